/** A constraint between rows -> narrower bounds of each of them. */
import type { Combination } from "./universe.ts";

/** Rows that are added are together at least those that are taken away; `exact`: they are equal. */
export interface Constraint extends Combination {
  readonly exact: boolean;
}

/** The least and the most that each row can be, by row. */
export interface Table {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** Bounds that move by less were not moved. */
export const tolerance = 1e-7;

/** Narrows the bounds of all rows of a constraint, and notes those whose bounds moved. */
export function narrow({ least, most }: Table, { plus, minus, exact }: Constraint, touched: Set<number>): void {
  atLeast(least, most, plus, minus, touched);
  if (!exact) return;
  const plusLeast = sumOf(plus, least);
  const minusMost = sumOf(minus, most);
  for (const row of minus) raise(least, row, plusLeast - (minusMost - (most[row] ?? 0)), touched);
  for (const row of plus) lower(most, row, minusMost - (plusLeast - (least[row] ?? 0)), touched);
}

/** Narrows the bounds of rows that together have at least what others have. */
function atLeast(
  least: Float64Array,
  most: Float64Array,
  more: readonly number[],
  less: readonly number[],
  touched: Set<number>,
): void {
  const moreMost = sumOf(more, most);
  const lessLeast = sumOf(less, least);
  for (const row of more) raise(least, row, lessLeast - (moreMost - (most[row] ?? 0)), touched);
  for (const row of less) lower(most, row, moreMost - (lessLeast - (least[row] ?? 0)), touched);
}

function raise(least: Float64Array, row: number, to: number, touched: Set<number>): void {
  if (!(to > (least[row] ?? 0) + tolerance)) return;
  least[row] = to;
  touched.add(row);
}

function lower(most: Float64Array, row: number, to: number, touched: Set<number>): void {
  if (!(to < (most[row] ?? 0) - tolerance)) return;
  most[row] = to;
  touched.add(row);
}

function sumOf(rows: readonly number[], of: Float64Array): number {
  let sum = 0;
  for (const row of rows) sum += of[row] ?? 0;
  return sum;
}
