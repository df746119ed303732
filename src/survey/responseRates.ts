/** Tallies and the populations that a survey declares -> how many answered, and of how many who were invited, by faculty, level and group. */
import {
  type CountedEstimate,
  type Indicator,
  type ItemTally,
  invitedIn,
  type Survey,
  type TallyCell,
  type University,
} from "../domain/index.ts";
import { aboutEstimate } from "./computedEstimates.ts";
import { domainsOf } from "./domains.ts";

/** Nothing where the survey does not say which items are its response. Numerator: rows of the file that no rule leaves out; denominator: students invited (AAPOR 2023, RR1, with every student eligible). */
export function responseRates(
  indicators: readonly Indicator[],
  survey: Survey,
  university: University,
  tallies: readonly ItemTally[],
): readonly CountedEstimate[] {
  const response = survey.responses?.response;
  if (response === undefined) return [];
  const waves = Map.groupBy(
    tallies.filter((tally) => tally.survey === survey.id),
    ({ wave }) => wave,
  );
  const counted = domainsOf(university, survey, new Map()).all.filter(
    ({ domain }) => domain.kind === "faculty" || domain.kind === "group",
  );
  // Every tally of a wave holds all its respondents.
  return [...waves.values()].flatMap(([tally]) =>
    tally === undefined
      ? []
      : counted.flatMap(({ domain, within }) => {
          const count = respondents(tally.cells, within);
          // A faculty that a wave did not reach yet, or that has no programmes: nothing was counted, and nothing is hidden.
          if (count === 0) return [];
          const invited = invitedIn(domain, survey, tally.wave, university);
          return indicators
            .filter((indicator) => indicator.survey === survey.id)
            .flatMap((indicator): CountedEstimate[] => {
              const about = { ...aboutEstimate(indicator, survey, tally, domain), status: "counted" as const };
              if (indicator.item === response.count) return [{ ...about, value: count, base: null, interval: null }];
              if (indicator.item !== response.rate || invited === null) return [];
              return [{ ...about, value: (100 * count) / invited, base: invited, interval: null }];
            });
        }),
  );
}

function respondents(cells: readonly TallyCell[], within: (cell: TallyCell) => boolean): number {
  return cells.filter(within).reduce((sum, { count }) => sum + count, 0);
}
