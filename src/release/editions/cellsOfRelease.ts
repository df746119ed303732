/** Protected figures -> what a release prints of each cell, as it is printed, and the names of what it hides. */
import type { DecidedWave } from "../../disclosure/index.ts";
import {
  domainKey,
  type Estimate,
  isAbout,
  type LedgerCell,
  type RecordedFigure,
  type Survey,
  type UniversityData,
} from "../../domain/index.ts";
import { answersOf } from "./answersOf.ts";
import { figuresOf } from "./figuresOf.ts";
import { type PrintedRow, printedRows } from "./printedRows.ts";

/** What may be handed out of each survey, and what was decided on it. */
export interface PrintedAndHidden {
  readonly surveys: readonly { readonly survey: Survey; readonly estimates: readonly Estimate[] }[];
  readonly decided: readonly DecidedWave[];
}

export function cellsOfRelease(data: UniversityData, { surveys, decided }: PrintedAndHidden): readonly LedgerCell[] {
  return surveys.flatMap(({ survey, estimates: all }) => {
    const estimates = all.filter(({ domain }) => !isAbout(data.heldFaculties, domain));
    const rows = Map.groupBy(
      printedRows(figuresOf(estimates, survey, data.indicators.indicators)),
      ({ wave, domain }) => `${wave} ${domain}`,
    );
    const hidden = Map.groupBy(
      estimates.filter(({ status }) => status === "suppressed"),
      ({ wave, domain }) => `${wave} ${domainKey(domain)}`,
    );
    return decided
      .filter((wave) => wave.survey === survey.id)
      .flatMap(({ wave, tallies, respondents }) => {
        const answers = answersOf(tallies);
        return respondents.flatMap(({ key, of }): LedgerCell[] => {
          const printed = (rows.get(`${wave} ${key}`) ?? []).map(figureOf);
          const names = (hidden.get(`${wave} ${key}`) ?? []).map(({ indicator }) => indicator);
          if (printed.length === 0 && names.length === 0) return [];
          const minimum = survey.privacy.minimumBase;
          return [{ survey: survey.id, wave, cell: key, of, answers, minimum_base: minimum, printed, hidden: names }];
        });
      });
  });
}

function figureOf(row: PrintedRow): RecordedFigure {
  const { indicator, value, value_step, bound, base, base_step } = row;
  return {
    indicator,
    value: Number(value),
    value_step: Number(value_step),
    bound: bound === "" ? null : bound,
    base: Number(base),
    base_step: Number(base_step),
  };
}
