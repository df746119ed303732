/** Data files (CSV, JSON, text) -> their figures, and what names of people's groups stand beside which numbers in them. */
import { gunzipSync } from "node:zlib";
import { clean, columnUnits, type Figure, plainUnit, type Unit } from "./unit.ts";

export type CsvRow = Readonly<Record<string, string>>;

interface ReadCsv {
  readonly csv: string;
  readonly cells: readonly (readonly string[])[];
  /** By column; null where nobody has asked for them. */
  rows: readonly CsvRow[] | null;
}

/** The file that was read last: several read the same one, one after the other. */
let last: ReadCsv = { csv: "", cells: [], rows: [] };

function readOnce(csv: string): ReadCsv {
  if (last.csv !== csv) last = { csv, cells: cellsOfCsv(csv), rows: null };
  return last;
}

/** CSV (RFC 4180) with a head -> rows by column. */
export function rowsOfCsv(csv: string): readonly CsvRow[] {
  const read = readOnce(csv);
  read.rows ??= byColumn(read.cells);
  return read.rows;
}

function byColumn([head = [], ...rows]: readonly (readonly string[])[]): readonly CsvRow[] {
  return rows.map((cells) => Object.fromEntries(head.map((column, place) => [column, cells[place] ?? ""])));
}

function cellsOfCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A cell, quoted or not, and what ends it.
  for (const [, quoted, bare = "", end] of csv
    .replace(/^\uFEFF/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  }
  return rows;
}

/** What names an estimate in a data file. */
export function idOfRow(row: CsvRow): string | null {
  const { indicator, wave, domain } = row;
  return indicator && wave && domain ? `${indicator}/${wave}/${domain}` : null;
}

/** A table of a chart: its rows name what they are about in words. A list of codes: its cells, one by one, since codes may have digits. */
export function unitsOfCsv(csv: string, where: string): readonly Unit[] {
  const rows = readOnce(csv).cells;
  if (rowsOfCsv(csv).some((row) => idOfRow(row) !== null)) return [];
  const [head = []] = rows;
  if (head[0] === "column" && head[1] === "code")
    return rows.slice(1).flatMap((row) => row.slice(2).map((text) => plainUnit(text, where, { unmarked: true })));
  const units = rows
    .slice(1)
    .map((row) => plainUnit(row.join(" "), where, { head: clean(row[0] ?? ""), table: "its rows", unmarked: true }));
  const cells = rows.map((row) => row.map((text) => ({ text, figures: [] })));
  return [...units, ...columnUnits(cells, where, "its columns", { unmarked: true })];
}

/** Each object of a JSON file with the strings and numbers that it holds itself. What is no JSON is read as text: readers can, too. */
export function unitsOfJson(json: string, where: string): readonly Unit[] {
  const whole = parsed(json);
  if (whole === undefined) return unitsOfText(json, where);
  const units: Unit[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      const own = value.filter((each) => typeof each === "string" || typeof each === "number");
      if (own.length > 0) units.push(plainUnit(own.join("; "), where, { unmarked: true }));
      for (const each of value) visit(each);
      return;
    }
    if (value === null || typeof value !== "object") return;
    const entries = Object.entries(value);
    const own = entries.filter(([, each]) => typeof each === "string" || typeof each === "number");
    const figures = own.flatMap(([, each]) => (typeof each === "string" && isId(each) ? figuresOf(each, entries) : []));
    const words = own.filter(([, each]) => !(typeof each === "string" && isId(each))).map(([, each]) => String(each));
    const name = own.find(([key, each]) => typeof each === "string" && nameKeys.has(key))?.[1];
    if (own.length > 0)
      units.push({
        where,
        text: figures.length > 0 ? "" : clean(words.join("; ")),
        figures,
        head: typeof name === "string" ? clean(name) : null,
        table: null,
        unmarked: true,
      });
    for (const [, each] of entries) visit(each);
  };
  visit(whole);
  return units;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const nameKeys = new Set(["name", "label", "domainName", "row", "category", "series"]);
/** Numbers beside an estimate's id, by the part that they are. */
const partOfKey: Readonly<Record<string, string>> = { value: "value", lower: "lower", upper: "upper", base: "base" };

function figuresOf(id: string, entries: readonly (readonly [string, unknown])[]): readonly Figure[] {
  const parts = entries.flatMap(([key, each]): Figure[] =>
    partOfKey[key] !== undefined && typeof each === "number" ? [{ id, part: partOfKey[key], text: String(each) }] : [],
  );
  return parts.length > 0 ? parts : [{ id, part: "value", text: "" }];
}

function isId(text: string): boolean {
  return /^[a-z0-9.-]+\/\d{4}\/[a-z0-9.:/-]+$/.test(text);
}

/** The id of an estimate, where the text is one. */
export function idIn(text: string): string | null {
  return isId(text) ? text : null;
}

/** Plain text, sentence by sentence: the index of a search, the text of a mail. */
export function unitsOfText(text: string, where: string): readonly Unit[] {
  return sentencesOf(text).map((sentence) => plainUnit(sentence, where, { unmarked: true }));
}

export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}"“])|(?<=\p{L}{4}[.!?])(?<!approx\.)\s+(?=\d)|\n+/u)
    .filter((sentence) => sentence.trim() !== "");
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
}

/** The words of one page are a few thousandths of it: a fragment that unpacks to more was not made by the search. */
const mostFragmentBytes = 32 * 1024 * 1024;

/** A fragment of the search index: the words of a page, compressed, behind a mark of its maker; null where it is none. */
export function textOfSearchFragment(content: Uint8Array): string | null {
  try {
    const unpacked = gunzipSync(content, { maxOutputLength: mostFragmentBytes });
    const text = new TextDecoder().decode(unpacked).replace(/^pagefind_dcd/, "");
    const parsed: unknown = JSON.parse(text);
    if (parsed === null || typeof parsed !== "object") return null;
    return stringsIn(parsed).join("\n");
  } catch {
    return null;
  }
}
