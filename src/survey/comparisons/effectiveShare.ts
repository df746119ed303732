/** A computed share -> the simple random sample that would be as certain: what tests of shares count with. */
import { tQuantile } from "../studentT.ts";
import type { Measured } from "./tested.ts";

export interface EffectiveShare {
  /** In [0, 1]. */
  readonly share: number;
  /** The number of effective respondents, above 0 and seldom whole. */
  readonly base: number;
}

/** Two shares of independent samples. Where nobody or everybody gave the answer, or the standard error is 0, no design effect can be seen: Kish's base, less what clusters cost the other side. */
export function effectiveShares(a: Measured, b: Measured): { readonly a: EffectiveShare; readonly b: EffectiveShare } {
  const [ownA, ownB] = [designEffect(a), designEffect(b)];
  return { a: effective(a, ownA ?? beside(a, b, ownB)), b: effective(b, ownB ?? beside(b, a, ownA)) };
}

/** Variance by that of a simple random sample of as many respondents (Kish 1965, 8.2), so that n* = p(1 − p)/SE² · n/(n − 1); null where none can be seen. */
function designEffect(measured: Measured): number | null {
  const { standardError, base, unit } = measured;
  const share = shareOf(measured);
  const error = standardError * (unit === "percent" ? 0.01 : 1);
  if (base < 2 || !(error > 0) || share <= 0 || share >= 1) return null;
  return (error * error * (base - 1)) / (share * (1 - share));
}

/** The design effect of a sample in which nothing varies: that of its weights, times what the other sample shows beyond its own weights. */
function beside(own: Measured, other: Measured, effect: number | null): number {
  const kish = ({ base, effectiveBase }: Measured) => base / effectiveBase;
  return kish(own) * Math.max(1, (effect ?? 1) / kish(other));
}

function effective(measured: Measured, designEffect: number): EffectiveShare {
  return { share: shareOf(measured), base: capped(measured.base / designEffect, measured) * certainty(measured) };
}

/** Never above Kish's base: in a small weighted sample a standard error is often too small by chance, and false alarms rise above 7 % (docs/statistics.md). What strata or a finite population correction gain is left out of a test; for the latter see Cochran (1977, 2.6): two populations are compared as samples of what might have been. */
export function capped(base: number, { effectiveBase }: Measured): number {
  return Math.min(base, effectiveBase);
}

/** What is left of a base: few degrees of freedom leave the design effect uncertain, so it shrinks as the quantile of t grows (Korn & Graubard 1998). */
export function certainty({ base, degreesOfFreedom }: Measured): number {
  const quantile = (df: number) => tQuantile(0.975, Math.max(1, df));
  return degreesOfFreedom >= base - 1 ? 1 : (quantile(base - 1) / quantile(degreesOfFreedom)) ** 2;
}

/** In [0, 1]. */
export function shareOf({ value, unit }: Measured): number {
  return Math.min(1, Math.max(0, unit === "percent" ? value / 100 : value));
}
