/** A table with a group and its number of students in each row -> populations by faculty, programme or level, with our ids. */
import type { University } from "../../domain/index.ts";
import type { ReadColumns } from "../reading/readColumns.ts";
import { levelsOf, matchUnits } from "../reading/unitIds.ts";
import { knownWords } from "../words/index.ts";

export interface PopulationCounts {
  readonly by: "faculty" | "programme" | "level";
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

type Rows = readonly (readonly string[])[];

export function populationsOf(sheets: readonly Rows[], university: University, columns: ReadColumns, wave: number) {
  const found = sheets.flatMap((rows) => inSheet(rows, university, columns) ?? []);
  const populations = found.map(({ by, counts }): PopulationCounts => ({ by, counts: { [wave]: counts } }));
  return {
    populations,
    unknown: found.flatMap(({ unknown }) => unknown),
    several: sheets.flatMap((rows) => rowsIn(rows).flatMap(({ name, numbers }) => (numbers.length > 1 ? [name] : []))),
  };
}

/** Rows with a name and numbers behind it. */
function rowsIn(rows: Rows) {
  return rows.flatMap((row) => {
    const place = row.findIndex((cell) => cell !== "" && countOf(cell) === null);
    const numbers = row.slice(place + 1).flatMap((cell) => countOf(cell) ?? []);
    const name = row[place];
    return name === undefined || numbers.length === 0 ? [] : [{ name, numbers }];
  });
}

function inSheet(rows: Rows, { faculties, programmes }: University, columns: ReadColumns) {
  const pairs = rowsIn(rows).map(({ name, numbers }) => ({ name, number: numbers.at(-1) ?? 0 }));
  if (pairs.length === 0) return null;
  const codes = pairs.map(({ name }) => ({ code: name, label: name }));
  const read = new Map(
    [...columns.values()].flatMap(({ reading }) =>
      reading.as === "faculty" || reading.as === "programme" || reading.as === "level"
        ? [[reading.as, reading.ids] as const]
        : [],
    ),
  );
  const tried = (
    [
      ["faculty", matchUnits(codes, faculties)],
      ["programme", matchUnits(codes, programmes)],
      ["level", levelsOf(codes)],
    ] as const
  ).map(([by, { ids }]) => ({ by, ids: new Map([...(read.get(by) ?? []), ...ids]) }));
  const best = tried.toSorted((a, b) => hits(b.ids, pairs) - hits(a.ids, pairs))[0];
  if (best === undefined || hits(best.ids, pairs) === 0)
    return { by: "faculty" as const, counts: {}, unknown: pairs.map(({ name }) => name) };
  const counts: Record<string, number> = {};
  for (const { name, number } of pairs) {
    const id = best.ids.get(name);
    if (id !== undefined) counts[id] = (counts[id] ?? 0) + number;
  }
  const isTotal = (name: string) => knownWords.some(({ figures }) => figures.total.test(name));
  return {
    by: best.by,
    counts,
    unknown: pairs.filter(({ name }) => !best.ids.has(name) && !isTotal(name)).map(({ name }) => name),
  };
}

function hits(ids: ReadonlyMap<string, string>, pairs: readonly { readonly name: string }[]): number {
  return pairs.filter(({ name }) => ids.has(name)).length;
}

/** "1,234", "1.234", "1 234" and "1234" are one number of students. */
function countOf(text: string): number | null {
  return /^\d{1,3}([.,\s]\d{3})*$|^\d+$/.test(text) ? Number(text.replace(/[.,\s]/g, "")) : null;
}
