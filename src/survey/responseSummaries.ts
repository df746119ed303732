/** Tallies -> what was done with each response file, for the method section. */
import { allInvited, type ItemTally, marginsOf, type Survey, type SurveyId, type Year } from "../domain/index.ts";
import { domainMean } from "./domainMean.ts";
import { type DesignCell, surveyDesign } from "./surveyDesign.ts";

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
  /** Clusters that were drawn; null where single respondents were. */
  readonly clusters: number | null;
  /** Kish's n·Σw²/(Σw)² of the weights that estimates are made with: how much they widen an interval's square. */
  readonly designEffect: number;
  /** Clusters and weights together, the middle one of all items: the variance over that of a simple random sample with as many answers. Null where no clusters were drawn, or no item has a variance. */
  readonly clusterEffect: number | null;
}

/** One for each wave with responses, in order of survey and wave. Every tally of a wave holds all its respondents. */
export function responseSummaries(survey: Survey, tallies: readonly ItemTally[]): readonly ResponseSummary[] {
  const waves = Map.groupBy(
    tallies.filter((tally) => tally.survey === survey.id),
    ({ wave }) => wave,
  );
  return [...waves]
    .sort(([a], [b]) => a - b)
    .flatMap(([wave, own]) => {
      const [tally] = own;
      if (tally === undefined) return [];
      const { cells } = surveyDesign(tally, survey);
      const sum = (of: (cell: DesignCell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
      const respondents = sum((cell) => cell.respondents.count);
      const [weight, squared] = [sum((cell) => cell.weight), sum((cell) => cell.squaredWeight)];
      return [
        {
          survey: survey.id,
          wave,
          respondents,
          invited: allInvited(survey, wave),
          synthetic: tally.synthetic,
          excluded: tally.excluded,
          weighted: survey.responses?.weight !== undefined,
          raked: marginsOf(survey.responses, wave).length > 0,
          corrected: Object.keys(tally.fractions).length > 0,
          strata: new Set(tally.cells.map(({ stratum }) => stratum)).size,
          clusters: tally.clusters?.count ?? null,
          designEffect: (respondents * squared) / weight ** 2,
          clusterEffect: tally.clusters === null ? null : middle(own.flatMap((each) => effectOf(each, survey))),
        },
      ];
    });
}

/** The design effect of an item's mean (Kish 1965, 8.2); none where it has no variance. */
function effectOf(tally: ItemTally, survey: Survey): readonly number[] {
  const design = surveyDesign(tally, survey);
  const found = domainMean(design, ({ answer }) => answer, [...design.cells.keys()]);
  if (found === null || found.base < 2 || !Number.isFinite(found.standardError)) return [];
  let [weight, squares] = [0, 0];
  for (const cell of design.cells) {
    const { answer } = cell.respondents;
    if (answer === null) continue;
    weight += cell.weight;
    squares += cell.weight * (answer - found.mean) ** 2;
  }
  const simple = squares / weight / (found.base - 1);
  return simple > 0 ? [found.standardError ** 2 / simple] : [];
}

function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
