/** A set of people, and printed rows within it -> the ways to take rows out of it that have nobody in common, so that fewer than the minimum are left.
 *
 * Only the largest rows that fit are tried: what a smaller one leaves is left by that row alone, too. The largest group that is still there goes first: it is covered, or it is among the few. */
import { type Bits, bitsOf, hasBit, isWithin, toggle } from "./bits.ts";
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
  const lengths = members.map(({ length }) => length);
  const holders = counts.map((): number[] => []);
  const largestFirst = [...members.keys()].sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0) || a - b);
  for (const row of largestFirst) for (const group of members[row] ?? []) holders[group]?.push(row);
  const none = new Uint32Array(0);
  const bitsAt = (row: number): Bits => bits[row] ?? none;
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
      const own = (holders[group] ?? []).filter(
        (row) => (lengths[row] ?? 0) <= whole.length && mayUse(row) && isWithin(bitsAt(row), all),
      );
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
      const largest: number[] = [];
      for (const row of usableHolders(next)) {
        if (!isWithin(bitsAt(row), open)) continue;
        if (!largest.some((other) => isWithin(bitsAt(row), bitsAt(other)))) largest.push(row);
      }
      for (const row of largest) {
        toggle(open, bitsAt(row));
        parts.push(row);
        cover(at + 1, people);
        parts.pop();
        toggle(open, bitsAt(row));
      }
      const more = people + (counts[next] ?? 0);
      if (more >= below) return;
      left.push(next);
      const own = bitsOf([next], counts.length);
      toggle(open, own);
      cover(at + 1, more);
      toggle(open, own);
      left.pop();
    };
    cover(0, 0);
    return { found, isCut: steps > mostSteps || found.length >= mostFound };
  };
}
