/** Tallies of a wave -> the name of its answers: the same where everybody answered the same, whatever they are weighted by. */
import type { ItemTally } from "../../domain/index.ts";
import { stampOf } from "../../store/index.ts";

export function answersOf(tallies: readonly ItemTally[]): string {
  const counts = new Map<string, number>();
  for (const { item, cells } of tallies)
    for (const { faculty, programme, level, groups, answer, count } of cells) {
      const key = JSON.stringify([item, faculty, programme, level, Object.entries(groups).sort(), answer]);
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  return stampOf([...counts].sort(([a], [b]) => (a < b ? -1 : 1))).slice(0, 16);
}
