/** Two estimates of one indicator and what the test says -> what may be said of the change: no more than the figures carry. */
import { type BreakReason, type KnownEstimate, rulesOf } from "../../domain/index.ts";

/** A difference is called one where p after Holm's adjustment is below it. */
export const significance = 0.05;
/** Of the normal distribution, for an interval of 95%. */
const normal95 = 1.959964;

export type Verdict =
  /** There is no earlier wave. */
  | { readonly kind: "first" }
  | { readonly kind: "not comparable"; readonly reason: BreakReason }
  /** No margin of error of either is known, so that nobody can know whether the difference is chance; or of one only. */
  | { readonly kind: "no margin" | "one margin" }
  /** A count of the survey itself: nothing was sampled. */
  | { readonly kind: "counted" }
  /** The 95% interval of the difference lies within one step of the last decimal, rounded: so large a change can be ruled out (equivalence by inclusion of the confidence interval, Westlake 1972). */
  | { readonly kind: "about the same" }
  /** `alone`: more than chance if nothing else had been compared. */
  | { readonly kind: "no clear change"; readonly alone: boolean }
  /** More than chance, but too small to be seen in the printed figures. */
  | { readonly kind: "too small to show" }
  | {
      readonly kind: "up" | "down";
      /** Unrounded, above zero, in the indicator's unit. */
      readonly size: number;
      /** The printed figures are further apart, or closer, than the difference is. */
      readonly seemsOff: boolean;
      /** 95% interval of the size. */
      readonly from: number;
      readonly to: number;
    };

/** `p`: two-sided, adjusted for all comparisons of the report; null where nothing was tested. `decimals`: as printed. */
export function changeVerdict(
  before: KnownEstimate | null,
  after: KnownEstimate,
  p: number | null,
  decimals: number,
): Verdict {
  if (before === null) return { kind: "first" };
  if (before.comparability.series !== after.comparability.series) {
    return { kind: "not comparable", reason: after.comparability.breakBefore?.reason ?? "edition" };
  }
  if (before.status === "counted" || after.status === "counted") return { kind: "counted" };
  if (before.status === "published" || after.status === "published" || p === null)
    return { kind: before.status === after.status ? "no margin" : "one margin" };
  if (rulesOf(after).compared === null) return { kind: "no clear change", alone: false };
  const difference = after.value - before.value;
  const step = 10 ** -decimals;
  const printed = Math.abs(rounded(after.value, step) - rounded(before.value, step));
  const size = Math.abs(difference);
  const half = normal95 * Math.hypot(before.standardError, after.standardError);
  if (p >= significance)
    return size + half < 1.5 * step ? { kind: "about the same" } : { kind: "no clear change", alone: size > half };
  if (printed < 0.5 * step) return { kind: "too small to show" };
  return {
    kind: difference > 0 ? "up" : "down",
    size,
    seemsOff: seemsOff(before.value, after.value, decimals),
    from: Math.max(0, size - half),
    to: size + half,
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
