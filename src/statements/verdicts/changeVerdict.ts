/** Two estimates of one indicator and how they were judged -> what may be said of the change: no more than the figures carry. */
import {
  type ComputedFigure,
  type Figure,
  type FigureComparison,
  isShown,
  rulesOf,
  type ShownFigure,
  type UntestedReason,
} from "../../domain/index.ts";
import type { Cause } from "../sentences/breakWords.ts";

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
  /** A change of more than one step of the finest rounding can be ruled out. */
  | { readonly kind: "about the same" }
  /** `alone`: more than chance if nothing else had been compared. */
  | { readonly kind: "no clear change"; readonly alone: boolean }
  /** More than chance, but too small to be seen in the printed figures. */
  | { readonly kind: "too small to show"; readonly exploratory: boolean }
  | {
      readonly kind: "up" | "down";
      /** Null beside a coded end: "5% or less" has no distance. */
      readonly size: Size | null;
      /** Found beside the key figures, and told as such. */
      readonly exploratory: boolean;
    };

/** Of a difference that is more than chance, as printed. */
export interface Size {
  /** 0: less than a step. */
  readonly value: number;
  readonly step: number;
  /** The printed figures are further apart, or closer, than that. */
  readonly seemsOff: boolean;
  /** 95% interval; `from` is 0 where it begins less than a step above it. */
  readonly from: number;
  readonly to: number;
}

/** `comparison`: of these two; null where they were not compared. */
export function changeVerdict(before: Figure | null, after: ShownFigure, comparison: FigureComparison | null): Verdict {
  if (before === null) return { kind: "first" };
  if (!isShown(before)) return { kind: "before hidden" };
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
  const { verdict, alone, untested } = comparison;
  if (untested !== null) return { kind: "not tested", reason: untested };
  if (verdict === "about the same") return { kind: verdict };
  if (verdict === "unclear") return { kind: "no clear change", alone };
  const exploratory = comparison.family.standing === "exploratory";
  if (!isSeen(before, after, comparison)) return { kind: "too small to show", exploratory };
  return { kind: verdict === "higher" ? "up" : "down", size: sizeOf(before, after, comparison), exploratory };
}

/** The printed figures show what was found: figures that are rounded to different steps may even stand the other way round, and of "5% or less" nobody sees that it is more than 4%. */
export function isSeen(from: ComputedFigure, to: ComputedFigure, { verdict }: FigureComparison): boolean {
  if (verdict !== "higher" && verdict !== "lower") return false;
  const [low, high] = verdict === "higher" ? [from, to] : [to, from];
  return low.value < high.value - 1e-9 && low.bound !== "at_least" && high.bound !== "at_most";
}

/** How far apart they are, as printed. */
export function sizeOf(
  from: ComputedFigure,
  to: ComputedFigure,
  { difference, verdict }: FigureComparison,
): Size | null {
  if (difference === null) return null;
  const { value, step, lower, upper } = difference;
  const printed = Math.abs(to.value - from.value);
  const size = Math.abs(value);
  const [low, high] = verdict === "higher" ? [lower, upper] : [-upper, -lower];
  return {
    value: size,
    step,
    seemsOff: Math.abs(printed - size) > 0.5 * step,
    from: Math.max(0, low),
    to: high,
  };
}
