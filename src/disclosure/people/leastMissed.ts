/** What follows from printed rows -> the row that is hidden next. */
import type { Leak } from "./hidingProblem.ts";
import { rowsOf } from "./showing.ts";

/** The row that closes most leaks for what readers lose with it; then the lesser loss, then by number. `stays`: rows that can't be hidden. */
export function leastMissed(
  leaks: readonly Leak[],
  printed: ReadonlySet<number>,
  stays: ReadonlySet<number>,
  loss: readonly number[],
): number | null {
  const counts = new Map<number, number>();
  for (const { people } of leaks)
    for (const row of rowsOf(people, printed)) if (!stays.has(row)) counts.set(row, (counts.get(row) ?? 0) + 1);
  const worth = (row: number) => (counts.get(row) ?? 0) / (loss[row] ?? 1);
  const [best] = [...counts.keys()].toSorted((a, b) => worth(b) - worth(a) || (loss[a] ?? 0) - (loss[b] ?? 0) || a - b);
  return best ?? null;
}
