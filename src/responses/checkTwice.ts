/** An opened response file -> respondents who are there twice. */
import type { Finding } from "../domain/index.ts";
import { itemsOf } from "./clusters.ts";
import { emptyFields } from "./emptyFields.ts";
import type { OpenedFile } from "./openedFile.ts";
import { columnNumber, mostOfAKind } from "./rowFindings.ts";
import { sqlName } from "./sqlNames.ts";

export async function checkTwice({ mapping, responses, shown }: OpenedFile): Promise<readonly Finding[]> {
  const { respondent } = mapping;
  if (respondent === undefined) return [];
  const column = sqlName(respondent.column);
  const { isEmpty } = await emptyFields(responses, respondent);
  const [counted] = await responses.query(
    `SELECT count(*) - count(DISTINCT ${column}) AS doubles FROM responses WHERE NOT ${isEmpty}`,
  );
  if (Number(counted?.doubles ?? 0) === 0) return [];
  const found = await responses.query(
    `SELECT list(_row ORDER BY _row)[:2] AS places FROM responses WHERE NOT ${isEmpty} GROUP BY ${column} HAVING count(*) > 1 ORDER BY min(_row) LIMIT ${mostOfAKind}`,
  );
  return found.map(({ places }) => {
    const [first, second] = itemsOf(places);
    return {
      file: shown,
      line: Number(second),
      column: columnNumber(responses, respondent.column),
      message: `this respondent is there twice: first in row ${first}`,
      hint: "keep one of the two, by the bureau's rule",
    };
  });
}

/** Finds respondents whose code is declared to be no answer: nobody can tell whether they are there once. */
export async function withoutCode({ mapping, responses, shown }: OpenedFile): Promise<readonly Finding[]> {
  const { respondent } = mapping;
  if (respondent === undefined || Object.keys(respondent.missing).length === 0) return [];
  const { isEmpty } = await emptyFields(responses, respondent);
  const [counted] = await responses.query(`SELECT count(*) AS n FROM responses WHERE ${isEmpty}`);
  const count = Number(counted?.n ?? 0);
  if (count === 0) return [];
  return [
    {
      file: shown,
      line: 1,
      column: columnNumber(responses, respondent.column),
      message: `${count} ${count === 1 ? "respondent has" : "respondents have"} no code in "${respondent.column}": whether ${count === 1 ? "this one is" : "one of them is"} there twice can't be known`,
    },
  ];
}
