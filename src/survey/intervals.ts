/** A mean or share with its standard error -> its interval. */
import type { Interval } from "../domain/index.ts";
import type { DomainMean } from "./domainMean.ts";
import { betaQuantile, tQuantile } from "./studentT.ts";

/** m ± t · SE, t with the domain's own degrees of freedom (as R's confint(svymean(…), df = degf(subset(design)))), kept within the scale; all of the scale where nothing is known of the error. */
export function meanInterval(found: DomainMean, level: number, scale: readonly [number, number]): Interval {
  const { mean, standardError, degreesOfFreedom } = found;
  if (found.isCensus) return { lower: mean, upper: mean, level };
  if (hasNoError(found)) return { lower: scale[0], upper: scale[1], level };
  const half = tQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return { lower: Math.max(scale[0], mean - half), upper: Math.min(scale[1], mean + half), level };
}

function hasNoError({ standardError, degreesOfFreedom }: DomainMean): boolean {
  return degreesOfFreedom < 1 || !Number.isFinite(standardError);
}

/** Wilson's interval (1927) for a share p in [0, 1] on n effective respondents; its bounds never leave [0, 1]. With degrees of freedom, t takes the normal quantile's place. */
export function wilson(p: number, n: number, level: number, degreesOfFreedom = Number.POSITIVE_INFINITY): Interval {
  const z = tQuantile((1 + level) / 2, degreesOfFreedom);
  const denominator = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / denominator;
  const half = (z / denominator) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half), level };
}

/** Clopper & Pearson's exact interval (1934) for `successes` of n; both may be fractions, as with effective counts. */
export function clopperPearson(successes: number, n: number, level: number): Interval {
  const tail = (1 - level) / 2;
  // At its ends the beta distribution has one parameter 1, and its quantile is a root.
  const end = tail ** (1 / n);
  if (successes <= 0) return { lower: 0, upper: 1 - end, level };
  if (successes >= n) return { lower: end, upper: 1, level };
  return {
    lower: betaQuantile(tail, successes, n - successes + 1),
    upper: betaQuantile(1 - tail, successes + 1, n - successes),
    level,
  };
}

/** Wilson on the effective base n* = p(1 − p)/SE², with t for the normal quantile (as R `survey`'s svyciprop(method = "wilson"), from 4.2 on).
 * At 0 % and 100 %, where n* is not defined, Clopper–Pearson on Kish's base, made smaller for the degrees of freedom as Korn & Graubard (1998) do: (t_{n−1}/t_df)². */
export function shareInterval(found: DomainMean, level: number): Interval {
  const { mean, standardError, effectiveBase, degreesOfFreedom, base } = found;
  if (found.isCensus) return { lower: mean, upper: mean, level };
  if (hasNoError(found)) return { lower: 0, upper: 1, level };
  if (mean <= 0 || mean >= 1) {
    const tail = (1 + level) / 2;
    const smaller = (tQuantile(tail, base - 1) / tQuantile(tail, degreesOfFreedom)) ** 2;
    const n = effectiveBase * smaller;
    return clopperPearson(mean <= 0 ? 0 : n, n, level);
  }
  // Nobody in a stratum differs from the others of it: chance could not have changed the share.
  if (standardError === 0) return { lower: mean, upper: mean, level };
  return wilson(mean, (mean * (1 - mean)) / (standardError * standardError), level, degreesOfFreedom);
}
