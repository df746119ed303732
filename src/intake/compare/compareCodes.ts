/** The answers of one column, last year and now -> what changed in them: at most one kind of change, that from which the others follow. */
import { type CodeLabel, type DescribedColumn, plainCode } from "../../domain/index.ts";
import { shownCodes } from "../reading/codesOf.ts";
import type { ReadColumn } from "../reading/reading.ts";
import { bareWords } from "./alike.ts";
import type { Change } from "./change.ts";
import type { Pair } from "./pairColumns.ts";

interface Side {
  readonly column: DescribedColumn;
  readonly read: ReadColumn | undefined;
}

export function compareCodes(
  { before, after }: Pair,
  readBefore: ReadColumn | undefined,
  readAfter: ReadColumn | undefined,
): readonly Change[] {
  const [one, other] = [
    { column: before, read: readBefore },
    { column: after, read: readAfter },
  ];
  const answers = compareAnswers(one, other);
  return [...answers, ...compareMissing(one, other)];
}

function compareAnswers(one: Side, other: Side): readonly Change[] {
  const change = (kind: Change["kind"], before: string, after: string): readonly Change[] => [
    { kind, column: other.column.name, before, after },
  ];
  const [a, b] = [answersOf(one), answersOf(other)];
  const [endsA, endsB] = [endsOf(one), endsOf(other)];
  if (a.length === 0 || b.length === 0)
    return endsA !== null && endsB !== null && endsA !== endsB ? change("scale", endsA, endsB) : [];
  const [labelsA, labelsB] = [a.map(words), b.map(words)];
  const [codesA, codesB] = [a.map(key), b.map(key)];
  if (sameSet(labelsA, labelsB)) {
    const codeOf = new Map(b.map((each) => [words(each), key(each)]));
    const isMoved = a.some((each) => codeOf.get(words(each)) !== key(each));
    if (isMoved && !areWords(a) && !areWords(b))
      return change(sameSet(codesA, codesB) ? "order" : "codes", shownCodes(a), shownCodes(b));
    if (isMoved) return change("codes", shownCodes(a), shownCodes(b));
    const isOther = labelsA.some((label, place) => label !== labelsB[place]);
    return isOther ? change("order", labelsA.join(", "), labelsB.join(", ")) : [];
  }
  if (endsA !== null && endsB !== null && endsA !== endsB)
    return change("scale", `${endsA} (${shownCodes(a)})`, `${endsB} (${shownCodes(b)})`);
  if (kindOf(one) !== kindOf(other)) return change("scale", shownCodes(a), shownCodes(b));
  return change("options", shownCodes(a), shownCodes(b));
}

/** Codes with words that are answers. */
function answersOf({ column, read }: Side): readonly CodeLabel[] {
  const none = new Set((read?.noAnswers ?? []).map(({ code }) => plainCode(code)));
  const declared = new Set(column.missing.map(plainCode));
  const labelled = column.codes.filter(
    ({ code, label }) => label !== "" && !none.has(plainCode(code)) && !declared.has(plainCode(code)),
  );
  if (labelled.length > 0) return labelled;
  const reading = read?.reading;
  if (reading?.as === "group") return reading.categories;
  if (reading?.as === "kinds") return reading.codes;
  if (reading?.as === "scale" && reading.steps !== null) return reading.steps;
  return [];
}

function words({ label }: CodeLabel): string {
  return bareWords(label);
}

function key({ code }: CodeLabel): string {
  return plainCode(code);
}

function areWords(codes: readonly CodeLabel[]): boolean {
  return codes.every(({ code, label }) => code === label);
}

function kindOf({ read }: Side): string {
  return read?.reading.as ?? "";
}

function endsOf({ column, read }: Side): string | null {
  if (read?.reading.as === "scale") return `${read.reading.min} – ${read.reading.max}`;
  if (column.range !== null) return `${column.range.min} – ${column.range.max}`;
  return read?.doubt?.kind === "numbers" && column.filled > 100 ? read.doubt.shown : null;
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}

/** Codes of no answer: others, or for other people. */
function compareMissing(one: Side, other: Side): readonly Change[] {
  const of = ({ read, column }: Side) => {
    const own = (read?.noAnswers ?? []).map(({ code, kind }) => [plainCode(code), kind] as const);
    const declared = column.missing.map((code) => [plainCode(code), "no-answer"] as const);
    return new Map([...declared, ...own]);
  };
  const [a, b] = [of(one), of(other)];
  const shown = (codes: ReadonlyMap<string, string>) =>
    [...codes]
      .map(([code, kind]) => (kind === "not-asked" ? `${code} (not asked)` : code))
      .toSorted()
      .join(", ");
  if (shown(a) === shown(b)) return [];
  const unasked = (codes: ReadonlyMap<string, string>) => [...codes.values()].includes("not-asked");
  const kind = unasked(a) === unasked(b) ? "missing" : "denominator";
  return [{ kind, column: other.column.name, before: shown(a), after: shown(b) }];
}
