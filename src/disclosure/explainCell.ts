/** A cell -> why it is hidden, for the analyst. What is said here is never printed in a report. */
import type { CellDecision } from "./protectSurvey.ts";
import { emptySpan, rowOf } from "./span.ts";

export interface Explanation {
  readonly cell: CellDecision;
  /** Keys of the cells of its wave that could be derived if it were printed; none where a set of people that is no cell would be too small. */
  readonly protects: readonly string[];
}

export function explainCell(cell: CellDecision, decisions: readonly CellDecision[]): Explanation {
  const wave = decisions.filter((each) => each.survey === cell.survey && each.wave === cell.wave);
  if (cell.hidden !== "protects another") return { cell, protects: [] };
  const span = emptySpan();
  for (const { atoms } of [...wave.filter((each) => each.hidden === null), cell]) {
    const reduced = span.reduce(rowOf(atoms));
    if (reduced.size > 0) span.add(reduced);
  }
  const protects = wave
    .filter((each) => each !== cell && each.hidden !== null && each.hidden !== "protects another")
    .filter(({ atoms }) => span.reduce(rowOf(atoms)).size === 0)
    .map(({ key }) => key);
  return { cell, protects };
}
