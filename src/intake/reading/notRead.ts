/** A column that no report needs -> why it is left out; null where it may be a question or a group. */
import type { DescribedColumn } from "../../domain/index.ts";
import { plainName } from "../labels/plainLabel.ts";
import { knownWords } from "../words/index.ts";
import { hasFewWords } from "./codesOf.ts";
import { labelOf, labelsOf } from "./columnWords.ts";
import type { Context } from "./context.ts";
import { leftOut, type ReadColumn, sure } from "./reading.ts";

export function notRead(column: DescribedColumn, { file }: Context): ReadColumn | null {
  const { name, filled, distinct, numbers, codes, personal } = column;
  if (personal !== null) return leftOut("personal");
  if (isPersonal(column)) return leftOut("personal");
  const isKey = knownWords.some(({ roles }) => roles.respondent.test(plainName(name)));
  if (isKey && filled === file.rows && distinct >= 0.98 * Math.min(filled, 5000)) return null;
  const texts = [plainName(name), plainName(labelOf(column))].filter((each) => each !== "");
  const isManifold = isManifoldIn(column);
  const says = (pattern: "technical" | "open") =>
    knownWords.some((words) => texts.some((text) => words[pattern].test(text)));
  const unfinished = unfinishedOf(column, texts, file.rows);
  if (unfinished !== null) return unfinished;
  if (says("technical") && codes.length < 3) return leftOut("technical");
  if (isTime(column)) return leftOut("technical");
  if (filled === 0) return leftOut("empty");
  if (numbers === null && codes.length === 0 && !hasFewWords(column)) {
    const isText = column.length > 12 || says("open") || /(_text|\[other\]|_other|_open)$/i.test(name);
    if (isText || distinct > 15) return leftOut(isManifold && column.length < 24 && !says("open") ? "key" : "open");
    return leftOut("open");
  }
  if (/(_text|\[other\]|_open)$/i.test(name) && codes.length === 0 && numbers === null) return leftOut("open");
  if (numbers?.areWhole === true && codes.length === 0 && isManifold && numbers.max > 1000) return leftOut("key");
  return null;
}

function isManifoldIn({ distinct, filled }: DescribedColumn): boolean {
  return distinct > 20 && distinct > 0.5 * Math.min(filled, 5000);
}

/** By its label, in any language that it has. First names and postcodes are shared by many; a question about mail, asked in a sentence, has numbers. */
function isPersonal(column: DescribedColumn): boolean {
  const { distinct, numbers, codes } = column;
  if (distinct <= 20 || codes.length > 0.2 * distinct) return false;
  const labels = [...labelsOf(column).values()].map((label) => label.toLowerCase());
  const isTold = (label: string) =>
    (isManifoldIn(column) || numbers === null || label.split(/\s+/).length <= 3) &&
    knownWords.some((words) => words.personal.test(label));
  return labels.some(isTold);
}

/** Rows of people who did not finish, or of trials: the tools say so in columns of their own. */
function unfinishedOf(
  { name, values, filled }: DescribedColumn,
  texts: readonly string[],
  rows: number,
): ReadColumn | null {
  const holds = (pattern: RegExp) =>
    values.filter(({ value }) => pattern.test(value.toLowerCase())).map(({ value }) => value);
  if (/^finished$/i.test(name)) {
    const codes = holds(/^(0|false|unwahr|onwaar|no|nee|nein)$/);
    return codes.length > 0 ? sure({ as: "unfinished", codes }) : leftOut("technical");
  }
  if (/^status$/i.test(name)) {
    const codes = holds(/^(1|survey preview|survey test|2|preview|test)$/);
    const isQualtrics = values.every(({ value }) =>
      /^(\d{1,2}|ip address|survey preview|survey test|imported|spam.*|offline.*|email.*)$/i.test(value),
    );
    return isQualtrics && codes.length > 0 ? sure({ as: "unfinished", codes }) : null;
  }
  if (
    texts.some((text) => /^(submit ?date|date submitted|afgerond op|datum ingevuld|abgegeben am)$/.test(text)) &&
    filled > 0 &&
    filled < rows
  )
    return sure({ as: "unfinished", codes: [""] });
  return null;
}

/** Moments, as tools write them. */
function isTime({ values, numbers }: DescribedColumn): boolean {
  const time =
    /^(\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?.*)?|\d{1,2}[./-]\d{1,2}[./-]\d{4}( \d{1,2}:\d{2}.*)?|\d{1,2}:\d{2}(:\d{2})?)$/;
  return numbers === null && values.length > 0 && values.every(({ value }) => time.test(value));
}
