/** A delivery's rows -> a figure, counted here by nothing that the program is made of. */
import type { Cell } from "../import/deliveries/column.ts";
import type { Table } from "../import/deliveries/delivery.ts";

export interface Counted {
  readonly indicator: string;
  readonly column: string;
  /** The point of each code, for a mean; whether it counts, for a share. */
  readonly points: ReadonlyMap<Cell, number>;
  readonly is: "mean" | "share";
}

export interface Rows {
  /** A column in which something must stand, or stand so, for a row to count. */
  readonly finished: { readonly column: string; readonly isIn: (cell: Cell) => boolean } | null;
  readonly weight: string | null;
}

/** Codes from a number on, as points from a number on. */
export function pointsFrom(codes: readonly Cell[], first: number): ReadonlyMap<Cell, number> {
  return new Map(codes.map((code, place) => [code, first + place]));
}

export function counted({ columns, rows }: Table, { column, points, is }: Counted, { finished, weight }: Rows) {
  const at = (name: string) => columns.findIndex((each) => each.name === name);
  let [sum, weights, respondents] = [0, 0, 0];
  for (const row of rows) {
    const point = points.get(row[at(column)] ?? null);
    if (point === undefined || (finished !== null && !finished.isIn(row[at(finished.column)] ?? null))) continue;
    const own = weight === null ? 1 : Number(row[at(weight)]);
    sum += own * point;
    weights += own;
    respondents += 1;
  }
  const value = sum / weights;
  return { value: is === "mean" ? value.toFixed(1) : `${Math.round(100 * value)}%`, respondents };
}
