/** Declared rules and an opened file -> the rows that are left out: how many each rule takes, and how many it fits. */
import { codeBook, type ResponseMapping, spelling } from "../domain/index.ts";
import { declaredValues } from "./declaredValues.ts";
import type { OpenResponses } from "./openResponses.ts";
import { sqlName, sqlText } from "./sqlNames.ts";

export interface Exclusions {
  /** Rows that were left out by each rule; a row counts for the first that fits. */
  readonly counts: readonly number[];
  /** Rows that each rule fits, whether or not other rules fit them too. */
  readonly fits: readonly number[];
}

/** Leaves rows out: from here on, the table holds the others only. */
export async function leaveOut(responses: OpenResponses, { exclude }: ResponseMapping): Promise<Exclusions> {
  const conditions: string[] = [];
  const fits: number[] = [];
  for (const { column, codes, missing } of exclude) {
    // A code that is declared to be no answer counts as an empty field here, too.
    const empty = codes.map(spelling).includes("") ? Object.keys(missing) : [];
    const own = [...codes, ...empty];
    const isOne = codeBook(own.map((code) => [code, true] as const));
    const values = (await declaredValues(responses, column, own)).filter((value) => isOne(value) === true);
    const text = `coalesce(trim(CAST(${sqlName(column)} AS VARCHAR)), '')`;
    const condition = values.length === 0 ? "false" : `${text} IN (${values.map(sqlText).join(", ")})`;
    const [found] = await responses.query(`SELECT count(*) AS n FROM responses WHERE ${condition}`);
    conditions.push(condition);
    fits.push(Number(found?.n ?? 0));
  }
  return { counts: await responses.exclude(conditions), fits };
}
