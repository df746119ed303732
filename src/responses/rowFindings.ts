/** A condition on the rows of an opened response file -> a finding for each row that it holds for, by row and column. */
import type { Finding } from "../domain/index.ts";
import type { OpenedFile } from "./openedFile.ts";
import type { OpenResponses } from "./openResponses.ts";
import type { Who } from "./rawCells.ts";
import { sqlName, sqlText } from "./sqlNames.ts";

/** So many rows of each kind of problem are listed; the finding says how many more there are. */
export const mostOfAKind = 10;

export function valuesIn(who: readonly Who[], column: string): readonly (string | null)[] {
  return [...new Set(who.map(({ values }) => values[column] ?? null))];
}

export function is(column: string, value: string | null): string {
  const text = `CAST(${sqlName(column)} AS VARCHAR)`;
  return value === null ? `coalesce(trim(${text}), '') = ''` : `${text} = ${sqlText(value)}`;
}

type Told = (value: string | null) => Pick<Finding, "message" | "hint">;

/** Rows whose column holds one of these values. */
export async function rowsWith(
  file: OpenedFile,
  column: string,
  values: readonly (string | null)[],
  words: Told,
): Promise<readonly Finding[]> {
  const distinct = [...new Set(values)];
  if (distinct.length === 0) return [];
  return await rowsWhere(file, distinct.map((value) => is(column, value)).join(" OR "), column, words);
}

export async function rowsWhere(
  { responses, shown }: OpenedFile,
  condition: string,
  column: string,
  words: Told,
): Promise<readonly Finding[]> {
  const [counted] = await responses.query(`SELECT count(*) AS total FROM responses WHERE ${condition}`);
  const total = Number(counted?.total ?? 0);
  if (total === 0) return [];
  const found = await responses.query(
    `SELECT _row, CAST(${sqlName(column)} AS VARCHAR) AS value FROM responses WHERE ${condition} ORDER BY _row LIMIT ${mostOfAKind + 1}`,
  );
  return found.map(({ _row, value }, place) => ({
    file: shown,
    line: Number(_row),
    column: columnNumber(responses, column),
    ...(place < mostOfAKind
      ? words(value === null || String(value).trim() === "" ? null : String(value).slice(0, 40))
      : more(total - mostOfAKind, column)),
  }));
}

/** The finding about the others names the first row that is not listed, so that it comes after those that are. */
function more(count: number, column: string): Pick<Finding, "message"> {
  return {
    message:
      count === 1
        ? `this row has the same problem in "${column}"`
        : `${count} more rows have the same problem in "${column}": this is the first of them`,
  };
}

export function columnNumber({ columns }: OpenResponses, column: string): number {
  return columns.indexOf(column) + 1;
}
