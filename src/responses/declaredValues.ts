/** Codes and a column -> the values in it that may be one of them, in the spelling of the file. `codeBook` alone decides what a code is; here, only values that can't be one are left in the database. */
import { type Code, plainCode, spelling } from "../domain/index.ts";
import type { OpenResponses } from "./openResponses.ts";
import { sqlName, sqlText } from "./sqlNames.ts";

export async function declaredValues(
  responses: OpenResponses,
  column: string,
  codes: readonly Code[],
): Promise<readonly string[]> {
  if (codes.length === 0) return [];
  return await responses.remembered(
    JSON.stringify([column, codes]),
    async () => await valuesOf(responses, column, codes),
  );
}

async function valuesOf(responses: OpenResponses, column: string, codes: readonly Code[]): Promise<readonly string[]> {
  const numbers = codes.map(plainCode).filter((code) => code !== "" && Number.isFinite(Number(code)));
  const text = `coalesce(trim(CAST(${sqlName(column)} AS VARCHAR)), '')`;
  const isNumber =
    numbers.length === 0
      ? "false"
      : `TRY_CAST(replace(v, ',', '.') AS DOUBLE) IN (${numbers.map((code) => `CAST(${sqlText(code)} AS DOUBLE)`).join(", ")})`;
  const found = await responses.query(
    `SELECT DISTINCT v FROM (SELECT ${text} AS v FROM responses) WHERE nfc_normalize(v) IN (${codes.map((code) => sqlText(spelling(code))).join(", ")}) OR ${isNumber}`,
  );
  return found.map(({ v }) => String(v)).sort();
}
