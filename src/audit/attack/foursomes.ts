/** Groups of people that no row tells apart, and vectors that are orthogonal to the rows -> four groups of which the people together follow, from however many rows, while none of them does alone. */
import type { MergedAtoms } from "./mergedAtoms.ts";
import { mod, prime } from "./modulo.ts";
import type { RowSpace } from "./rowSpace.ts";

/** Where there are more pairs of small groups than this, no two are put together. */
const mostPairs = 80_000;

/** Pairs are known by what the first vector sums up to over them: those that complete one are looked up. */
export function* foursomes(
  { counts }: Pick<MergedAtoms, "counts">,
  [first, second]: RowSpace["silent"],
  minimum: number,
): Generator<readonly number[]> {
  const few = [...counts.keys()].filter(
    (group) => (counts[group] ?? 0) + 3 < minimum && (first[group] !== 0 || second[group] !== 0),
  );
  const most = (few.length * (few.length - 1)) / 2;
  if (most > mostPairs) return;
  const [ones, others, sums, next] = [
    new Int32Array(most),
    new Int32Array(most),
    new Int32Array(most),
    new Int32Array(most),
  ];
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2))).fill(-1);
  const placeOf = (sum: number) => (Math.imul(sum, 0x9e3779b1) >>> 8) & (heads.length - 1);
  const follows = (groups: readonly number[]) =>
    groups.reduce((size, group) => size + (counts[group] ?? 0), 0) < minimum &&
    mod(groups.reduce((sum, group) => sum + (second[group] ?? 0), 0)) === 0;
  let pairs = 0;
  for (const [place, a] of few.entries())
    for (let other = place + 1; other < few.length; other += 1) {
      const b = few[other] ?? 0;
      if ((counts[a] ?? 0) + (counts[b] ?? 0) + 2 >= minimum) continue;
      const both = (first[a] ?? 0) + (first[b] ?? 0);
      const sum = both >= prime ? both - prime : both;
      // Two who follow by themselves are found as two.
      if (sum === 0) continue;
      for (let at = heads[placeOf(prime - sum)] ?? -1; at >= 0; at = next[at] ?? -1) {
        if (sums[at] !== prime - sum) continue;
        const all = [ones[at] ?? 0, others[at] ?? 0, a, b];
        if (new Set(all).size === 4 && follows(all)) yield all;
      }
      [ones[pairs], others[pairs], sums[pairs]] = [a, b, sum];
      next[pairs] = heads[placeOf(sum)] ?? -1;
      heads[placeOf(sum)] = pairs;
      pairs += 1;
    }
}
