/** Tallies -> what was done with each response file, for the method section. */
import { allInvited, type ItemTally, type Survey, type SurveyId, type Year } from "../domain/index.ts";

export interface ResponseSummary {
  readonly survey: SurveyId;
  readonly wave: Year;
  readonly respondents: number;
  /** Students invited; null where the survey file does not say. */
  readonly invited: number | null;
  readonly synthetic: boolean;
  /** Rows left out, by declared rule, in the order of the survey file. */
  readonly excluded: readonly number[];
  readonly weighted: boolean;
  /** Weights were raked to declared population margins. */
  readonly raked: boolean;
  /** The variance takes the finite population into account. */
  readonly corrected: boolean;
  /** Strata of the design; 1 where the file has none. */
  readonly strata: number;
  /** Kish's n·Σw²/(Σw)²: how much the weights widen an interval's square. */
  readonly designEffect: number;
}

/** One for each wave with responses, in order of survey and wave. Every tally of a wave holds all its respondents. */
export function responseSummaries(survey: Survey, tallies: readonly ItemTally[]): readonly ResponseSummary[] {
  const waves = Map.groupBy(
    tallies.filter((tally) => tally.survey === survey.id),
    ({ wave }) => wave,
  );
  return [...waves]
    .sort(([a], [b]) => a - b)
    .flatMap(([wave, [tally]]) => {
      if (tally === undefined) return [];
      const sum = (of: "count" | "weight" | "squaredWeight") =>
        tally.cells.reduce((total, cell) => total + cell[of], 0);
      const respondents = sum("count");
      return [
        {
          survey: survey.id,
          wave,
          respondents,
          invited: allInvited(survey, wave),
          synthetic: tally.synthetic,
          excluded: tally.excluded,
          weighted: survey.responses?.weight !== undefined,
          raked: (survey.responses?.populations ?? []).some(
            ({ calibrate, counts }) => calibrate && counts[String(wave)] !== undefined,
          ),
          corrected: Object.keys(tally.fractions).length > 0,
          strata: new Set(tally.cells.map(({ stratum }) => stratum)).size,
          designEffect: (respondents * sum("squaredWeight")) / sum("weight") ** 2,
        },
      ];
    });
}
