/** A mean or share with its standard error -> its interval. */
import type { Interval } from "../domain/index.ts";
import type { DomainMean } from "./domainMean.ts";
import { betaQuantile, normalQuantile, tQuantile } from "./studentT.ts";

/** m ± t · SE, kept within the scale. */
export function meanInterval(
  { mean, standardError, degreesOfFreedom }: DomainMean,
  level: number,
  scale: readonly [number, number],
): Interval {
  const half = tQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return { lower: Math.max(scale[0], mean - half), upper: Math.min(scale[1], mean + half), level };
}

/** Wilson's interval (1927) for a share p in [0, 1] on n effective respondents; its bounds never leave [0, 1]. */
export function wilson(p: number, n: number, level: number): Interval {
  const z = normalQuantile((1 + level) / 2);
  const denominator = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / denominator;
  const half = (z / denominator) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half), level };
}

/** Clopper & Pearson's exact interval (1934) for `successes` of n; both may be fractions, as with effective counts. */
export function clopperPearson(successes: number, n: number, level: number): Interval {
  const tail = (1 - level) / 2;
  return {
    lower: successes <= 0 ? 0 : betaQuantile(tail, successes, n - successes + 1),
    upper: successes >= n ? 1 : betaQuantile(1 - tail, successes + 1, n - successes),
    level,
  };
}

/** Wilson on the effective base n* = p(1 − p)/SE², as R `survey` 4.5 does; at 0 % and 100 %, where that is not defined, Clopper–Pearson on Kish's. */
export function shareInterval({ mean, standardError, effectiveBase }: DomainMean, level: number): Interval {
  if (standardError === 0) return clopperPearson(mean * effectiveBase, effectiveBase, level);
  return wilson(mean, (mean * (1 - mean)) / (standardError * standardError), level);
}
