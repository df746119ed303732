/** A report -> what a desk beside it asks: in which blocks its figures stand, and what a picture tells without being seen. Plain words, without marks. */
import type { EstimateId } from "../domain/index.ts";
import { plain } from "../statements/index.ts";
import type { Chart } from "./charts.ts";
import { printedEstimates } from "./printedEstimates.ts";
import type { Report } from "./report.ts";

export interface BlockWithFigures {
  /** Its chapter's title. */
  readonly chapter: string;
  /** The block's own anchor, else that of its chapter. */
  readonly anchor: string;
  readonly estimates: readonly EstimateId[];
}

export function blocksWithFigures(report: Report): readonly BlockWithFigures[] {
  return report.chapters.flatMap((chapter) =>
    chapter.blocks.flatMap((block) => {
      const estimates = printedEstimates([{ ...chapter, blocks: [block] }]);
      const title = [chapter.number, chapter.title].filter((each) => each !== null).join(" ");
      return estimates.length === 0
        ? []
        : [{ chapter: title, anchor: "id" in block ? block.id : chapter.id, estimates }];
    }),
  );
}

/** As somebody hears it who walks through it: each item with what stands below it. */
export function plainReading({
  reading,
}: Chart): readonly { readonly words: string; readonly items: readonly string[] }[] {
  return reading.map(({ words, items }) => ({ words: plain(words), items: items.map((each) => plain(each.words)) }));
}

export function plainTable({ table }: Chart) {
  return {
    caption: plain(table.caption),
    columns: table.columns.map(({ label }) => plain(label)),
    rows: table.rows.map((row) => row.map(plain)),
  };
}
