/** Figures of a release -> the publication ledger of a year, as text: what is printed, as it is printed, and the names of what is hidden. */
import {
  domainKey,
  type Ledger,
  type LedgerCell,
  type RecordedFigure,
  type SurveyId,
  type UniversityData,
  type Year,
} from "../domain/index.ts";
import { answersOf } from "./answersOf.ts";
import { type PrintedRow, printedRows } from "./printedRows.ts";
import type { ProtectedFigures } from "./protectFigures.ts";

/** Where the ledger of a year lies, as findings and manifests name it. */
export function recordPath(year: Year): string {
  return `data/released/${year}.json`;
}

/** What the ledger of the year has from its earlier editions, in today's words. */
export function recordedCells({ ledgers, surveys }: Pick<UniversityData, "ledgers" | "surveys">, year: Year) {
  return ledgers.filter((ledger) => ledger.year === year).flatMap((ledger) => cellsOfLedger(ledger, surveys));
}

/** Schema 1 knew cells, not figures: what it printed is known exactly, whatever the question. */
function cellsOfLedger(ledger: Ledger, surveys: UniversityData["surveys"]): readonly LedgerCell[] {
  if (ledger.schema === 2) return ledger.cells;
  const minimum = (id: SurveyId) => surveys.find(({ survey }) => survey.id === id)?.survey.privacy.minimumBase ?? 5;
  return ledger.cells.map(
    ({ survey, wave, cell, of, status }): LedgerCell => ({
      survey,
      wave,
      cell,
      of,
      answers: null,
      minimum_base: minimum(survey),
      printed: status === "printed" ? "exactly" : [],
      hidden: [],
    }),
  );
}

/** What this release prints and hides. */
export function cellsOfRelease(
  data: UniversityData,
  { surveys, decided }: Pick<ProtectedFigures, "surveys" | "decided">,
): readonly LedgerCell[] {
  return surveys.flatMap(({ survey, estimates }) => {
    const rows = Map.groupBy(
      printedRows(estimates, survey, data.indicators.indicators),
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

/** `earlier`: what the ledger of this year has from its earlier editions. What they printed otherwise, and cells that there are no more (programmes merged since), stay in it: what was printed stays known. */
export function ledgerText(year: Year, now: readonly LedgerCell[], earlier: readonly LedgerCell[]): string {
  const known = new Set(now.map(said));
  const kept = earlier.filter((cell) => !known.has(said(cell)) && cell.printed.length > 0);
  const ledger: Ledger = { schema: 2, year, cells: [...now, ...kept] };
  const lines = ledger.cells.map((cell) => `    ${JSON.stringify(cell)}`);
  return `{\n  "schema": 2,\n  "year": ${year},\n  "cells": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

/** Whom a cell counts, in which wave, and what was printed of it. */
function said({ survey, wave, of: { programmes, faculties, group }, answers, printed }: LedgerCell): string {
  const sorted = (ids: readonly string[] | undefined) => ids?.toSorted();
  return JSON.stringify([
    survey,
    wave,
    sorted(programmes),
    sorted(faculties),
    group?.id,
    group?.category,
    answers,
    printed,
  ]);
}
