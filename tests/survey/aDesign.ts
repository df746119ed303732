/** Builders for tests of estimates: respondents as cells, and designs of them. */
import {
  type FacultyId,
  type ItemId,
  type ItemTally,
  type StratumKey,
  type SurveyId,
  stratumKey,
  type TallyCell,
} from "../../src/domain/index.ts";
import { collapsedStrata } from "../../src/survey/collapsedStrata.ts";
import type { SurveyDesign } from "../../src/survey/surveyDesign.ts";

/** Respondents who are alike, unweighted where nothing else is said. */
export function aCell(
  more: Partial<Omit<TallyCell, "faculty" | "stratum">> & { readonly faculty?: string; readonly stratum?: string } = {},
): TallyCell {
  const { faculty = "law", stratum = "all", count = 1, weight = count, ...rest } = more;
  return {
    stratum: stratumKey([stratum]),
    faculty: faculty as FacultyId,
    programme: null,
    level: null,
    groups: {},
    answer: null,
    missing: null,
    count,
    weight,
    squaredWeight: (weight * weight) / count,
    ...rest,
  };
}

export function aTally(cells: readonly TallyCell[], more: Partial<ItemTally> = {}): ItemTally {
  return {
    survey: "s" as SurveyId,
    item: "grade" as ItemId,
    wave: 2024,
    synthetic: true,
    fractions: {},
    excluded: [],
    cells,
    clusters: null,
    ...more,
  };
}

/** Without calibration. */
export function aDesign(
  cells: readonly TallyCell[],
  fractions: Readonly<Record<StratumKey, number>> = {},
): SurveyDesign {
  const { strata, stratumOf } = collapsedStrata(aTally(cells, { fractions }));
  return {
    cells: cells.map((respondents) => ({
      respondents,
      stratum: stratumOf(respondents),
      weight: respondents.weight,
      squaredWeight: respondents.squaredWeight,
    })),
    strata,
    clusters: null,
    residuals: null,
  };
}
