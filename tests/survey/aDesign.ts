/** Builders for tests of estimates: respondents as cells, and designs of them. */
import {
  type FacultyId,
  type ItemId,
  type ItemTally,
  type Margin,
  type StratumKey,
  type SurveyId,
  stratumKey,
  type TallyCell,
} from "../../src/domain/index.ts";
import { calibrate } from "../../src/survey/calibration.ts";
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

/** `margins`: what the weights are raked to. */
export function aDesign(
  cells: readonly TallyCell[],
  {
    fractions = {},
    margins = [],
  }: { readonly fractions?: Readonly<Record<StratumKey, number>>; readonly margins?: readonly Margin[] } = {},
): SurveyDesign {
  const { strata, stratumOf } = collapsedStrata(aTally(cells, { fractions }));
  const calibrated = margins.length === 0 ? null : calibrate(cells, margins);
  if (calibrated?.kind === "failed") throw new Error(calibrated.problems.map(({ kind }) => kind).join(", "));
  const calibration = calibrated?.calibration ?? null;
  return {
    cells: cells.map((respondents, place) => {
      const factor = calibration?.factors[place] ?? 1;
      return {
        respondents,
        stratum: stratumOf(respondents),
        weight: respondents.weight * factor,
        squaredWeight: respondents.squaredWeight * factor * factor,
      };
    }),
    strata,
    clusters: null,
    residuals: calibration?.residuals ?? null,
  };
}
