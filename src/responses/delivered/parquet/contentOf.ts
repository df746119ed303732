/** The columns of a Parquet file -> those that hold personal data, by the same rules as of any file, counted by DuckDB. */
import { type ContentRule, contentRules, formsWithin, judged, type PersonalColumn } from "../../personal/index.ts";
import type { ColumnOfFile } from "./parquetMessages.ts";
import { nameInFile, textInSql } from "./sqlOfFile.ts";

type Query = (sql: string) => Promise<readonly Record<string, unknown>[]>;

/** Whole numbers of these types can have eight digits. */
const wide = new Set(["INTEGER", "BIGINT", "UINTEGER", "UBIGINT", "HUGEINT", "DOUBLE"]);
/** The most cells whose check digits are computed. */
const checked = 1000;

export async function contentOf(
  query: Query,
  file: string,
  columns: readonly ColumnOfFile[],
  read: ReadonlySet<number>,
): Promise<readonly PersonalColumn[]> {
  const found: PersonalColumn[] = [];
  for (const [place, column] of columns.entries()) {
    const isText = column.type === "VARCHAR";
    if (!isText && !wide.has(column.type)) continue;
    found.push(...(await columnContent(query, file, column, place, read.has(place))));
  }
  return found;
}

async function columnContent(
  query: Query,
  file: string,
  { name, type }: ColumnOfFile,
  place: number,
  isRead: boolean,
): Promise<readonly PersonalColumn[]> {
  const isText = type === "VARCHAR";
  const own = nameInFile(name);
  const text = type === "DOUBLE" ? `CAST(TRY_CAST(${own} AS BIGINT) AS VARCHAR)` : `CAST(${own} AS VARCHAR)`;
  const rowsOf = `(SELECT ${text} AS v, file_row_number + 1 AS r FROM read_parquet(${textInSql(file)}, file_row_number = true, hive_partitioning = false))`;
  // Most cells identify nobody by their length alone: the others only are looked at closely.
  const may = isText
    ? "length(v) >= 6 AND (contains(v, '@') OR regexp_matches(v, '[0-9].*[0-9].*[0-9].*[0-9]'))"
    : "length(v) >= 8";
  const close = `(SELECT v, r, CASE WHEN contains(v, '@') OR contains(v, '.') THEN v ELSE regexp_replace(v, '[\\s/()-]', '', 'g') END AS plain FROM ${rowsOf} WHERE ${may})`;
  const [counted] = await query(
    `SELECT count(v) FILTER (length(v) > 0) AS cells, count(*) FILTER (${may}) AS near FROM ${rowsOf}`,
  );
  const cells = Number(counted?.cells ?? 0);
  if (Number(counted?.near ?? 0) === 0) return [];
  const rules = [
    ...contentRules.map(({ form }) => fits("plain", form)),
    ...(isText ? formsWithin.map(({ form }) => fits("v", form)) : []),
  ];
  const counts = rules.flatMap((rule, at) => [
    `count(*) FILTER (${rule}) AS n${at}`,
    `min(r) FILTER (${rule}) AS r${at}`,
  ]);
  const [row] = await query(`SELECT ${counts.join(", ")} FROM ${close}`);
  const whole = new Map<ContentRule, { count: number; first: number }>();
  for (const [at, rule] of contentRules.entries()) {
    const count = Number(row?.[`n${at}`] ?? 0);
    if (count === 0) continue;
    const sample = await query(`SELECT plain FROM ${close} WHERE ${rules[at]} LIMIT ${checked}`);
    const passing = sample.filter(({ plain }) => rule.check(String(plain))).length;
    const share = passing / sample.length;
    if (passing > 0) whole.set(rule, { count: Math.round(count * share), first: Number(row?.[`r${at}`]) });
  }
  const inText = new Map<string, { count: number; first: number }>();
  for (const [at, { what }] of (isText ? formsWithin : []).entries()) {
    const count = Number(row?.[`n${contentRules.length + at}`] ?? 0);
    // A cell that consists of such a form does not count as a text with one in it.
    if (count > 0 && ![...whole.keys()].some((rule) => rule.what === what))
      inText.set(what, { count, first: Number(row?.[`r${contentRules.length + at}`]) });
  }
  return judged(place, { cells, whole, inText }, isRead);
}

/** Writes the program's own patterns in the library's language. */
function fits(column: string, form: RegExp): string {
  return `regexp_matches(${column}, ${textInSql(form.source)}, '${form.flags.includes("i") ? "i" : "c"}')`;
}
