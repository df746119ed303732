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
import { placesWhere } from "../../src/survey/cellsOfDomains.ts";
import { collapsedStrata } from "../../src/survey/collapsedStrata.ts";
import { cellsByStratum } from "../../src/survey/deviations.ts";
import { type AnswerOf, domainMean } from "../../src/survey/domainMean.ts";
import { domainQuantile } from "../../src/survey/domainQuantile.ts";
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
  const designed = cells.map((respondents, place) => {
    const factor = calibration?.factors[place] ?? 1;
    return {
      respondents,
      stratum: stratumOf(respondents),
      weight: respondents.weight * factor,
      squaredWeight: respondents.squaredWeight * factor * factor,
    };
  });
  return {
    cells: designed,
    strata,
    byStratum: cellsByStratum(designed, strata.length),
    clusters: null,
    residuals: calibration?.residuals ?? null,
  };
}

/** The estimators of a domain, by who is in it. */
export function meanWithin(design: SurveyDesign, answerOf: AnswerOf, within: (cell: TallyCell) => boolean) {
  return domainMean(design, answerOf, placesWhere(design.cells.map(respondentsOf), within));
}

export function medianWithin(
  design: SurveyDesign,
  answerOf: AnswerOf,
  within: (cell: TallyCell) => boolean,
  level: number,
  ends: readonly [number, number],
  share = 0.5,
) {
  return domainQuantile(design, answerOf, placesWhere(design.cells.map(respondentsOf), within), share, level, ends);
}

function respondentsOf({ respondents }: SurveyDesign["cells"][number]): TallyCell {
  return respondents;
}
