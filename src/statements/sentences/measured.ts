/** An indicator -> in words, what its figures are and on which scale or of whom. */
import { type Indicator, scaleOf } from "../../domain/index.ts";
import type { Origins } from "../writing/origins.ts";
import type { Speech } from "../writing/speech.ts";

/** Says "Mean on a scale of 1 to 10", or "Percentage of students". */
export function measured(indicator: Indicator, { say, text, surveyOf }: Speech & Origins): string {
  const scale = scaleOf(indicator, surveyOf(indicator));
  return say(`chart.measured.${indicator.statistic}`, {
    min: scale.kind === "range" ? scale.min : "",
    max: scale.kind === "range" ? scale.max : "",
    people: scale.kind === "range" ? "" : text(scale.of),
  });
}
