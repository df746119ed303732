/** An opened response file -> respondents who are there twice. */
import type { Finding } from "../domain/index.ts";
import { itemsOf } from "./clusters.ts";
import type { OpenedFile } from "./openedFile.ts";
import { columnNumber, mostOfAKind } from "./rowFindings.ts";
import { sqlName } from "./sqlNames.ts";

export async function checkTwice({ mapping, responses, shown }: OpenedFile): Promise<readonly Finding[]> {
  const { respondent } = mapping;
  if (respondent === undefined) return [];
  const column = sqlName(respondent);
  const [counted] = await responses.query(`SELECT count(*) - count(DISTINCT ${column}) AS doubles FROM responses`);
  if (Number(counted?.doubles ?? 0) === 0) return [];
  const found = await responses.query(
    `SELECT list(_row ORDER BY _row)[:2] AS places FROM responses GROUP BY ${column} HAVING count(*) > 1 ORDER BY min(_row) LIMIT ${mostOfAKind}`,
  );
  return found.map(({ places }) => {
    const [first, second] = itemsOf(places);
    return {
      file: shown,
      line: Number(second),
      column: columnNumber(responses, respondent),
      message: `this respondent is there twice: first in row ${first}`,
      hint: "keep one of the two, by the bureau's rule",
    };
  });
}
