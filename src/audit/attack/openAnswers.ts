/** A few people who follow from printed rows -> what they may have answered, by everything that is printed of these rows, with counts whole.
 *
 * For each number that the bases may stand for, the people's own count lies between the smallest and largest signed sum of the rows' counts, and agrees with what they answered by the other indicators of the question. */
import type { Bounds, OneAnswerEach } from "./oneAnswerEach.ts";
import type { AskedIndicator, Combination, Range } from "./question.ts";
import type { RowSums, SumsOfRow } from "./rowSums.ts";

/** By how many they may be: between what their answers then sum up to, by indicator in its order; in a share, how many they count. */
export type Possible = ReadonlyMap<number, readonly Range[]>;

/** Of so many combinations of numbers each is looked at by itself; of more, only their extremes. */
const mostEach = 1_000;

export interface Asked {
  readonly indicators: readonly AskedIndicator[];
  readonly scale: Range;
  readonly together: OneAnswerEach;
}

/** `toEnds`: sums that are beyond what people can answer are taken for the nearest that they can: weighted figures are so, and tell the end of the scale by it. */
export function possibleAnswers(combination: Combination, asked: Asked, rowSums: RowSums, toEnds = false): Possible {
  const { indicators, scale, together } = asked;
  const choices = combination.map(({ row, times }) => ({ times, sums: rowSums(row) }));
  const all = choices.reduce((product, { sums }) => product * sums.length, 1);
  if (all === 0) return new Map();
  const ends = indicators.map(({ kind }) => (kind === "share" ? { lo: 0, hi: 1 } : scale));
  const possible = new Map<number, Bounds[]>();
  const take = (size: number, sums: readonly Range[]) => {
    if (size < 1) return;
    const own = sums.map(({ lo, hi }, place) => {
      const [least, most] = [(ends[place]?.lo ?? 0) * size, (ends[place]?.hi ?? 0) * size];
      if (!toEnds) return { lo: Math.max(lo, least), hi: Math.min(hi, most) };
      return { lo: Math.min(Math.max(lo, least), most), hi: Math.max(Math.min(hi, most), least) };
    });
    if (!toEnds && (own.some(({ lo, hi }) => lo > hi + 1e-9) || !together(own, size))) return;
    const before = possible.get(size);
    if (before === undefined) possible.set(size, own);
    else widen(before, own);
  };
  if (all <= mostEach) eachOf(choices, indicators.length, take);
  else extremesOf(choices, indicators.length, take);
  return possible;
}

function widen(ranges: readonly Bounds[], others: readonly Range[]): void {
  for (const [place, range] of ranges.entries()) {
    range.lo = Math.min(range.lo, others[place]?.lo ?? range.lo);
    range.hi = Math.max(range.hi, others[place]?.hi ?? range.hi);
  }
}

/** What agrees with all of several sums of rows that give the same people. */
export function inAll(all: readonly Possible[], together: OneAnswerEach): Possible {
  const [first = new Map<number, readonly Range[]>(), ...others] = all;
  if (others.length === 0) return first;
  return new Map(
    [...first].flatMap(([size, ranges]): readonly [number, readonly Range[]][] => {
      const own = ranges.map((range) => ({ ...range }));
      for (const each of others) {
        const other = each.get(size);
        if (other === undefined) return [];
        for (const [place, range] of own.entries()) {
          range.lo = Math.max(range.lo, other[place]?.lo ?? range.lo);
          range.hi = Math.min(range.hi, other[place]?.hi ?? range.hi);
        }
      }
      return own.some(({ lo, hi }) => lo > hi + 1e-9) || !together(own, size) ? [] : [[size, own]];
    }),
  );
}

interface Choice {
  readonly times: number;
  readonly sums: readonly SumsOfRow[];
}
type Take = (size: number, sums: readonly Range[]) => void;

function added(sums: readonly Range[], times: number, others: readonly Range[]): readonly Range[] {
  return sums.map(({ lo, hi }, place) => {
    const { lo: least, hi: most } = others[place] ?? { lo: 0, hi: 0 };
    return times > 0
      ? { lo: lo + times * least, hi: hi + times * most }
      : { lo: lo + times * most, hi: hi + times * least };
  });
}

function eachOf(choices: readonly Choice[], indicators: number, take: Take): void {
  const visit = (place: number, size: number, sums: readonly Range[]): void => {
    const choice = choices[place];
    if (choice === undefined) {
      take(size, sums);
      return;
    }
    for (const { base, ranges } of choice.sums)
      visit(place + 1, size + choice.times * base, added(sums, choice.times, ranges));
  };
  visit(0, 0, new Array<Range>(indicators).fill({ lo: 0, hi: 0 }));
}

/** By size: the smallest and largest sum, row by row. */
function extremesOf(choices: readonly Choice[], indicators: number, take: Take): void {
  let states = new Map<number, readonly Bounds[]>([[0, new Array<Bounds>(indicators).fill({ lo: 0, hi: 0 })]]);
  for (const { times, sums } of choices) {
    const next = new Map<number, readonly Bounds[]>();
    for (const [size, state] of states)
      for (const { base, ranges } of sums) {
        const own = added(state, times, ranges);
        const before = next.get(size + times * base);
        if (before === undefined) next.set(size + times * base, own);
        else widen(before, own);
      }
    states = next;
  }
  for (const [size, sums] of states) take(size, sums);
}
