/** An indicator -> in words, what its figures are and on which scale or of whom. */
import { type Indicator, scaleOf } from "../../domain/index.ts";
import type { Writing } from "../writing.ts";

/** "Mean on a scale of 1 to 10", "Percentage of students". */
export function measured(
  indicator: Indicator,
  { say, text, surveyOf }: Pick<Writing, "say" | "text" | "surveyOf">,
): string {
  const scale = scaleOf(indicator, surveyOf(indicator));
  return say(`chart.measured.${indicator.statistic}`, {
    min: scale.kind === "range" ? scale.min : "",
    max: scale.kind === "range" ? scale.max : "",
    people: scale.kind === "range" ? "" : text(scale.of),
  });
}
