/** Columns of text -> SQL that reads numbers and answers from them. */
import type { ResponseItem } from "../domain/index.ts";
import { sqlName, sqlText } from "./openResponses.ts";

/** A number with a decimal point or comma; null where it is none. */
export function numberIn(column: string): string {
  return `TRY_CAST(replace(trim(${sqlName(column)}), ',', '.') AS DOUBLE)`;
}

/** Rows whose column holds one of these codes. */
export function holdsOneOf(column: string, codes: readonly (string | number)[]): string {
  return `trim(${sqlName(column)}) IN (${codes.map((code) => sqlText(String(code))).join(", ")})`;
}

/** The answer on the item's scale: 1 and 0 where codes count as yes and no; null where there is no valid one. */
export function answerIn({ column, yes, no, missing }: ResponseItem): string {
  const text = `trim(${sqlName(column)})`;
  const list = (codes: readonly (string | number)[]) => codes.map((code) => sqlText(String(code))).join(", ");
  if (yes !== undefined) {
    return `CASE WHEN ${text} IN (${list(yes)}) THEN 1 WHEN ${text} IN (${list(no ?? [])}) THEN 0 END`;
  }
  const codes = Object.keys(missing);
  return codes.length === 0
    ? numberIn(column)
    : `CASE WHEN ${text} IN (${list(codes)}) THEN NULL ELSE ${numberIn(column)} END`;
}
