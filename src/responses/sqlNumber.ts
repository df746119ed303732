/** A column -> SQL for the number in it. */
import type { ResponseMapping } from "../domain/index.ts";
import type { OpenResponses } from "./openResponses.ts";
import { sqlName } from "./sqlNames.ts";

/** A number with a decimal point or comma, or with the one that is declared; null where it is none. The same rule as `numberOf` in `codes.ts`. */
export function numberIn(column: string, { read }: Pick<ResponseMapping, "read">): string {
  const text = `trim(CAST(${sqlName(column)} AS VARCHAR))`;
  const sign = read.decimal === undefined ? "[.,]" : read.decimal === "." ? "[.]" : ",";
  const form = `'[+-]?([0-9]+(${sign}[0-9]*)?|${sign}[0-9]+)([eE][+-]?[0-9]+)?'`;
  return `(CASE WHEN regexp_full_match(${text}, ${form}) THEN TRY_CAST(replace(${text}, ',', '.') AS DOUBLE) END)`;
}

/** The same, where the weights are known to be numbers: columns of numbers are read as they are. */
export function weightIn(
  column: string,
  { textColumns }: OpenResponses,
  mapping: Pick<ResponseMapping, "read">,
): string {
  return textColumns.has(column) ? numberIn(column, mapping) : `CAST(${sqlName(column)} AS DOUBLE)`;
}
