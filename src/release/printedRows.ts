/** Protected estimates -> the rows that are printed of them, as data files have them: rounded, with their steps. */
import { type PrintedScale, printedFigure, roundingOf, shareScale } from "../disclosure/index.ts";
import { domainKey, type Estimate, type Indicator, type IndicatorId, type Survey, scaleOf } from "../domain/index.ts";

export interface PrintedRow extends Readonly<Record<string, string>> {
  readonly indicator: IndicatorId;
  readonly wave: string;
  readonly domain: string;
  readonly status: "computed";
  readonly value: string;
  readonly value_step: string;
  readonly bound: "" | "at_most" | "at_least";
  readonly base: string;
  readonly base_step: string;
}

/** `estimates`: of one survey's answers. What is hidden has no row. */
export function printedRows(
  estimates: readonly Estimate[],
  survey: Survey,
  indicators: readonly Indicator[],
): readonly PrintedRow[] {
  const scales = new Map(
    indicators.filter((each) => each.survey === survey.id).map((each) => [each.id, printedScale(each, survey)]),
  );
  const rounding = roundingOf(survey.privacy);
  return estimates.flatMap((estimate): PrintedRow[] => {
    const scale = scales.get(estimate.indicator);
    if (estimate.status !== "computed" || scale === undefined || scale === null) return [];
    const printed = printedFigure(estimate, scale, rounding);
    return [
      {
        indicator: estimate.indicator,
        wave: String(estimate.wave),
        domain: domainKey(estimate.domain),
        status: "computed",
        value: String(printed.value),
        value_step: String(printed.step),
        bound: printed.bound ?? "",
        base: String(printed.base),
        base_step: String(printed.baseStep),
      },
    ];
  });
}

/** Null where an indicator counts people. */
export function printedScale(indicator: Indicator, survey: Survey): PrintedScale | null {
  const scale = scaleOf(indicator, survey);
  if (scale.kind === "count") return null;
  if (scale.kind === "share") return shareScale;
  return { kind: indicator.statistic === "median" ? "median" : "mean", min: scale.min, max: scale.max };
}
