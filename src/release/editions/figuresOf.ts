/** Protected estimates of one survey -> its figures as they will be printed. */
import type { Estimate, Figure, Indicator, Survey } from "../../domain/index.ts";
import { figureOf } from "../../figures/index.ts";

export function figuresOf(
  estimates: readonly Estimate[],
  survey: Survey,
  indicators: readonly Indicator[],
): readonly Figure[] {
  const byId = new Map(indicators.map((each) => [each.id, each]));
  return estimates.flatMap((estimate) => {
    const indicator = byId.get(estimate.indicator);
    return indicator === undefined ? [] : [figureOf(estimate, indicator, survey)];
  });
}
