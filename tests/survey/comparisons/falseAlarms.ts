/** (a share, two bases, a test) -> how often the test finds a difference where there is none: exactly, by adding up every pair of samples. */
import { shareProbability } from "../../../src/survey/comparisons/compareShares.ts";
import type { Measured } from "../../../src/survey/comparisons/tested.ts";
import { logGamma } from "../../../src/survey/studentT.ts";

/** Of simple random samples; what both together leave out has a chance below 1e-8. */
export function falseAlarms(
  share: number,
  [a, b]: readonly [number, number],
  isFound: (a: Measured, b: Measured) => boolean = isFoundHere,
): number {
  const [ofA, ofB] = [outcomes(share, a), outcomes(share, b)];
  let sum = 0;
  for (const { estimate: left, chance } of ofA)
    for (const { estimate: right, chance: other } of ofB) if (isFound(left, right)) sum += chance * other;
  return sum;
}

/** How often a test finds a difference that is there. */
export function power(
  shares: readonly [number, number],
  [a, b]: readonly [number, number],
  isFound: (a: Measured, b: Measured) => boolean = isFoundHere,
): number {
  let sum = 0;
  const ofB = outcomes(shares[1], b);
  for (const { estimate: left, chance } of outcomes(shares[0], a))
    for (const { estimate: right, chance: other } of ofB) if (isFound(left, right)) sum += chance * other;
  return sum;
}

function isFoundHere(a: Measured, b: Measured): boolean {
  return shareProbability(a, b, 0.95).p < 0.05;
}

/** Wald's test: what the program used before, to be compared with. */
export function isFoundByWald(a: Measured, b: Measured): boolean {
  const error = Math.hypot(a.standardError, b.standardError);
  return error === 0 ? a.value !== b.value : Math.abs(a.value - b.value) / error > 1.959964;
}

function outcomes(share: number, of: number): readonly { readonly estimate: Measured; readonly chance: number }[] {
  return Array.from({ length: of + 1 }, (_, successes) => ({
    estimate: aShare(successes, of),
    chance: binomial(successes, of, share),
  })).filter(({ chance }) => chance > 1e-10);
}

/** As the estimates of a simple random sample are. */
export function aShare(successes: number, of: number): Measured {
  const share = successes / of;
  return {
    value: 100 * share,
    standardError: 100 * Math.sqrt((share * (1 - share)) / (of - 1)),
    base: of,
    effectiveBase: of,
    degreesOfFreedom: of - 1,
    unit: "percent",
  };
}

/** As the mean of a simple random sample is. */
export function ofAnswers(answers: readonly number[]): Measured {
  const of = answers.length;
  const mean = answers.reduce((sum, each) => sum + each, 0) / of;
  const squares = answers.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return {
    value: mean,
    standardError: Math.sqrt(squares / (of - 1) / of),
    base: of,
    effectiveBase: of,
    degreesOfFreedom: of - 1,
    unit: "grade",
  };
}

function binomial(successes: number, of: number, share: number): number {
  const ways = logGamma(of + 1) - logGamma(successes + 1) - logGamma(of - successes + 1);
  return Math.exp(ways + successes * Math.log(share) + (of - successes) * Math.log1p(-share));
}
