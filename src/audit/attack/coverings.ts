/** A set of people, and printed rows within it -> the ways to take rows out of it that have nobody in common, so that fewer than the minimum are left.
 *
 * Only the largest rows that fit are tried: what a smaller one leaves is left by that row alone, too. The largest group that is still there goes first: it is covered, or it is among the few. */
import { type Bits, bitsOf, hasBit, isWithin, toggle, toggleBit } from "./bits.ts";
import type { MergedAtoms } from "./mergedAtoms.ts";

export interface Covering {
  readonly left: readonly number[];
  readonly parts: readonly number[];
}

export interface Coverings {
  readonly found: readonly Covering[];
  /** Whether the search was given up: there may be others. */
  readonly isCut: boolean;
}

/** Most sets have few coverings that leave so little; this bound ends the search where there are many. */
const mostSteps = 3_000;
const mostFound = 200;

export type CoveringFinder = (whole: readonly number[], below: number, mayUse: (row: number) => boolean) => Coverings;

export function coveringFinder({ members, counts }: MergedAtoms): CoveringFinder {
  const bits = members.map((groups) => bitsOf(groups, counts.length));
  const none = new Uint32Array(0);
  const bitsAt = (row: number): Bits => bits[row] ?? none;
  const lengths = Int32Array.from(members, ({ length }) => length);
  const holders = counts.map((): number[] => []);
  const largestFirst = [...members.keys()].sort((a, b) => lengthOf(b) - lengthOf(a) || a - b);
  for (const row of largestFirst) for (const group of members[row] ?? []) holders[group]?.push(row);
  return (whole, below, mayUse) => {
    const open = bitsOf(whole, counts.length);
    // Groups are numbered by their people, most first.
    const groups = whole.toSorted((a, b) => a - b);
    const all = open.slice();
    // Most rows that hold a group reach beyond the set: each group's are looked at once, and not in every step.
    const usable: (readonly number[] | undefined)[] = [];
    const usableHolders = (group: number): readonly number[] => {
      const known = usable[group];
      if (known !== undefined) return known;
      const own: number[] = [];
      for (const row of holders[group] ?? [])
        if (lengthOf(row) <= whole.length && isWithin(bitsAt(row), all) && mayUse(row)) own.push(row);
      usable[group] = own;
      return own;
    };
    const found: Covering[] = [];
    let steps = 0;
    const parts: number[] = [];
    const left: number[] = [];
    const cover = (from: number, people: number): void => {
      steps += 1;
      if (steps > mostSteps || found.length >= mostFound) return;
      let at = from;
      while (at < groups.length && !hasBit(open, groups[at] ?? 0)) at += 1;
      const next = groups[at];
      if (next === undefined) {
        if (parts.length > 0) found.push({ left: [...left], parts: [...parts] });
        return;
      }
      for (const row of largestWithin(usableHolders(next), open, bitsAt)) {
        toggle(open, bitsAt(row));
        parts.push(row);
        cover(at + 1, people);
        parts.pop();
        toggle(open, bitsAt(row));
      }
      const more = people + (counts[next] ?? 0);
      if (more >= below) return;
      left.push(next);
      toggleBit(open, next);
      cover(at + 1, more);
      toggleBit(open, next);
      left.pop();
    };
    cover(0, 0);
    return { found, isCut: steps > mostSteps || found.length >= mostFound };
  };

  function lengthOf(row: number): number {
    return lengths[row] ?? 0;
  }
}

/** Of these rows, the largest before the others, those that are within the set and within no other of them. */
function largestWithin(rows: readonly number[], open: Bits, bitsAt: (row: number) => Bits): readonly number[] {
  const largest: number[] = [];
  next: for (const row of rows) {
    const own = bitsAt(row);
    if (!isWithin(own, open)) continue;
    for (const other of largest) if (isWithin(own, bitsAt(other))) continue next;
    largest.push(row);
  }
  return largest;
}
