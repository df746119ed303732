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

/** The same code with other words: in another language they may mean the same, so what kind of answers they are decides. */
function contradicts(column: DescribedColumn, { codes }: CodebookEntry): boolean {
  const differing = codes.filter(({ code, label }) => {
    const own = column.codes.find((each) => isSame(each.code, code));
    if (own === undefined || label === "") return false;
    const [one, other] = [plainLabel(own.label, code), plainLabel(label, code)];
    return one !== other && !one.includes(other) && !other.includes(one);
  });
  if (differing.length === 0) return false;
  const kindOf = (all: readonly CodeLabel[]) => {
    const { answers } = labelSetOf(all, (code) => column.missing.includes(code));
    return JSON.stringify(answers.kind === "scale" ? [answers.min, answers.max] : answers.kind);
  };
  return kindOf(column.codes) !== kindOf(codes) || differing.length < codes.length;
}
