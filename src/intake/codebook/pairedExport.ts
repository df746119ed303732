/** The same answers exported twice, in codes and in words, as Qualtrics and LimeSurvey do -> what each code means. */
import { type CodeLabel, columnName, type DescribedFile } from "../../domain/index.ts";
import { columnFinder, nameKey } from "./columnFinder.ts";

type Rows = readonly (readonly string[])[];

/** More are no list of answers. */
const mostCodes = 40;

/** `own`, `other`: all rows of both files, heads too. Null where they are not the same answers in the same order. */
export function withPairedExport(file: DescribedFile, own: Rows, other: Rows): DescribedFile | null {
  const names = (own[0] ?? []).map(columnName);
  const heads = (other[0] ?? []).map(columnName);
  const find = columnFinder(heads, names);
  const places = new Map(names.map((name, place) => [name, placeIn(heads, find(name) ?? name, place, names.length)]));
  const mine = own.slice(-file.rows);
  const theirs = other.slice(-file.rows);
  const isSameLength = own.length > file.rows && other.length > file.rows;
  if (!isSameLength || [...places.values()].filter((place) => place >= 0).length < 0.8 * names.length) return null;
  const pairs = names.map((name, place) => pairsOf(mine, theirs, place, places.get(name) ?? -1));
  if (!pairs.some((each) => isKey(each, file.rows))) return null;
  const codes = new Map(names.map((name, place) => [name, meaningOf(pairs[place] ?? [])]));
  const columns = file.columns.map((column) => {
    const head = heads[places.get(column.name) ?? -1] ?? "";
    const words = head.replace(/^[^\s.]+[.\s]+/, "");
    return {
      ...column,
      codes: column.codes.length > 0 ? column.codes : (codes.get(column.name) ?? []),
      areCodesSeen: column.codes.length === 0,
      labels:
        column.labels.length > 0 || nameKey(head) === nameKey(column.name) || words === ""
          ? column.labels
          : [{ language: "" as const, words }],
    };
  });
  return { ...file, columns };
}

/** A head in words begins with the name of the column, or stands where it does. */
function placeIn(heads: readonly string[], name: string, place: number, width: number): number {
  const same = heads.indexOf(name);
  if (same >= 0) return same;
  const longer = heads.findIndex((head) => head.startsWith(name) && /^[\s.:]/.test(head.slice(name.length)));
  return longer >= 0 || heads.length !== width ? longer : place;
}

type Pairs = readonly (readonly [code: string, words: string])[];

function pairsOf(mine: Rows, theirs: Rows, place: number, other: number): Pairs {
  if (other < 0) return [];
  return mine.map((row, at) => [row[place] ?? "", theirs[at]?.[other] ?? ""] as const);
}

/** Both have it, a different one in nearly each row: so their rows are the same people. */
function isKey(pairs: Pairs, rows: number): boolean {
  return (
    pairs.length === rows &&
    pairs.every(([one, other]) => one === other) &&
    new Set(pairs.map(([one]) => one)).size > 0.9 * rows
  );
}

/** Empty where a code stands for several words. A code without words is none of an answer. */
function meaningOf(pairs: Pairs): readonly CodeLabel[] {
  const meanings = new Map<string, string>();
  for (const [code, words] of pairs) {
    if (code === "" || words === "" || code === words) continue;
    if ((meanings.get(code) ?? words) !== words) return [];
    meanings.set(code, words);
  }
  if (meanings.size > mostCodes) return [];
  const order = (code: string) => Number(/-?\d+/.exec(code)?.[0] ?? 0);
  return [...meanings]
    .map(([code, label]) => ({ code, label }))
    .sort((a, b) => order(a.code) - order(b.code) || (a.code < b.code ? -1 : 1));
}
