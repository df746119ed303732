/** The sheets of a codebook -> what it says of each column of the delivered file. It may have a row a column, a row a code, sheets of each, or sets of answers with a name. */
import type { CodeLabel, DescribedColumn, WordsOf } from "../../domain/index.ts";
import { plainName } from "../labels/plainLabel.ts";
import { codeListOf, missingListOf } from "./codeList.ts";
import { columnFinder, nameKey } from "./columnFinder.ts";
import { type Head, type Heads, headsOf, namedHeads } from "./headsOf.ts";

export interface CodebookEntry {
  readonly labels: WordsOf[];
  readonly codes: CodeLabel[];
  readonly missing: CodeLabel[];
  range: DescribedColumn["range"];
  words: readonly string[];
  type: string | null;
  section: string | null;
}

export type Codebook = ReadonlyMap<string, CodebookEntry>;
type Rows = readonly (readonly string[])[];

export function readCodebook(sheets: readonly Rows[], columns: readonly string[]): Codebook {
  const keys = new Set(columns.map(nameKey));
  const names = sheets.flatMap((rows) => rows.flatMap((row) => row.filter((cell) => keys.has(nameKey(cell)))));
  const find = columnFinder(columns, names);
  const book = new Map<string, CodebookEntry>();
  const isColumn = (name: string) => name !== "" && find(name) !== null;
  const sets = new Map(sheets.flatMap((rows) => [...setsOf(rows, isColumn)]));
  for (const rows of sheets) {
    const heads = headsOf(rows, isColumn);
    if (heads !== null) readSheet(rows, heads, find, sets, book);
  }
  return book;
}

function readSheet(
  rows: Rows,
  heading: Heads,
  find: (name: string) => string | null,
  sets: ReadonlyMap<string, readonly CodeLabel[]>,
  book: Map<string, CodebookEntry>,
): void {
  const body = rows.slice(heading.row + 1);
  const heads = heading.heads.map((head) => asFilled(head, body, heading.heads));
  const isLong = heads.some(({ kind }) => kind === "code");
  const own = isLong ? longHeads(body, { ...heading, heads }) : heads;
  let current: string | null = null;
  for (const row of body) {
    const cell = row[heading.names] ?? "";
    if (cell !== "") current = find(cell);
    if (current === null) continue;
    const entry = book.get(current) ?? {
      labels: [],
      codes: [],
      missing: [],
      range: null,
      words: [],
      type: null,
      section: null,
    };
    book.set(current, entry);
    readRow(row, own, entry, sets, isLong);
  }
}

/** "Value" stands above one code, or above a list of them; "label" above the question, where no list stands below. */
function asFilled(head: Head, body: Rows, all: readonly Head[]): Head {
  const cells = body.map((row) => row[head.place] ?? "").filter((cell) => cell !== "");
  const areLists = cells.filter((cell) => /[=;\n]|\d\s*[-–]\s*\d/.test(cell)).length > 0.3 * cells.length;
  if (head.kind === "code" && areLists) return { ...head, kind: "codes" };
  const hasCodes = all.some(({ kind }) => kind === "code");
  const hasLabel = all.some(({ kind }) => kind === "label");
  return head.kind === "codeLabel" && !hasCodes && !areLists && !hasLabel ? { ...head, kind: "label" } : head;
}

/** Of a sheet with a row a code: a text that differs within a column is the label of a code. */
function longHeads(body: Rows, { names, heads }: Heads): readonly Head[] {
  const differs = (place: number) => {
    const seen = new Map<string, Set<string>>();
    let current = "";
    for (const row of body) {
      if ((row[names] ?? "") !== "") current = row[names] ?? "";
      const text = row[place] ?? "";
      if (text !== "") seen.set(current, (seen.get(current) ?? new Set()).add(text));
    }
    const several = [...seen.values()].filter(({ size }) => size > 1).length;
    return several > 0.5 * seen.size;
  };
  return heads.map((head) => {
    if (head.kind !== "label" && head.kind !== "codeLabel" && head.kind !== "section") return head;
    if (differs(head.place) && head.kind !== "section") return { ...head, kind: "codeLabel" };
    return head.kind === "codeLabel" ? { ...head, kind: "label" } : head;
  });
}

function readRow(
  row: readonly string[],
  heads: readonly Head[],
  entry: CodebookEntry,
  sets: ReadonlyMap<string, readonly CodeLabel[]>,
  isLong: boolean,
): void {
  const of = (kind: Head["kind"]) =>
    heads.filter((head) => head.kind === kind).map(({ place, language }) => ({ text: row[place] ?? "", language }));
  const first = (kind: Head["kind"]) => of(kind).find(({ text }) => text !== "")?.text ?? "";
  for (const { text, language } of of("label"))
    if (text !== "" && !entry.labels.some((each) => each.language === language))
      entry.labels.push({ language, words: text });
  if (isLong) addCode(entry.codes, first("code"), first("codeLabel"));
  for (const { text } of [...of("codes"), ...(isLong ? [] : of("codeLabel"))]) readCodes(text, entry, sets);
  for (const each of missingListOf(first("missing"))) addCode(entry.missing, each.code, each.label);
  entry.type ??= first("type") || null;
  entry.section ??= first("section") || null;
}

function readCodes(text: string, entry: CodebookEntry, sets: ReadonlyMap<string, readonly CodeLabel[]>): void {
  if (text === "" || entry.codes.length > 0) return;
  const named = sets.get(plainName(text));
  if (named !== undefined) {
    entry.codes.push(...named);
    return;
  }
  const { codes, range, words } = codeListOf(text);
  entry.codes.push(...codes);
  entry.range ??= range;
  if (words.length > 0) entry.words = words;
}

function addCode(codes: CodeLabel[], code: string, label: string): void {
  if (code !== "" && !codes.some((each) => each.code === code)) codes.push({ code, label });
}

/** A sheet that is about no column, with a name, a code and a label a row: sets of answers that others name. */
function setsOf(rows: Rows, isColumn: (name: string) => boolean): ReadonlyMap<string, readonly CodeLabel[]> {
  const sets = new Map<string, CodeLabel[]>();
  const row = rows.findIndex((each) => each.filter((cell) => cell !== "").length > 1);
  if (row < 0) return sets;
  const heads = namedHeads(rows, row, 0);
  const code = heads.find(({ kind }) => kind === "code")?.place;
  const label = heads.find(({ kind, place }) => (kind === "codeLabel" || kind === "label") && place !== code)?.place;
  if (code === undefined || label === undefined) return sets;
  let current = "";
  for (const each of rows.slice(row + 1)) {
    if ((each[0] ?? "") !== "") current = each[0] ?? "";
    if (current === "" || isColumn(current)) continue;
    const key = plainName(current);
    const set = sets.get(key) ?? [];
    sets.set(key, set);
    addCode(set, each[code] ?? "", each[label] ?? "");
  }
  return sets;
}
