/** Two values of an indicator -> how far apart they are, as a part of its scale: 0 to 1. */
import { type Indicator, rulesOf, scaleOf } from "../../domain/index.ts";
import type { Origins } from "../writing/origins.ts";

export function sizeOnScale(a: number, b: number, indicator: Indicator, { surveyOf }: Origins): number {
  const scale = scaleOf(indicator, surveyOf(indicator));
  const range = scale.kind === "range" ? scale.max - scale.min : (rulesOf(indicator).whole ?? Math.max(a, b, 1));
  return Math.abs(a - b) / range;
}
