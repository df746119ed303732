/** An opened response file -> values that are no weights, and weights that differ so much that they must be a mistake. */
import type { Finding } from "../domain/index.ts";
import { emptyFields } from "./emptyFields.ts";
import type { OpenedFile } from "./openedFile.ts";
import { rowsWhere } from "./rowFindings.ts";
import { numberIn } from "./sqlNumber.ts";

/** The range of weights: their squares, and sums of a billion of these, are still numbers. */
const [least, most] = [1e-30, 1e30];

export async function checkWeights(file: OpenedFile): Promise<readonly Finding[]> {
  const { weight } = file.mapping;
  if (weight === undefined) return [];
  const number = numberIn(weight.column, file.mapping);
  const { isEmpty, say } = await emptyFields(file.responses, weight);
  const isNoWeight = `${number} IS NULL OR NOT (${number} BETWEEN ${least} AND ${most})`;
  const wrong = await rowsWhere(file, `${isEmpty} OR ${isNoWeight}`, weight.column, (value) => ({
    message: say("weight", value) ?? saidOf(value ?? ""),
    hint:
      say("weight", value) === null || value === null
        ? everybody
        : `${everybody}; leave these rows out by a rule, under \`exclude\``,
  }));
  return wrong.length > 0 ? wrong : await tooWide(file, weight.column);
}

const everybody = "every respondent needs one; leave `weight` out of survey.yaml where the file is unweighted";

async function tooWide(file: OpenedFile, weight: string): Promise<readonly Finding[]> {
  const number = numberIn(weight, file.mapping);
  const { weightLimit } = file.mapping;
  const [range] = await file.responses.query(
    `SELECT min(${number}) AS lowest, max(${number}) AS highest FROM responses`,
  );
  // Most files need no median: it costs another reading of the column.
  if (!(Number(range?.highest ?? 0) > weightLimit * Number(range?.lowest ?? 0))) return [];
  const [found] = await file.responses.query(`SELECT median(${number}) AS middle FROM responses`);
  const middle = Number(found?.middle ?? 0);
  return await rowsWhere(file, `${number} > ${weightLimit * middle}`, weight, (value) => ({
    message: `the weight ${value} is more than ${weightLimit.toLocaleString("en-GB")} times the median weight, ${Number(middle.toPrecision(4))}`,
    hint: "is it a mistake in the file? Where weights are meant to be so wide, declare it in survey.yaml: `weightLimit` under responses",
  }));
}

function saidOf(value: string): string {
  const number = Number(value.replace(",", "."));
  return number > 0 && Number.isFinite(number)
    ? `the weight ${value} is too ${number < 1 ? "small" : "large"} to reckon with`
    : `the weight ${value} is not a number above zero`;
}
