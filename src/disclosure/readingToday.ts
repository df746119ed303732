/** A row of today's figures -> how exactly its readers know it: to the last person where it was printed exactly before, or has too few to be rounded. */
import { type ItemCells, sumAt } from "./itemCells.ts";
import type { KnownFigure } from "./knownFigures.ts";
import type { RowReading } from "./people/index.ts";
import { isExact } from "./readBefore.ts";
import { exactReading, readingOf } from "./readings.ts";
import type { BaseRounding } from "./rounding/index.ts";

interface TodaysRow {
  readonly atoms: readonly number[];
  /** What earlier editions printed of it. */
  readonly before: readonly KnownFigure[];
}

export function readingToday(
  row: TodaysRow,
  { cells }: { readonly cells: ItemCells },
  rounding: BaseRounding,
  weighted: boolean,
): RowReading {
  const base = sumAt(row.atoms, (atom) => cells.atoms[atom]?.size ?? 0);
  const totals = cells.measures.map((_, place) => sumAt(row.atoms, (atom) => cells.atoms[atom]?.totals[place] ?? 0));
  if (row.before.some(({ printed }) => isExact(printed))) return exactReading(base, totals);
  if (base < rounding.minimumBase)
    return exactReading(
      base,
      totals.map(() => null),
    );
  return readingOf(row.atoms, cells, rounding, weighted);
}
