/** All answers to one question, in two samples -> p of one test that they are spread alike. */
import { chiSquaredTail } from "../studentT.ts";
import { capped, certainty, shareOf } from "./effectiveShare.ts";
import type { Measured } from "./tested.ts";

/** Where fewer of an answer are expected, the chi-squared distribution does not hold. */
const fewest = 5;

/** Pearson's chi-squared on effective counts: bases by Rao & Scott's first-order correction (1981; two samples: Scott & Rao 1981). Where an answer is rare, or the answers given are not all there are, Bonferroni's: the smallest p of the single answers, times their number.
 * `singles`: their p, in the same order; of one figure, its own p. */
export function jointProbability(
  before: readonly Measured[],
  after: readonly Measured[],
  singles: readonly number[],
): number {
  const bonferroni = Math.min(1, hypotheses(before, after) * Math.min(...singles));
  if (singles.length <= 2 || !(isWhole(before) && isWhole(after))) return bonferroni;
  const sides = [before, after].map((shares) => ({ base: baseOf(shares), shares: shares.map(shareOf) }));
  const all = sides.reduce((sum, { base }) => sum + base, 0);
  const expected = singles.map((_, place) =>
    sides.reduce((sum, { base, shares }) => sum + (base * (shares[place] ?? 0)) / all, 0),
  );
  if (sides.some(({ base }) => expected.some((share) => base * share < fewest))) return bonferroni;
  const distance = sides.reduce(
    (sum, { base, shares }) =>
      sum + expected.reduce((part, share, place) => part + (base * ((shares[place] ?? 0) - share) ** 2) / share, 0),
    0,
  );
  return chiSquaredTail(distance, singles.length - 1);
}

/** How many tests are corrected for: where there are only two answers, the second says the same as the first. */
export function hypotheses(before: readonly Measured[], after: readonly Measured[]): number {
  return before.length === 2 && isWhole(before) && isWhole(after) ? 1 : before.length;
}

function isWhole(shares: readonly Measured[]): boolean {
  return Math.abs(shares.reduce((sum, each) => sum + shareOf(each), 0) - 1) <= 1e-6;
}

/** Respondents by the mean of the answers' generalised design effects, Σ(1 − p)·deff/(k − 1) = Σ SE²·n/p/(k − 1); without any spread, Kish's. As for a single share, fewer where there are few degrees of freedom. */
function baseOf(shares: readonly Measured[]): number {
  const given = shares.filter((each) => shareOf(each) > 0);
  const [first] = shares;
  if (first === undefined) throw new Error("a question without answers");
  const { base } = first;
  const scale = first.unit === "percent" ? 100 : 1;
  const error = given.reduce((sum, each) => sum + (each.standardError / scale) ** 2 / shareOf(each), 0);
  const effective =
    given.length < 2 || !(error > 0) ? first.effectiveBase : ((given.length - 1) / error) * (base / (base - 1));
  return capped(effective, first) * certainty(first);
}
