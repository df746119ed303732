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
  /** The margin of error is known of neither figure, or of one only, so nobody can know whether the difference is chance. */
  | { readonly kind: "no margin" | "one margin" }
  /** Nothing is known of chance. statistic: such figures have no test. apart: these two were not compared. */
  | { readonly kind: "not tested"; readonly reason: UntestedReason | "statistic" | "apart" }
  /** The figure is a count of the survey itself, so nothing was sampled. */
  | { readonly kind: "counted" }
  /** A change of more than one step of the finest rounding can be ruled out. */
  | { readonly kind: "about the same" }
  /** `alone`: the change would be more than chance if nothing else had been compared. */
  | { readonly kind: "no clear change"; readonly alone: boolean }
  /** The change is more than chance, but too small to be seen in the printed figures. */
  | { readonly kind: "too small to show"; readonly exploratory: boolean }
  | {
      readonly kind: "up" | "down";
      /** It is null where one figure is printed as "5% or less" or the like, since nobody knows how far apart they are. */
      readonly size: Size | null;
      /** The change was found beside the key figures, and is told as exploratory. */
      readonly exploratory: boolean;
    };

/** The printed size of a difference that is more than chance. */
export interface Size {
  /** It is 0 where the difference is less than a step. */
  readonly value: number;
  readonly step: number;
  /** It says that the printed figures seem to be further apart, or closer, than the size. */
  readonly seemsOff: boolean;
  /** The 95% interval of the difference; `from` is 0 where the interval begins less than a step above 0. */
  readonly from: number;
  readonly to: number;
}

/** `comparison`: how these two figures were judged; null where they were not compared. */
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

/** Says whether the printed figures show what was found. Figures that are rounded to different steps may even seem to have changed the other way, and nobody sees that "5% or less" is more than 4%. */
export function isSeen(from: ComputedFigure, to: ComputedFigure, { verdict }: FigureComparison): boolean {
  if (verdict !== "higher" && verdict !== "lower") return false;
  const [low, high] = verdict === "higher" ? [from, to] : [to, from];
  return low.value < high.value - 1e-9 && low.bound !== "at_least" && high.bound !== "at_most";
}

/** Gives how far apart the figures are, as it is printed. */
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
