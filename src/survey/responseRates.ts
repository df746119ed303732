/** Tallies and the populations that a survey declares -> how many answered, and of how many who were invited, by faculty. */
import type { CountedEstimate, Domain, Indicator, ItemTally, Survey, TallyCell, University } from "../domain/index.ts";
import { aboutEstimate } from "./computedEstimates.ts";

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
  // Every tally of a wave holds all its respondents.
  return [...waves.values()].flatMap(([tally]) =>
    tally === undefined
      ? []
      : university.faculties.flatMap(({ id }) => {
          const domain: Domain = { kind: "faculty", faculty: id };
          const count = respondents(tally.cells, (cell) => cell.faculty === id);
          // A faculty that a wave did not reach yet, or that has no programmes: nothing was counted, and nothing is hidden.
          if (count === 0) return [];
          const invited = populationOf(survey, tally.wave, id, university);
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

/** Students of a faculty in a wave, counted as such or by programme; null where the survey does not say. */
function populationOf(survey: Survey, wave: number, faculty: string, university: University): number | null {
  const countsBy = (by: "faculty" | "programme") =>
    survey.responses?.populations.find((each) => each.by === by)?.counts[String(wave)];
  const own = countsBy("faculty")?.[faculty];
  if (own !== undefined) return own;
  const programmes = countsBy("programme");
  const parts = university.programmes.filter((each) => each.faculty === faculty).map(({ id }) => programmes?.[id]);
  return parts.length === 0 || parts.some((part) => part === undefined)
    ? null
    : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}
