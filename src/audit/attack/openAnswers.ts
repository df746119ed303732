/** A few people who follow from printed rows -> what they may have answered, by everything that is printed of these rows, with counts whole.
 *
 * For each number that the bases may stand for, the people's own count lies between the smallest and largest signed sum of the rows' counts. */
import type { AskedIndicator, PeopleAtRisk, PrintedRow, Question, Range } from "./question.ts";

/** By how many they may be: between what their answers then sum up to; in a share, how many they count. */
export type Possible = ReadonlyMap<number, Range>;

/** Of so many combinations of numbers each is looked at by itself; of more, only their extremes. */
const mostEach = 5_000;

/** `bases`: of each row, as far as the rows together narrow them. */
export function possibleAnswers(
  { terms }: Pick<PeopleAtRisk, "terms">,
  indicator: AskedIndicator,
  { rows, scale }: Pick<Question, "rows" | "scale">,
  bases: readonly Range[],
): Possible {
  const choices = terms.map(({ row, times }) => ({ times, sums: sumsOf(rows[row], bases[row], indicator) }));
  if (choices.some(({ sums }) => sums.length === 0)) return new Map();
  const all = choices.reduce((product, { sums }) => product * sums.length, 1);
  const [least, most] = indicator.kind === "share" ? [0, 1] : [scale.lo, scale.hi];
  const possible = new Map<number, { lo: number; hi: number }>();
  const take = (size: number, lo: number, hi: number) => {
    if (size < 1) return;
    const [from, to] = [Math.max(lo, least * size), Math.min(hi, most * size)];
    if (from > to + 1e-9) return;
    const before = possible.get(size);
    if (before === undefined) possible.set(size, { lo: from, hi: to });
    else possible.set(size, { lo: Math.min(before.lo, from), hi: Math.max(before.hi, to) });
  };
  if (all <= mostEach) eachOf(choices, take);
  else extremesOf(choices, take);
  return possible;
}

interface Sums {
  readonly base: number;
  readonly lo: number;
  readonly hi: number;
}
interface Choice {
  readonly times: number;
  readonly sums: readonly Sums[];
}
type Take = (size: number, lo: number, hi: number) => void;

/** For each number that its base may stand for, what a row's answers may sum up to; a number that no whole count fits is none. */
function sumsOf(
  row: PrintedRow | undefined,
  base: Range | undefined,
  { id, kind, from, to }: AskedIndicator,
): readonly Sums[] {
  if (row === undefined || base === undefined) return [];
  const value = row.values.get(id) ?? (kind === "share" ? { lo: 0, hi: 1 } : { lo: from, hi: to });
  const sums: Sums[] = [];
  for (let count = base.lo; count <= base.hi; count += 1) {
    const lo = Math.ceil(value.lo * count - 1e-6);
    const hi = Math.floor(value.hi * count + 1e-6);
    if (lo <= hi) sums.push({ base: count, lo, hi });
  }
  return sums;
}

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
