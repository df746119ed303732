/** What stands in a column -> what it means by the survey file. One rule for what a code is, in `domain/code.ts`; different reasons for having no answer are kept apart. */
import {
  type Code,
  codeBook,
  type GroupColumn,
  type Missing,
  type MissingCodes,
  type ResponseGroup,
  type ResponseItem,
} from "../domain/index.ts";
import type { ColumnCodes } from "./delivered/index.ts";

export type Answer =
  /** The answer on the item's scale. */
  | { readonly kind: "valid"; readonly answer: number }
  | { readonly kind: "missing"; readonly missing: Missing }
  /** A code of no answer stands beside an answer to another option of the same question. */
  | { readonly kind: "contradiction" }
  | { readonly kind: "unknown" };

/** What stands in the columns of a question's other options: a tick in one, else why there is none. */
export type Beside =
  | { readonly kind: "ticked" }
  | { readonly kind: "nothing" }
  | { readonly kind: "missing"; readonly missing: Missing };

const empty: Missing = { kind: "system-missing" };

/** A number with a decimal point or comma, or with the one that is declared; null where it is none. */
export function numberOf(text: string, decimal: "." | "," | undefined): number | null {
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  if (decimal !== undefined && text.includes(decimal === "." ? "," : ".")) return null;
  return Number(text.replace(",", "."));
}

/** The declared codes of no answer, as pairs for a code book. */
export function missingOf(codes: MissingCodes): readonly (readonly [Code, Missing])[] {
  return Object.entries(codes).map(([code, said]) => [
    code,
    typeof said === "string" ? { kind: "no-answer", reason: said } : said,
  ]);
}

export interface AnswerReading {
  /** The scale of an item whose answers are numbers on it; null for a share. */
  readonly range: { readonly min: number; readonly max: number } | null;
  readonly decimal: "." | "," | undefined;
  /** What the file itself says of the codes. */
  readonly declared: ColumnCodes | undefined;
}

/** Reads what stands in an item's column; made once for all of its rows. */
export function answerReader(
  item: ResponseItem,
  { range, decimal, declared }: AnswerReading,
): (raw: string | null, beside: Beside) => Answer {
  const missing = codeBook(missingOf(item.missing));
  const known = codeBook([
    ...(item.yes ?? []).map((code) => [code, 1] as const),
    ...(item.no ?? []).map((code) => [code, 0] as const),
  ]);
  const points = item.points === undefined ? null : codeBook(Object.entries(item.points));
  const [min, max] = range === null ? [0, 1] : [range.min, range.max];
  const missingIn = (text: string): Missing | undefined => {
    const own = missing(text);
    if (own !== undefined) return own;
    if (text === "") return empty;
    if (declared?.isMissing(text) !== true || (known(text) ?? points?.(text)) !== undefined) return undefined;
    return { kind: "no-answer", reason: declared.labelOf(text) ?? text };
  };
  const valid = (text: string): Answer => {
    if (item.chosen !== undefined) return { kind: "valid", answer: Number(isChosen(text, item.chosen)) };
    const answer = item.yes === undefined ? (points === null ? numberOf(text, decimal) : points(text)) : known(text);
    if (answer === undefined || answer === null) return { kind: "unknown" };
    return item.yes === undefined && !(answer >= min && answer <= max)
      ? { kind: "unknown" }
      : { kind: "valid", answer };
  };
  return (raw, beside) => {
    const text = (raw ?? "").trim();
    const none = missingIn(text);
    if (none === undefined) return valid(text);
    if (item.among === undefined || none.kind === "not-asked") return { kind: "missing", missing: none };
    if (text === "" && beside.kind === "ticked") return { kind: "valid", answer: 0 };
    if (beside.kind === "ticked") return { kind: "contradiction" };
    return { kind: "missing", missing: text === "" && beside.kind === "missing" ? beside.missing : none };
  };
}

/** Reads a list of codes between separators: "1,3" is no number here. */
function isChosen(text: string, { code, separator }: NonNullable<ResponseItem["chosen"]>): boolean {
  const isIt = codeBook([[code, true]]);
  return text.split(separator).some((part) => isIt(part) === true);
}

export type GroupReader = (raw: string | null) => string | null;

/** Reads a faculty, programme or level column: our id for a code; null where `known` has none for it. */
export function groupReader({ codes }: GroupColumn, known: ReadonlySet<string>): GroupReader {
  const declared = codes === undefined ? [...known].map((id) => [id, id] as const) : Object.entries(codes);
  const book = codeBook(declared);
  return (raw) => {
    const id = book(raw ?? "");
    return id !== undefined && known.has(id) ? id : null;
  };
}

/** Whether a code is declared to be none, by the survey file or by the response file itself. */
export function missingReader(codes: MissingCodes, declared: ColumnCodes | undefined): (raw: string | null) => boolean {
  const book = codeBook(missingOf(codes));
  return (raw) => book(raw ?? "") !== undefined || (raw !== null && declared?.isMissing(raw) === true);
}

export type CategoryReader = (raw: string | null) => string | null | undefined;

/** Reads a group's column: the category of a code; null where the respondent is in none, undefined where the code is unknown. */
export function categoryReader(
  { categories, missing }: ResponseGroup,
  declared: ColumnCodes | undefined,
): CategoryReader {
  const book = codeBook(categories.flatMap(({ id, codes }) => codes.map((code) => [code, id] as const)));
  const isMissing = missingReader(missing, declared);
  return (raw) => {
    const found = book(raw ?? "");
    if (found !== undefined) return found;
    return (raw ?? "").trim() === "" || isMissing(raw) ? null : undefined;
  };
}
