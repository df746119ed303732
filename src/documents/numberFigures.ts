/** The chapters of a report -> the same, whose charts are numbered through the report: the same on paper and on the web, since what only one of them has comes last. */
import type { Say } from "../wording/index.ts";
import type { Chapter } from "./report.ts";

export function numberFigures(chapters: readonly Chapter[], say: Say): readonly Chapter[] {
  let number = 0;
  return chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block) => {
      if (block.kind !== "chart") return block;
      number += 1;
      return { ...block, figure: say("chart.figure", { number: String(number) }) };
    }),
  }));
}
