/** What is printed of a cell -> how an attacker reads it: the numbers of respondents, and for each of them the totals of answers. */
import { type CountedMeasure, type ItemCells, sumAt } from "./itemCells.ts";
import type { Range, RowReading } from "./people/index.ts";
import {
  type BaseRounding,
  basesBehind,
  type PrintedValue,
  printedBase,
  printedValue,
  totalsBehind,
} from "./rounding/index.ts";

/** `weighted` reads the printed values themselves, as somebody does who takes them for shares of the respondents. */
export function readingOf(
  atoms: readonly number[],
  cells: ItemCells,
  rounding: BaseRounding,
  weighted: boolean,
): RowReading {
  const size = sumAt(atoms, (atom) => cells.atoms[atom]?.size ?? 0);
  const people = weighted ? sumAt(atoms, (atom) => cells.atoms[atom]?.weight ?? 0) : size;
  const base = printedBase(size, rounding);
  const { least } = basesBehind(base, rounding);
  const values = cells.measures.map((measure, place) => {
    const total = sumAt(
      atoms,
      (atom) => (weighted ? cells.atoms[atom]?.weightedTotals : cells.atoms[atom]?.totals)?.[place] ?? 0,
    );
    return printedValue(exactValue(total / people, measure), measure.scale, least);
  });
  return readingOfPrinted(base, values, cells.measures, rounding);
}

function exactValue(points: number, { scale, width }: CountedMeasure): number {
  return scale.kind === "share" ? (100 * points) / width : scale.min + points;
}

/** `values` holds a value for each measure; null where none was printed. */
export function readingOfPrinted(
  base: number,
  values: readonly (PrintedValue | null)[],
  measures: readonly CountedMeasure[],
  rounding: BaseRounding,
): RowReading {
  const bases = basesBehind(base, rounding);
  return {
    bases,
    totals: measures.map((measure, place) => {
      const value = values[place];
      if (value === null || value === undefined) return null;
      const onEach: Range[] = [];
      const ends = [bases.least, bases.most];
      for (let n = Math.min(...ends); n <= Math.max(...ends); n += 1) onEach.push(pointsBehind(n, value, measure));
      return onEach;
    }),
  };
}

function pointsBehind(base: number, value: PrintedValue, { scale, whole }: CountedMeasure): Range {
  const { least, most } = totalsBehind(base, value, scale, whole);
  const lowest = scale.kind === "share" ? 0 : base * scale.min;
  return { least: least - lowest, most: most - lowest };
}

/** Reads a figure that was printed exactly, as in editions before rounding: everything is known. */
export function exactReading(base: number, totals: readonly (number | null)[]): RowReading {
  return {
    bases: { least: base, most: base },
    totals: totals.map((total) => (total === null ? null : [{ least: total, most: total }])),
  };
}
