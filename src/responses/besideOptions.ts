/** An option of a question with several answers -> SQL for what stands in the columns of the other options, by the same rule of codes as everywhere. */
import { codeBook, type Missing, type ResponseItem } from "../domain/index.ts";
import { type Beside, missingOf } from "./codes.ts";
import { declaredValues } from "./declaredValues.ts";
import type { OpenedFile } from "./openedFile.ts";
import { sqlName, sqlText } from "./sqlNames.ts";

export interface BesideReading {
  /** SQL for a number: the index in `meanings`. */
  readonly sql: string;
  readonly meanings: readonly Beside[];
}

/** Columns of the other options. */
export function otherColumns(item: ResponseItem): readonly string[] {
  return (item.among ?? []).filter((column) => column !== item.column);
}

export async function readBeside(
  { responses }: Pick<OpenedFile, "responses">,
  item: ResponseItem,
): Promise<BesideReading> {
  const ticks: string[] = [];
  const without = new Map<string, { readonly missing: Missing; readonly conditions: string[] }>();
  for (const column of otherColumns(item)) {
    const text = `coalesce(trim(CAST(${sqlName(column)} AS VARCHAR)), '')`;
    const declared = responses.codes.get(column);
    const missing = missingOf(item.missing);
    const codes = [...missing.map(([code]) => code), ...(item.no ?? [])];
    const labelled = declared === undefined ? [] : await responses.shortValues(column);
    const values = [...new Set([...(await declaredValues(responses, column, codes)), ...labelled])];
    const isNo = codeBook((item.no ?? []).map((code) => [code, true] as const));
    const missingIs = codeBook(missing);
    const not: string[] = [];
    for (const value of values) {
      const own = missingIs(value) ?? labelledMissing(declared, value);
      if (isNo(value) === true) not.push(value);
      else if (own !== undefined) {
        not.push(value);
        const key = JSON.stringify(own);
        const kept = without.get(key) ?? { missing: own, conditions: [] };
        kept.conditions.push(`${text} = ${sqlText(value)}`);
        without.set(key, kept);
      }
    }
    ticks.push(`${text} NOT IN (${["", ...not].map(sqlText).join(", ")})`);
  }
  if (ticks.length === 0) return { sql: "0", meanings: [{ kind: "nothing" }] };
  // A respondent who was asked about one option was asked the question.
  const kinds = [...without.values()].sort(
    (a, b) => Number(a.missing.kind === "not-asked") - Number(b.missing.kind === "not-asked"),
  );
  const cases = kinds.map(({ conditions }, place) => `WHEN ${conditions.join(" OR ")} THEN ${place + 2}`);
  return {
    sql: `(CASE WHEN ${ticks.join(" OR ")} THEN 1 ${cases.join(" ")} ELSE 0 END)`,
    meanings: [
      { kind: "nothing" },
      { kind: "ticked" },
      ...kinds.map(({ missing }): Beside => ({ kind: "missing", missing })),
    ],
  };
}

function labelledMissing(
  declared: ReturnType<OpenedFile["responses"]["codes"]["get"]>,
  value: string,
): Missing | undefined {
  if (declared?.isMissing(value) !== true) return undefined;
  return { kind: "no-answer", reason: declared.labelOf(value) ?? value };
}
