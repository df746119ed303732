/** A column -> SQL for the number in it. */
import { type OpenResponses, sqlName } from "./openResponses.ts";

/** A number with a decimal point or comma; null where it is none. */
export function numberIn(column: string): string {
  return `TRY_CAST(replace(trim(CAST(${sqlName(column)} AS VARCHAR)), ',', '.') AS DOUBLE)`;
}

/** The same, where the weights are known to be numbers: columns of numbers are read as they are. */
export function weightIn(column: string, { textColumns }: OpenResponses): string {
  return textColumns.includes(column) ? numberIn(column) : `CAST(${sqlName(column)} AS DOUBLE)`;
}
