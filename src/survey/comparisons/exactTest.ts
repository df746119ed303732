/** Two counts, each of so many -> Boschloo's exact unconditional test (1970) that both come from one share. */
import { betaQuantile, logGamma } from "../studentT.ts";

/** Successes among `of` respondents; whole numbers. */
export interface Count {
  readonly successes: number;
  readonly of: number;
}

/** Shares of the population that the sample all but rules out are not tried; what they may add is added to p (Berger & Boos 1994). */
const ruledOut = 1e-6;
const steps = 100;

/** Gives the two-sided p: twice the smaller of the one-sided ones, at most 1. `unlikely`: 0 tries every share. */
export function exactProbability(a: Count, b: Count, unlikely = ruledOut): number {
  return Math.min(1, 2 * Math.min(oneSided(a, b, unlikely), oneSided(b, a, unlikely)));
}

/** That the first share is lower: of all tables whose one-sided Fisher p is no larger than the observed one, the probability under the share that makes it largest. */
function oneSided(a: Count, b: Count, unlikely: number): number {
  const all = a.of + b.of;
  const total = a.successes + b.successes;
  const observed = lowerTail(a.of, b.of, total, (successes) => successes <= a.successes);
  const [low, high] =
    unlikely === 0
      ? [0, 1]
      : [
          total === 0 ? 0 : betaQuantile(unlikely / 2, total, all - total + 1),
          total === all ? 1 : betaQuantile(1 - unlikely / 2, total + 1, all - total),
        ];
  const [fewest, most] = totalsBetween(low, high, all);
  const tails = Array.from({ length: most - fewest + 1 }, (_, place) =>
    attainedTail(a.of, b.of, fewest + place, observed * (1 + 1e-9)),
  );
  const ways = tails.map((_, place) => logChoose(all, fewest + place));
  return Math.min(1, largest(low, high, (share) => rejected(share, all, fewest, ways, tails)) + unlikely);
}

/** Totals that have any chance to speak of while the share lies between two: mean ± 9 standard deviations and 30. */
function totalsBetween(low: number, high: number, all: number): readonly [number, number] {
  const reach = (share: number) => 9 * Math.sqrt(all * share * (1 - share)) + 30;
  return [Math.max(0, Math.floor(all * low - reach(low))), Math.min(all, Math.ceil(all * high + reach(high)))];
}

/** Given its total, a table's chance does not depend on the share: so the tails are made once, and weighed by the chance of each total. `ways`: ln of the number of ways to each total. */
function rejected(
  share: number,
  all: number,
  fewest: number,
  ways: readonly number[],
  tails: readonly number[],
): number {
  if (share <= 0) return fewest === 0 ? (tails[0] ?? 0) : 0;
  if (share >= 1) return fewest + tails.length - 1 === all ? (tails.at(-1) ?? 0) : 0;
  const odds = Math.log(share) - Math.log1p(-share);
  const none = all * Math.log1p(-share);
  let sum = 0;
  for (let place = 0; place < tails.length; place += 1) {
    const tail = tails[place] ?? 0;
    if (tail > 0) sum += tail * Math.exp((ways[place] ?? 0) + (fewest + place) * odds + none);
  }
  return sum;
}

/** The largest value of a smooth function: the best of a grid, and a finer one around it. */
function largest(low: number, high: number, of: (x: number) => number): number {
  let [from, to, best] = [low, high, 0];
  for (let round = 0; round < 3; round += 1) {
    const width = (to - from) / steps;
    let at = from;
    for (let step = 0; step <= steps; step += 1) {
      const value = of(from + step * width);
      if (value > best) [best, at] = [value, from + step * width];
    }
    [from, to] = [Math.max(low, at - width), Math.min(high, at + width)];
  }
  return best;
}

/** Of the lower tails of the hypergeometric distribution, the largest that is no larger than `limit`. */
function attainedTail(ofA: number, ofB: number, total: number, limit: number): number {
  let reached = 0;
  lowerTail(ofA, ofB, total, (_, tail) => {
    if (tail > limit) return false;
    reached = tail;
    return true;
  });
  return reached;
}

/** Adds up P(X = x), successes in the first sample given the total of both, from the fewest on while `goesOn`. */
function lowerTail(
  ofA: number,
  ofB: number,
  total: number,
  goesOn: (successes: number, tail: number) => boolean,
): number {
  const least = Math.max(0, total - ofB);
  let chance = logChoose(ofA, least) + logChoose(ofB, total - least) - logChoose(ofA + ofB, total);
  let tail = 0;
  for (let x = least; x <= Math.min(ofA, total); x += 1) {
    const next = tail + Math.exp(chance);
    if (!goesOn(x, next)) return tail;
    tail = next;
    chance += Math.log(((ofA - x) * (total - x)) / ((x + 1) * (ofB - total + x + 1)));
  }
  return tail;
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
