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

/** Every string of a block, whatever its kind: a mark is found wherever it stands. */
function inWords(value: unknown): readonly EstimateId[] {
  if (typeof value === "string") return estimatesIn(value);
  if (Array.isArray(value)) return value.flatMap(inWords);
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(inWords) : [];
}

function inCharts(block: Block): readonly EstimateId[] {
  if (block.kind !== "chart") return [];
  switch (block.shape) {
    case "trend":
      return block.lines.flatMap((line) => line.points.map((point) => point.estimate));
    case "multiples":
      return block.panels.flatMap((line) => line.points.map((point) => point.estimate));
    case "bars":
      return block.bars.map((bar) => bar.estimate);
    case "dots":
      return block.rows.flatMap(({ point }) => (point === null ? [] : [point.estimate]));
    case "stacked":
      return block.rows.flatMap(({ values }) => (values ?? []).map(({ estimate }) => estimate));
    case "funnel":
      return block.points.map(({ estimate }) => estimate);
    case "dumbbell":
      return block.rows.flatMap(({ points }) =>
        points === null ? [] : [points.before.estimate, points.after.estimate],
      );
    case "matrix":
    case "gantt":
      return [];
  }
}
