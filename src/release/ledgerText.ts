/** Decisions on cells -> the publication ledger of a year, as text: what was printed and what was hidden, without any value. */
import type { CellDecision } from "../disclosure/index.ts";
import type { Ledger, LedgerCell, UniversityData, Year } from "../domain/index.ts";

/** Where the ledger of a year lies, as findings and manifests name it. */
export function recordPath(year: Year): string {
  return `data/released/${year}.json`;
}

/** What the ledger of the year has from its earlier editions. */
export function recordedCells({ ledgers }: UniversityData, year: Year): readonly LedgerCell[] {
  return ledgers.filter((ledger) => ledger.year === year).flatMap(({ cells }) => cells);
}

/** `earlier`: what the ledger of this year has from its earlier editions. Cells that there are no more (programmes merged since) stay in it: what was printed stays known. */
export function ledgerText(year: Year, decisions: readonly CellDecision[], earlier: readonly LedgerCell[]): string {
  const now = decisions.map(
    ({ survey, wave, key, of, hidden }): LedgerCell => ({
      survey,
      wave,
      cell: key,
      of,
      status: hidden === null ? "printed" : "hidden",
    }),
  );
  const known = new Set(now.map(whose));
  const cells = [...now, ...earlier.filter((cell) => !known.has(whose(cell)))];
  const ledger: Ledger = { schema: 1, year, cells };
  const lines = ledger.cells.map((cell) => `    ${JSON.stringify(cell)}`);
  return `{\n  "schema": 1,\n  "year": ${year},\n  "cells": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

/** Whom a cell counts, in which wave. */
function whose({ survey, wave, of: { programmes, faculties, group } }: LedgerCell): string {
  const sorted = (ids: readonly string[] | undefined) => ids?.toSorted();
  return JSON.stringify([survey, wave, sorted(programmes), sorted(faculties), group?.id, group?.category]);
}
