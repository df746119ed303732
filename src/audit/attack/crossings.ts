/** Printed rows, and vectors that are orthogonal to them -> sets of a few people that follow from any number of rows: what two rows have in common, what is left of either, and of a whole around both; and one, two or three groups of people that no row tells apart. */
import type { MergedAtoms } from "./mergedAtoms.ts";
import { mod, prime } from "./modulo.ts";
import type { RowSpace } from "./rowSpace.ts";

type Silent = RowSpace["silent"];

/** Where there are more groups than this, no three are put together. */
const mostByThrees = 1_500;

export function* crossings(
  { members, counts }: MergedAtoms,
  silent: Silent,
  minimum: number,
): Generator<readonly number[]> {
  const rows = members.length;
  const { common, sums } = inCommon(members, counts, silent);
  const inBoth = (a: number, b: number) => common[a < b ? a * rows + b : b * rows + a] ?? 0;
  const sizeOf = (row: number) => inBoth(row, row);
  const isFew = (size: number) => size > 0 && size < minimum;
  const around = (a: number, b: number): readonly number[] => {
    const wholes: number[] = [];
    for (let whole = 0; whole < rows; whole += 1)
      if (inBoth(whole, a) === sizeOf(a) && inBoth(whole, b) === sizeOf(b)) wholes.push(whole);
    return wholes;
  };
  for (let a = 0; a < rows; a += 1)
    for (let b = a + 1; b < rows; b += 1) {
      const at = a * rows + b;
      const both = common[at] ?? 0;
      const first = sizeOf(a);
      const second = sizeOf(b);
      if (both === 0 || both === first || both === second) continue;
      // All of these follow where what they have in common does.
      if (!sums.every((sum) => mod(sum[at] ?? 0) === 0)) continue;
      const arounds = around(a, b).filter((whole) => isFew(sizeOf(whole) - first - second + both));
      if (!isFew(both) && !isFew(first - both) && !isFew(second - both) && arounds.length === 0) continue;
      const [inA, inB] = [new Set(members[a]), new Set(members[b])];
      if (isFew(both)) yield (members[a] ?? []).filter((group) => inB.has(group));
      if (isFew(first - both)) yield (members[a] ?? []).filter((group) => !inB.has(group));
      if (isFew(second - both)) yield (members[b] ?? []).filter((group) => !inA.has(group));
      for (const whole of arounds) yield (members[whole] ?? []).filter((group) => !inA.has(group) && !inB.has(group));
    }
}

/** By pair of rows (the index of the first times the number of rows, plus that of the second): their people in common, and what the vectors sum up to over these. */
function inCommon(members: MergedAtoms["members"], counts: readonly number[], [one, other]: Silent) {
  const rows = members.length;
  const [common, first, second] = [rows, rows, rows].map((size) => new Float64Array(size * size));
  if (common === undefined || first === undefined || second === undefined) throw new Error("no room");
  const holders = counts.map((): number[] => []);
  members.forEach((groups, row) => {
    for (const group of groups) holders[group]?.push(row);
  });
  for (const [group, own] of holders.entries()) {
    const [count, a, b] = [counts[group] ?? 0, one[group] ?? 0, other[group] ?? 0];
    for (let i = 0; i < own.length; i += 1) {
      const line = (own[i] ?? 0) * rows;
      for (let j = i; j < own.length; j += 1) {
        const at = line + (own[j] ?? 0);
        common[at] = (common[at] ?? 0) + count;
        first[at] = (first[at] ?? 0) + a;
        second[at] = (second[at] ?? 0) + b;
      }
    }
  }
  return { common, sums: [first, second] };
}

/** Up to three groups of which the people together follow, while those of fewer of them do not. */
export function* unions(
  { counts }: MergedAtoms,
  [first, second]: Silent,
  minimum: number,
): Generator<readonly number[]> {
  const few: number[] = [];
  for (const [group, count] of counts.entries()) {
    if (count >= minimum) continue;
    if (first[group] === 0 && second[group] === 0) yield [group];
    else few.push(group);
  }
  const byValue = Map.groupBy(few, (group) => first[group] ?? 0);
  const sizeOf = (groups: readonly number[]) => groups.reduce((sum, group) => sum + (counts[group] ?? 0), 0);
  const follow = (groups: readonly number[]) =>
    sizeOf(groups) < minimum && mod(groups.reduce((sum, group) => sum + (second[group] ?? 0), 0)) === 0;
  const lacking = (sum: number) => byValue.get(sum === 0 ? 0 : prime - sum) ?? [];
  const isByThrees = few.length <= mostByThrees;
  const values = new ValueSet(few.map((group) => first[group] ?? 0));
  for (const [place, a] of few.entries()) {
    for (const b of lacking(first[a] ?? 0)) if (a < b && follow([a, b])) yield [a, b];
    if (!isByThrees) continue;
    for (let other = place + 1; other < few.length; other += 1) {
      const b = few[other] ?? 0;
      if ((counts[a] ?? 0) + (counts[b] ?? 0) >= minimum) continue;
      const sum = (first[a] ?? 0) + (first[b] ?? 0);
      const wanted = sum >= prime ? 2 * prime - sum : prime - sum;
      if (!values.mayHave(wanted)) continue;
      for (const c of lacking(sum % prime)) if (b < c && follow([a, b, c])) yield [a, b, c];
    }
  }
}

/** A quick first test of whether a number is one of many: it never denies one that is, and passes a few that are not. */
class ValueSet {
  private readonly marks = new Uint8Array(1 << 16);
  constructor(values: readonly number[]) {
    for (const value of values) this.marks[value & 0xffff] = 1;
  }
  mayHave(value: number): boolean {
    return this.marks[value & 0xffff] === 1;
  }
}
