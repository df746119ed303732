/** (tally, survey) -> between what one respondent of each faculty weighs, with all together 1 on average: readers know it about, from those invited and those who answered. */
import type { FacultyId, ItemTally, Survey } from "../../../domain/index.ts";
import { surveyDesign } from "../../../survey/index.ts";

export interface WeightRange {
  readonly lo: number;
  readonly hi: number;
}

/** Null where all weigh the same. Those of a file without faculties are as one. */
export function facultyWeights(tally: ItemTally, survey: Survey): ReadonlyMap<FacultyId | null, WeightRange> | null {
  const { cells } = surveyDesign(tally, survey);
  let [people, total] = [0, 0];
  for (const { respondents, weight } of cells) {
    people += respondents.count;
    total += weight;
  }
  const ranges = new Map<FacultyId | null, WeightRange>();
  for (const { respondents, weight } of cells) {
    if (respondents.count === 0) continue;
    const own = ((weight / respondents.count) * people) / total;
    const { lo, hi } = ranges.get(respondents.faculty) ?? { lo: own, hi: own };
    ranges.set(respondents.faculty, { lo: Math.min(lo, own), hi: Math.max(hi, own) });
  }
  const all = [...ranges.values()];
  const isSame = all.every(({ lo, hi }) => Math.abs(lo - 1) < 1e-9 && Math.abs(hi - 1) < 1e-9);
  return isSame ? null : ranges;
}
