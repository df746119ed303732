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
  const take = (size: number, { lo, hi }: Sums, from: number) => {
    if (size < 1) return;
    const own: Bounds[] = [];
    for (const [place, end] of ends.entries()) {
      const [least, most] = [end.lo * size, end.hi * size];
      const [low, high] = [lo[from + place] ?? 0, hi[from + place] ?? 0];
      const range = toEnds
        ? { lo: Math.min(Math.max(low, least), most), hi: Math.max(Math.min(high, most), least) }
        : { lo: Math.max(low, least), hi: Math.min(high, most) };
      if (!toEnds && range.lo > range.hi + 1e-9) return;
      own.push(range);
    }
    if (!toEnds && !together(own, size)) return;
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

/** Least and greatest sums, one after another: by indicator, and for one case after another. */
interface Sums {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}
/** `from`: where the sums of this case begin. */
type Take = (size: number, sums: Sums, from: number) => void;

function sumsOf(length: number): Sums {
  return { lo: new Float64Array(length), hi: new Float64Array(length) };
}

function eachOf(choices: readonly Choice[], indicators: number, take: Take): void {
  const sums = sumsOf((choices.length + 1) * indicators);
  const { lo, hi } = sums;
  const visit = (place: number, size: number): void => {
    const [from, to] = [place * indicators, (place + 1) * indicators];
    const choice = choices[place];
    if (choice === undefined) {
      take(size, sums, from);
      return;
    }
    const { times } = choice;
    for (const { base, ranges } of choice.sums) {
      for (let each = 0; each < indicators; each += 1) {
        const range = ranges[each] ?? nothing;
        lo[to + each] = (lo[from + each] ?? 0) + times * (times > 0 ? range.lo : range.hi);
        hi[to + each] = (hi[from + each] ?? 0) + times * (times > 0 ? range.hi : range.lo);
      }
      visit(place + 1, size + times * base);
    }
  };
  visit(0, 0);
}

const nothing: Range = { lo: 0, hi: 0 };

/** Sums by size, from the least size on. */
interface BySize extends Sums {
  readonly least: number;
  readonly isThere: Uint8Array;
}

/** By size: the smallest and largest sum, row by row. */
function extremesOf(choices: readonly Choice[], indicators: number, take: Take): void {
  let states: BySize = { ...sumsOf(indicators), least: 0, isThere: Uint8Array.of(1) };
  for (const choice of choices) states = withRow(states, choice, indicators);
  const { least, isThere } = states;
  for (const [place, each] of isThere.entries()) if (each === 1) take(least + place, states, place * indicators);
}

function withRow(before: BySize, { times, sums }: Choice, indicators: number): BySize {
  const sizes = sums.map(({ base }) => times * base);
  const least = Math.min(...sizes);
  const count = before.isThere.length + Math.max(...sizes) - least;
  const isThere = new Uint8Array(count);
  const lo = new Float64Array(count * indicators).fill(Number.POSITIVE_INFINITY);
  const hi = new Float64Array(count * indicators).fill(Number.NEGATIVE_INFINITY);
  for (const { base, ranges } of sums) {
    const further = times * base - least;
    for (let each = 0; each < indicators; each += 1) {
      const range = ranges[each] ?? nothing;
      const [low, high] = times > 0 ? [times * range.lo, times * range.hi] : [times * range.hi, times * range.lo];
      let from = each;
      // Where no size is, sums are infinite, and stay so.
      for (let to = further * indicators + each; from < before.lo.length; to += indicators) {
        lo[to] = Math.min(lo[to] ?? 0, (before.lo[from] ?? 0) + low);
        hi[to] = Math.max(hi[to] ?? 0, (before.hi[from] ?? 0) + high);
        from += indicators;
      }
    }
    for (let place = 0; place < before.isThere.length; place += 1)
      if (before.isThere[place] === 1) isThere[place + further] = 1;
  }
  return { least: before.least + least, isThere, lo, hi };
}
