/** A tally and what its survey declares -> the design that every estimate of it shares: strata, finite population correction, calibrated weights. */
import type { ItemTally, Survey, TallyCell } from "../domain/index.ts";
import { type Calibration, calibrate, type Margin } from "./calibration.ts";

export interface SurveyDesign {
  readonly cells: readonly TallyCell[];
  /** Share of each stratum's population that answered; none for no correction. */
  readonly fractions: Readonly<Record<string, number>>;
  readonly calibration: Calibration | null;
}

export function surveyDesign(tally: ItemTally, survey: Survey): SurveyDesign {
  const { cells, fractions } = collapsed(tally.cells, tally.fractions);
  return { cells, fractions, calibration: calibrationOf(cells, survey, tally.wave) };
}

/** The weights calibrated to the populations that the survey declares for it in this wave; null where it declares none. */
function calibrationOf(cells: readonly TallyCell[], survey: Survey, wave: number): Calibration | null {
  const margins = (survey.responses?.populations ?? []).flatMap(({ by, counts, calibrate: wanted }): Margin[] => {
    const totals = counts[String(wave)];
    return totals === undefined || !wanted ? [] : [{ groupOf: (cell) => cell[by] ?? "", totals }];
  });
  return margins.length === 0 ? null : calibrate(cells, margins);
}

const together = "small strata";

/** A stratum with one respondent has no variance: such strata are taken together, and with the next larger one where they are still alone. */
function collapsed(cells: readonly TallyCell[], fractions: ItemTally["fractions"]) {
  const sizes = new Map<string, number>();
  for (const { stratum, count } of cells) sizes.set(stratum, (sizes.get(stratum) ?? 0) + count);
  const ordered = [...sizes].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  const joined = new Set<string>();
  let [respondents, students] = [0, 0];
  for (const [stratum, size] of ordered) {
    if (size >= 2 && (respondents === 0 || respondents >= 2)) break;
    joined.add(stratum);
    respondents += size;
    students += size / (fractions[stratum] ?? 1);
  }
  if (joined.size === 0) return { cells, fractions };
  const isCorrected = Object.keys(fractions).length > 0;
  return {
    cells: cells.map((cell) => (joined.has(cell.stratum) ? { ...cell, stratum: together } : cell)),
    fractions: isCorrected ? { ...fractions, [together]: respondents / students } : fractions,
  };
}
