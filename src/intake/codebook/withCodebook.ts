/** A described file and its codebook -> the file with what both say of its columns, and where they contradict one another. */
import { type CodeLabel, type DescribedColumn, type DescribedFile, plainCode } from "../../domain/index.ts";
import { labelSetOf } from "../labels/labelSet.ts";
import { plainLabel } from "../labels/plainLabel.ts";
import type { Codebook, CodebookEntry } from "./readCodebook.ts";

export interface Joined {
  readonly file: DescribedFile;
  /** Columns of which the codebook says other answers than the file. */
  readonly contradicted: ReadonlySet<string>;
}

export function withCodebook(file: DescribedFile, book: Codebook): Joined {
  const contradicted = new Set<string>();
  const columns = file.columns.map((column) => {
    const entry = book.get(column.name);
    if (entry === undefined) return column;
    if (contradicts(column, entry)) contradicted.add(column.name);
    return joined(column, entry);
  });
  return { file: { ...file, columns }, contradicted };
}

function joined(column: DescribedColumn, entry: CodebookEntry): DescribedColumn {
  const has = new Set(entry.labels.map(({ language }) => language));
  const labelled =
    entry.labels.length > 0
      ? [...entry.labels, ...column.labels.filter(({ language }) => language !== "" && !has.has(language))]
      : column.labels;
  const codes = codesOf(column, entry);
  return {
    ...column,
    labels: labelled,
    codes: [
      ...codes,
      ...entry.missing.filter(({ code, label }) => label !== "" && !codes.some((each) => isSame(each.code, code))),
    ],
    missing: [...new Set([...column.missing, ...entry.missing.map(({ code }) => code)])],
    range: entry.range,
    type: entry.type,
    section: entry.section,
  };
}

function isSame(one: string, other: string): boolean {
  return plainCode(one) === plainCode(other);
}

function codesOf(column: DescribedColumn, { codes, words }: CodebookEntry): readonly CodeLabel[] {
  if (codes.length > 0) {
    const more = column.codes.filter(({ code }) => !codes.some((each) => isSame(each.code, code)));
    return inValues(column, [...codes, ...more]);
  }
  const values = new Set(column.values.map(({ value }) => value.toLowerCase()));
  const isWords =
    words.length > 0 &&
    column.numbers === null &&
    [...values].every((value) => words.some((word) => word.toLowerCase() === value));
  return isWords ? words.map((word) => ({ code: word, label: word })) : column.codes;
}

/** Where the file holds the labels instead of the codes, they are what answers are known by. */
function inValues(column: DescribedColumn, codes: readonly CodeLabel[]): readonly CodeLabel[] {
  if (column.numbers !== null || column.values.length === 0) return codes;
  const holds = (text: string) => column.values.find(({ value }) => value.toLowerCase() === text.toLowerCase())?.value;
  if (codes.some(({ code }) => holds(code) !== undefined)) return codes;
  const inWords = column.values.filter(({ value }) =>
    codes.some(({ label }) => label.toLowerCase() === value.toLowerCase()),
  );
  if (inWords.length === 0) return codes;
  return codes.map(({ label }) => ({ code: holds(label) ?? label, label }));
}

/** The same code with other words: in another language they may mean the same, so what kind of answers they are decides, which of them is yes, and which end is high. The same words behind other codes are a contradiction whatever they say. */
function contradicts(column: DescribedColumn, { codes }: CodebookEntry): boolean {
  const pairs = codes.flatMap(({ code, label }) => {
    const own = column.codes.find((each) => isSame(each.code, code));
    return own === undefined || label === "" || own.label === "" ? [] : [{ code, own: own.label, label }];
  });
  const plain = pairs.map(({ code, own, label }) => [plainLabel(own, code), plainLabel(label, code)] as const);
  const differing = plain.filter(([one, other]) => one !== other && !one.includes(other) && !other.includes(one));
  const turned = plain.filter(([one, other]) => one !== other && plain.some(([each]) => each === other));
  if (turned.length > 1) return true;
  if (differing.length === 0) return false;
  return kindOf(column.codes, column) !== kindOf(codes, column) || differing.length < codes.length;
}

function kindOf(codes: readonly CodeLabel[], { missing }: DescribedColumn): string {
  const { answers } = labelSetOf(codes, (code) => missing.includes(code));
  switch (answers.kind) {
    case "scale":
      return JSON.stringify([answers.min, answers.max, answers.direction.split(" ")[0]]);
    case "yes-no":
    case "ticks":
      return JSON.stringify([answers.kind, answers.yes.map(plainCode)]);
    default:
      return answers.kind;
  }
}
