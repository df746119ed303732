/** Published figures and tallies of the same items -> where the two differ by more than rounding. */
import type { Indicator, ItemTally, PublishedEstimate, SurveyData } from "../domain/index.ts";
import { universityValue } from "./computedEstimates.ts";

export interface Disagreement {
  readonly published: PublishedEstimate;
  /** The computed value in the indicator's unit, unrounded. */
  readonly computed: number;
  readonly survey: ItemTally["survey"];
}

/** A published figure printed with d decimals stands for anything within half a unit of its last decimal. */
export function disagreements(
  published: readonly PublishedEstimate[],
  tallies: readonly ItemTally[],
  indicators: readonly Indicator[],
  surveys: readonly SurveyData[],
): readonly Disagreement[] {
  return published.flatMap((figure) => {
    const indicator = indicators.find(({ id }) => id === figure.indicator);
    const tally = tallies.find(
      ({ survey, item, wave }) => survey === indicator?.survey && item === indicator?.item && wave === figure.wave,
    );
    const survey = surveys.find((each) => each.survey.id === tally?.survey)?.survey;
    if (
      indicator === undefined ||
      tally === undefined ||
      survey === undefined ||
      figure.domain.kind !== "university" ||
      figure.precision !== "exact"
    )
      return [];
    const computed = universityValue(tally, indicator, survey);
    const rounding = 0.5 * 10 ** -indicator.decimals + 1e-9;
    if (computed === null || Math.abs(computed - figure.value) <= rounding) return [];
    return [{ published: figure, computed, survey: tally.survey }];
  });
}
