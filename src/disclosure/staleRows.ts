/** Rows of earlier editions whose people have changed since -> how they are read, and with which of today's rows: together they tell of those who left or joined. */
import { isIn } from "./composition.ts";
import type { ItemInput } from "./itemProblem.ts";
import type { HidingProblem, RowReading } from "./people/index.ts";
import { isTrueToday, readBefore } from "./readBefore.ts";

export interface StaleRows {
  readonly readings: readonly RowReading[];
  /** Who is left when today's row is taken from an earlier one, or the other way round. Earlier rows are numbered after today's. */
  readonly across: HidingProblem["across"];
}

export function staleRows(
  { known, cells, rounding }: Pick<ItemInput, "known" | "cells" | "rounding">,
  rows: readonly { readonly atoms: readonly number[] }[],
): StaleRows {
  const readings: RowReading[] = [];
  const across: HidingProblem["across"][number][] = [];
  const today = new Map(rows.map(({ atoms }, place) => [atoms.join(), place]));
  for (const { of, printed } of known) {
    const atoms = cells.atomsOf((cell) => isIn(of, cell));
    const now = today.get(atoms.join());
    if (now === undefined || printed.kind === "exact" || isTrueToday(printed, atoms, cells, rounding)) continue;
    const then = rows.length + readings.length;
    readings.push(readBefore(printed, cells, rounding));
    across.push({ plus: [then], minus: [now] }, { plus: [now], minus: [then] });
  }
  return { readings, across };
}
