/** The blocks of a report -> the estimates that they print. */
import type { EstimateId } from "../domain/index.ts";
import { estimatesIn } from "../statements/index.ts";
import type { Block, Chapter } from "./report.ts";

/** Ids in order of their first appearance, each once. Numbers in words carry their mark; points and bars carry their id. */
export function printedEstimates(chapters: readonly Chapter[]): readonly EstimateId[] {
  return [
    ...new Set(
      chapters.flatMap((chapter) => chapter.blocks).flatMap((block) => [...inWords(block), ...inCharts(block)]),
    ),
  ];
}

/** Every string of a block, whatever its kind: a mark is found wherever it stands, and nothing that is no string has one. */
function inWords(block: Block): readonly EstimateId[] {
  return estimatesIn(JSON.stringify(block));
}

/** Every `estimate` of a chart, whatever its shape: each point, bar and part that shows one carries its id. */
function inCharts(block: Block): readonly EstimateId[] {
  return block.kind === "chart" ? carried(block) : [];
}

function carried(value: unknown): readonly EstimateId[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) => (isId(key, each) ? [each] : carried(each)));
}

function isId(key: string, value: unknown): value is EstimateId {
  return key === "estimate" && typeof value === "string";
}
