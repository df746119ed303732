/** Columns that are the options of one question with several answers -> how each is read. An option has one code, or nothing; or a code for each of ticked and not ticked. */
import { type CodeLabel, type DescribedColumn, plainCode } from "../../domain/index.ts";
import { labelSetOf } from "../labels/labelSet.ts";
import { isNotAsked } from "../labels/noAnswers.ts";
import { plainLabel } from "../labels/plainLabel.ts";
import { isNo, isUnticked } from "../labels/yesNo.ts";
import { isMissingIn } from "./codesOf.ts";
import { baseOf, labelOf, stemOf } from "./columnWords.ts";
import { type ReadColumn, sure } from "./reading.ts";

/** What an option's column holds. */
interface Ticks {
  readonly column: DescribedColumn;
  readonly kind: "one code" | "nothing" | "zero and one" | "said";
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly noAnswers: ReadColumn["noAnswers"];
}

export function tickSets(columns: readonly DescribedColumn[], rows: number): ReadonlyMap<string, ReadColumn> {
  const found = new Map<string, ReadColumn>();
  for (const set of Map.groupBy(
    columns.flatMap((column) => ticksOf(column, rows)),
    (ticks) => setName(ticks),
  ).values()) {
    const asked = set.filter(({ kind }) => kind !== "nothing");
    const kinds = new Set(asked.map(({ kind }) => kind));
    if (setName(asked[0]) === "" || kinds.size !== 1) continue;
    const [kind] = kinds;
    if (asked.length < (kind === "zero and one" ? 3 : 2)) continue;
    const among = asked.map(({ column }) => column.name);
    for (const { column, yes, no, noAnswers } of asked)
      found.set(column.name, sure({ as: "option", yes, no, among }, noAnswers));
  }
  return found;
}

/** What its options share: the question before each option, else the part of the name before a separator, or before the number that is its code. "" where nothing is shared. */
function setName(ticks: Ticks | undefined): string {
  if (ticks === undefined) return "";
  const { column, kind, yes } = ticks;
  const number = /\d+$/.exec(column.name)?.[0];
  if (kind === "one code" && number !== undefined && Number(number) === Number(yes[0]))
    return `number ${column.name.slice(0, -number.length)}`;
  const base = baseOf(column.name);
  const isParted = base !== column.name && /^[\s_.\-[]/.test(column.name.slice(base.length));
  const { stem } = stemOf(labelOf(column));
  if (stem === "" && !isParted) return "";
  return isParted ? `name ${base}` : `stem ${stem}`;
}

function ticksOf(column: DescribedColumn, rows: number): readonly Ticks[] {
  const isMissing = isMissingIn(column);
  const { answers, noAnswers } = labelSetOf(column.codes, isMissing);
  const none = new Set(noAnswers.map(({ code }) => plainCode(code)));
  const isNone = (value: string) => isMissing(value) || none.has(plainCode(value)) || isUnasked(value);
  const values = column.values.map(({ value }) => value).filter((value) => !isNone(value));
  const codes = [...new Set(values.map(plainCode))];
  const own = { column, noAnswers: [...noAnswers, ...unaskedIn(column, none)] };
  if (answers.kind === "ticks" && answers.no.length > 0)
    return [{ ...own, kind: "said", yes: answers.yes, no: answers.no }];
  const labelled =
    answers.kind === "unknown" || answers.kind === "ticks" ? column.codes.filter(({ code }) => !isNone(code)) : null;
  if (labelled === null || labelled.length > 1) return [];
  if (codes.length === 0 && column.filled === 0) return [{ ...own, kind: "nothing", yes: [], no: [] }];
  const first = values[0];
  if (codes.length === 1 && first !== undefined && isTick(first, column, labelled) && column.filled < rows)
    return [{ ...own, kind: "one code", yes: [first], no: [] }];
  if (codes.length > 0 && codes.every((code) => code === "0" || code === "1"))
    return [{ ...own, kind: "zero and one", yes: ["1"], no: ["0"] }];
  return [];
}

/** "No" and "not selected" are no ticks, whatever else stands in other columns; nor is a number that nobody explains, but 1 and the option's own. */
function isTick(value: string, { name }: DescribedColumn, labelled: readonly CodeLabel[]): boolean {
  const label = labelled.find(({ code }) => plainCode(code) === plainCode(value))?.label ?? "";
  const plain = plainLabel(label === "" ? value : label);
  if (isNo(plain) || isUnticked(plain)) return false;
  if (label !== "" || Number.isNaN(Number(value))) return true;
  const own = /\d+(?=\D*$)/.exec(name)?.[0];
  return Number(value) === 1 || (own !== undefined && Number(value) === Number(own));
}

/** "N/A" in the column of an option: LimeSurvey writes it where the question was not shown. */
function isUnasked(value: string): boolean {
  return /^n\/a$/i.test(value) || isNotAsked(plainLabel(value));
}

function unaskedIn({ values }: DescribedColumn, known: ReadonlySet<string>): ReadColumn["noAnswers"] {
  return values
    .filter(({ value }) => isUnasked(value) && !known.has(plainCode(value)))
    .map(({ value }) => ({ code: value, reason: value, kind: "not-asked" as const }));
}
