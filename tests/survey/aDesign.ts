/** Builders for tests of estimates: respondents as cells, and designs of them. */
import type { FacultyId, TallyCell } from "../../src/domain/index.ts";
import type { SurveyDesign } from "../../src/survey/surveyDesign.ts";

/** Respondents who are alike, unweighted where nothing else is said. */
export function aCell(more: Partial<Omit<TallyCell, "faculty">> & { readonly faculty?: string } = {}): TallyCell {
  const { faculty = "law", count = 1, weight = count, ...rest } = more;
  return {
    stratum: "all",
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

export function aDesign(cells: readonly TallyCell[], more: Partial<SurveyDesign> = {}): SurveyDesign {
  return { cells, fractions: {}, calibration: null, ...more };
}
