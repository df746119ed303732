/** A few people who follow from printed rows -> what they may have answered, by everything that is printed of these rows, with counts whole.
 *
 * For each number that the bases may stand for, the people's own count lies between the smallest and largest signed sum of the rows' counts. */
import type { AskedIndicator, Combination, Range } from "./question.ts";
import type { RowSums, Sums } from "./rowSums.ts";

/** By how many they may be: between what their answers then sum up to; in a share, how many they count. */
export type Possible = ReadonlyMap<number, Range>;

/** Of so many combinations of numbers each is looked at by itself; of more, only their extremes. */
const mostEach = 1_000;

export function possibleAnswers(
  combination: Combination,
  { id, kind }: AskedIndicator,
  scale: Range,
  rowSums: RowSums,
): Possible {
  const choices = combination.map(({ row, times }) => ({ times, sums: rowSums(row, id) }));
  if (choices.some(({ sums }) => sums.length === 0)) return new Map();
  const all = choices.reduce((product, { sums }) => product * sums.length, 1);
  const [least, most] = kind === "share" ? [0, 1] : [scale.lo, scale.hi];
  const possible = new Map<number, { lo: number; hi: number }>();
  const take = (size: number, lo: number, hi: number) => {
    if (size < 1) return;
    const [from, to] = [Math.max(lo, least * size), Math.min(hi, most * size)];
    if (from > to + 1e-9) return;
    const before = possible.get(size);
    if (before === undefined) possible.set(size, { lo: from, hi: to });
    else {
      before.lo = Math.min(before.lo, from);
      before.hi = Math.max(before.hi, to);
    }
  };
  if (all <= mostEach) eachOf(choices, take);
  else extremesOf(choices, take);
  return possible;
}

/** What agrees with all of several sums of rows that give the same people. */
export function inAll(all: readonly Possible[]): Possible {
  const [first = new Map<number, Range>(), ...others] = all;
  if (others.length === 0) return first;
  return new Map(
    [...first].flatMap(([size, range]): readonly [number, Range][] => {
      let { lo, hi } = range;
      for (const each of others) {
        const own = each.get(size);
        if (own === undefined) return [];
        lo = Math.max(lo, own.lo);
        hi = Math.min(hi, own.hi);
      }
      return lo > hi + 1e-9 ? [] : [[size, { lo, hi }]];
    }),
  );
}

interface Choice {
  readonly times: number;
  readonly sums: readonly Sums[];
}
type Take = (size: number, lo: number, hi: number) => void;

function eachOf(choices: readonly Choice[], take: Take): void {
  const visit = (place: number, size: number, lo: number, hi: number): void => {
    const choice = choices[place];
    if (choice === undefined) {
      take(size, lo, hi);
      return;
    }
    for (const { base, lo: least, hi: most } of choice.sums) {
      const { times } = choice;
      visit(
        place + 1,
        size + times * base,
        lo + times * (times > 0 ? least : most),
        hi + times * (times > 0 ? most : least),
      );
    }
  };
  visit(0, 0, 0, 0);
}

/** By size: the smallest and largest sum, row by row. */
function extremesOf(choices: readonly Choice[], take: Take): void {
  let states = new Map<number, Range>([[0, { lo: 0, hi: 0 }]]);
  for (const { times, sums } of choices) {
    const next = new Map<number, Range>();
    for (const [size, state] of states)
      for (const { base, lo: least, hi: most } of sums) {
        const lo = state.lo + times * (times > 0 ? least : most);
        const hi = state.hi + times * (times > 0 ? most : least);
        const at = size + times * base;
        const before = next.get(at);
        next.set(at, before === undefined ? { lo, hi } : { lo: Math.min(before.lo, lo), hi: Math.max(before.hi, hi) });
      }
    states = next;
  }
  for (const [size, { lo, hi }] of states) take(size, lo, hi);
}
