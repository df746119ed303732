/** Two estimates that were tested against one another: judged once, and told everywhere as judged. */
import type { EstimateId, Interval } from "./estimate.ts";
import type { IndicatorId, Year } from "./ids.ts";
import { type Domain, domainKey } from "./population.ts";

/** What is compared. change: a wave with the one before it; rest: a faculty with the rest of the university. */
export type ComparisonKind = "change" | "rest";

/** `change:nse.wellbeing/2024/faculty:law`: the wave is the later one. */
export type ComparisonId = string & { readonly __brand: "comparison" };

export function comparisonId(kind: ComparisonKind, indicator: IndicatorId, wave: Year, domain: Domain): ComparisonId {
  return `${kind}:${indicator}/${wave}/${domainKey(domain)}` as ComparisonId;
}

/** score: Miettinen & Nurminen's test of two shares. exact: the same and Boschloo's test, where an answer is rare. welch: Welch's test of two means. none: nothing could be tested. */
export type ComparisonMethod = "score" | "exact" | "welch" | "none";

/** Why nothing could be tested. margin: the error of a figure is not known, or nothing varies in its sample; which of the two is not told, since the latter says what everybody answered. census: the survey reached everybody on both sides. */
export type UntestedReason = "margin" | "census";

/** Comparisons that are corrected for one another: one domain's key figures of a wave, or all its other figures. */
export interface ComparisonFamily {
  /** `change/2024/faculty:law/key`. */
  readonly id: string;
  /** key: Holm's correction; exploratory: Benjamini and Hochberg's. */
  readonly standing: "key" | "exploratory";
  /** How many hypotheses it holds: all answers to one question count as one. */
  readonly size: number;
}

export interface Comparison {
  readonly id: ComparisonId;
  readonly kind: ComparisonKind;
  readonly indicator: IndicatorId;
  readonly domain: Domain;
  /** The later wave, and the only one of a comparison with the rest. */
  readonly wave: Year;
  /** The wave before, or the rest. */
  readonly from: EstimateId;
  readonly to: EstimateId;
  readonly family: ComparisonFamily;
  readonly method: ComparisonMethod;
  /** Null where it was tested. */
  readonly untested: UntestedReason | null;
  /** Two-sided p, as if nothing else had been compared. */
  readonly p: number;
  /** p, corrected for all comparisons of its family, and of its question where it is one of several answers. */
  readonly adjusted: number;
  /** to − from, unrounded, in the indicator's unit. */
  readonly difference: number;
  /** The interval of the difference; it holds 0 where p is no less than the level. */
  readonly interval: Interval;
  /** higher, lower: more than chance. */
  readonly verdict: "higher" | "lower" | "unclear";
}
