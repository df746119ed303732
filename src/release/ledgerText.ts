/** Decisions on cells -> the publication ledger of a year, as text: what was printed and what was hidden, without any value. */
import type { CellDecision } from "../disclosure/index.ts";
import type { Ledger, Year } from "../domain/index.ts";

export function ledgerText(year: Year, decisions: readonly CellDecision[]): string {
  const ledger: Ledger = {
    schema: 1,
    year,
    cells: decisions.map(({ survey, wave, key, of, hidden }) => ({
      survey,
      wave,
      cell: key,
      of,
      status: hidden === null ? "printed" : "hidden",
    })),
  };
  const lines = ledger.cells.map((cell) => `    ${JSON.stringify(cell)}`);
  return `{\n  "schema": 1,\n  "year": ${year},\n  "cells": [\n${lines.join(",\n")}\n  ]\n}\n`;
}
