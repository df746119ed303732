/** Two estimates of one indicator and how they were judged -> what may be said of the change: no more than the figures carry. */
import {
  type Comparison,
  type Estimate,
  isKnown,
  type KnownEstimate,
  rulesOf,
  type UntestedReason,
} from "../../domain/index.ts";
import type { Cause } from "../breakWords.ts";

export type Verdict =
  /** There is no earlier wave. */
  | { readonly kind: "first" }
  /** The figure of the wave before is hidden: nothing is said of how this one differs from it. */
  | { readonly kind: "before hidden" }
  | { readonly kind: "not comparable"; readonly cause: Cause }
  /** No margin of error of either is known, so that nobody can know whether the difference is chance; or of one only. */
  | { readonly kind: "no margin" | "one margin" }
  /** Nothing is known of chance: "statistic" has no test at all; "apart": these two were not compared. */
  | { readonly kind: "not tested"; readonly reason: UntestedReason | "statistic" | "apart" }
  /** A count of the survey itself: nothing was sampled. */
  | { readonly kind: "counted" }
  /** The 95% interval of the difference lies within one step of the last decimal, rounded: so large a change can be ruled out (equivalence by inclusion of the confidence interval, Westlake 1972). */
  | { readonly kind: "about the same" }
  /** `alone`: more than chance if nothing else had been compared. */
  | { readonly kind: "no clear change"; readonly alone: boolean }
  /** More than chance, but too small to be seen in the printed figures. */
  | { readonly kind: "too small to show"; readonly exploratory: boolean }
  | {
      readonly kind: "up" | "down";
      /** Unrounded, above zero, in the indicator's unit. */
      readonly size: number;
      /** The printed figures are further apart, or closer, than the difference is. */
      readonly seemsOff: boolean;
      /** 95% interval of the size; never below zero. */
      readonly from: number;
      readonly to: number;
      /** Found beside the key figures, and told as such. */
      readonly exploratory: boolean;
    };

/** `comparison`: of these two; null where nothing was tested. `decimals`: as printed. */
export function changeVerdict(
  before: Estimate | null,
  after: KnownEstimate,
  comparison: Comparison | null,
  decimals: number,
): Verdict {
  if (before === null) return { kind: "first" };
  if (!isKnown(before)) return { kind: "before hidden" };
  if (before.comparability.series !== after.comparability.series) {
    return { kind: "not comparable", cause: after.comparability.breakBefore ?? { reason: "edition" } };
  }
  if (before.status === "counted" || after.status === "counted") return { kind: "counted" };
  if (before.status === "published" || after.status === "published")
    return { kind: before.status === after.status ? "no margin" : "one margin" };
  if (comparison === null)
    return { kind: "not tested", reason: rulesOf(after).compared === null ? "statistic" : "apart" };
  if (comparison.from !== before.id || comparison.to !== after.id)
    throw new Error(`${comparison.id} does not judge ${before.id} and ${after.id}`);
  if (comparison.untested !== null) return { kind: "not tested", reason: comparison.untested };
  return judged(before.value, after.value, comparison, decimals);
}

function judged(before: number, after: number, comparison: Comparison, decimals: number): Verdict {
  const { verdict, interval, p, difference } = comparison;
  const step = 10 ** -decimals;
  const exploratory = comparison.family.standing === "exploratory";
  if (verdict === "unclear") {
    const furthest = Math.max(Math.abs(interval.lower), Math.abs(interval.upper));
    return furthest < 1.5 * step
      ? { kind: "about the same" }
      : { kind: "no clear change", alone: p < 1 - interval.level };
  }
  if (Math.abs(rounded(after, step) - rounded(before, step)) < 0.5 * step)
    return { kind: "too small to show", exploratory };
  const [from, to] = verdict === "higher" ? [interval.lower, interval.upper] : [-interval.upper, -interval.lower];
  return {
    kind: verdict === "higher" ? "up" : "down",
    size: Math.abs(difference),
    seemsOff: seemsOff(before, after, decimals),
    from,
    to,
    exploratory,
  };
}

/** The printed figures are further apart, or closer, than the difference that is printed. */
export function seemsOff(a: number, b: number, decimals: number): boolean {
  const step = 10 ** -decimals;
  const printed = Math.abs(rounded(a, step) - rounded(b, step));
  return Math.abs(printed - rounded(Math.abs(a - b), step)) > 0.5 * step;
}

function rounded(value: number, step: number): number {
  return Math.round(value / step) * step;
}
