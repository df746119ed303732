/** What some people may have answered, by each indicator of one question -> the same as far as it can be true together, since one person gives one answer.
 *
 * Let P(v) be how many answered v or less. A share counts P(to) less P of the answer before from, and P never falls: bounds on differences, of which the closest follow by shortest paths (Floyd 1962; exact in whole numbers). A mean bounds each P(v), and is bounded by them. */
import { grainOf, type Question, type Range, risingOnce } from "./question.ts";

export interface Bounds {
  lo: number;
  hi: number;
}

/** Narrows `ranges`, which are in the order of the indicators: numbers of people of shares, sums of answers of means. False where nothing can be true. */
export type OneAnswerEach = (ranges: readonly Bounds[], people: number) => boolean;

const slack = 1e-6;

export function oneAnswerEach(question: Pick<Question, "indicators" | "scale" | "wholeAnswers">): OneAnswerEach {
  const { indicators, scale } = question;
  const grain = grainOf(question);
  const shares = indicators.flatMap(({ kind, from, to }, place) => (kind === "share" ? [{ from, to, place }] : []));
  const means = indicators.flatMap(({ kind }, place) => (kind === "mean" ? [place] : []));
  if (shares.length === 0 || shares.length + means.length < 2)
    return (ranges) => ranges.every(({ lo, hi }) => lo <= hi + slack);
  const cuts = risingOnce([scale.lo - grain, scale.hi, ...shares.flatMap(({ from, to }) => [from - grain, to])], grain);
  const size = cuts.length;
  const at = (cut: number) => cuts.findIndex((each) => Math.abs(each - cut) <= grain / 2);
  const counted = shares.map(({ from, to, place }) => ({ place, below: at(from - grain), upTo: at(to) }));
  const most = new Float64Array(size * size);
  return (ranges, people) => {
    most.fill(people);
    for (let i = 0; i < size; i += 1) for (let j = 0; j <= i; j += 1) most[i * size + j] = 0;
    lower(most, (size - 1) * size, -people);
    for (const { place, below, upTo } of counted) {
      const { lo = 0, hi = people } = ranges[place] ?? {};
      lower(most, below * size + upTo, hi);
      lower(most, upTo * size + below, -lo);
    }
    for (const place of means) byMean(most, cuts, ranges[place] ?? { lo: 0, hi: 0 }, people, { ...scale, grain });
    if (!close(most, size)) return false;
    for (const { place, below, upTo } of counted) {
      const range = ranges[place];
      if (range === undefined) continue;
      range.lo = Math.max(range.lo, -(most[upTo * size + below] ?? 0));
      range.hi = Math.min(range.hi, most[below * size + upTo] ?? 0);
    }
    return means.every((place) => ofMean(most, cuts, ranges[place] ?? { lo: 0, hi: 0 }, people, { ...scale, grain }));
  };
}

interface Grained extends Range {
  readonly grain: number;
}

function lower(most: Float64Array, place: number, to: number): void {
  if (to < (most[place] ?? 0)) most[place] = to;
}

/** With P(v) people at v or less, the sum is at most v for these and the scale's end for the others, and at least its beginning for these and the next answer for the others. */
function byMean(
  most: Float64Array,
  cuts: readonly number[],
  sum: Range,
  people: number,
  { lo, hi, grain }: Grained,
): void {
  const size = cuts.length;
  for (let place = 1; place < size - 1; place += 1) {
    const cut = cuts[place] ?? 0;
    lower(most, place, Math.floor((hi * people - sum.lo) / (hi - cut) + slack));
    lower(most, place * size, -Math.ceil(((cut + grain) * people - sum.hi) / (cut + grain - lo) - slack));
  }
}

/** Between the sum where everybody is at the lower end of what they may have answered, and that at the upper end. */
function ofMean(
  most: Float64Array,
  cuts: readonly number[],
  sum: Bounds,
  people: number,
  { lo, hi, grain }: Grained,
): boolean {
  const size = cuts.length;
  let [least, greatest] = [lo * people, hi * people];
  for (let place = 1; place < size - 1; place += 1) {
    const cut = cuts[place] ?? 0;
    const bottom = place === 1 ? lo : (cuts[place - 1] ?? 0) + grain;
    least += (cut + grain - bottom) * (people - (most[place] ?? 0));
    greatest -= ((cuts[place + 1] ?? 0) - cut) * -(most[place * size] ?? 0);
  }
  sum.lo = Math.max(sum.lo, least);
  sum.hi = Math.min(sum.hi, greatest);
  return sum.lo <= sum.hi + slack;
}

/** Floyd's shortest paths; false where a way around is shorter than nothing. */
function close(most: Float64Array, size: number): boolean {
  for (let over = 0; over < size; over += 1)
    for (let i = 0; i < size; i += 1) {
      const first = most[i * size + over] ?? 0;
      for (let j = 0; j < size; j += 1) lower(most, i * size + j, first + (most[over * size + j] ?? 0));
    }
  for (let i = 0; i < size; i += 1) if ((most[i * size + i] ?? 0) < -slack) return false;
  return true;
}
