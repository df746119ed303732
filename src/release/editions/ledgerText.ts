/** Figures of a release -> the publication ledger of a year, as text: what is printed, as it is printed, and the names of what is hidden. */
import type { Ledger, LedgerCell, PassedEmbargo, Year } from "../../domain/index.ts";

/** Where the ledger of a year lies, as findings and manifests name it. */
export function recordPath(year: Year): string {
  return `data/released/${year}.json`;
}

/** `now`: of one edition or of several, which say the same of most cells: that is told once. `earlier`: what the ledger of this year has from its earlier editions. What they printed otherwise, and cells that there are no more (programmes merged since), stay in it: what was printed stays known. The order of cells says nothing: the same cells give the same text. */
export function ledgerText(
  year: Year,
  now: readonly LedgerCell[],
  earlier: readonly LedgerCell[],
  passed: readonly PassedEmbargo[] = [],
): string {
  const known = new Set(now.map(said));
  const kept = earlier.filter((cell) => !known.has(said(cell)) && cell.printed.length > 0);
  const once = new Map(now.map((cell) => [`${cell.cell} ${said(cell)}`, cell])).values();
  const ledger: Ledger = { schema: 2, year, cells: [...once, ...kept].toSorted(inOrder) };
  const list = (items: readonly unknown[]) => items.map((each) => `    ${JSON.stringify(each)}`).join(",\n");
  const last = passed.length === 0 ? "" : `,\n  "passed": [\n${list(passed)}\n  ]`;
  return `{\n  "schema": 2,\n  "year": ${year},\n  "cells": [\n${list(ledger.cells)}\n  ]${last}\n}\n`;
}

/** By survey, wave and cell; of one cell that editions printed otherwise, by what they printed. */
function inOrder(a: LedgerCell, b: LedgerCell): number {
  const [one, other] = [a, b].map((each) => `${each.survey} ${each.wave} ${each.cell} ${JSON.stringify(each)}`);
  return (one ?? "") < (other ?? "") ? -1 : 1;
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
    printed === "exactly" ? printed : printed.toSorted((a, b) => (a.indicator < b.indicator ? -1 : 1)),
  ]);
}
