/** The columns of a Parquet file -> those that hold personal data, by the same rules as of any file, counted by DuckDB. */
import { type ContentRule, contentRules, formsWithin, judged, type PersonalColumn } from "../../personal/index.ts";
import type { ColumnOfFile } from "./parquetMessages.ts";
import { nameInFile, textInSql } from "./sqlOfFile.ts";

type Query = (sql: string) => Promise<readonly Record<string, unknown>[]>;

/** Whole numbers of these types can have eight digits. */
const wide = new Set(["INTEGER", "BIGINT", "UINTEGER", "UBIGINT", "HUGEINT", "DOUBLE"]);
/** Cells whose check is worked out. */
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
  const text =
    type === "DOUBLE"
      ? `CAST(TRY_CAST(${nameInFile(name)} AS BIGINT) AS VARCHAR)`
      : `CAST(${nameInFile(name)} AS VARCHAR)`;
  // Numbers below a million, and short texts, identify nobody.
  const may = isText
    ? `length(v) >= 6 AND (contains(v, '@') OR regexp_matches(v, '[0-9].*[0-9].*[0-9].*[0-9]'))`
    : "length(v) >= 8";
  const source = `(SELECT ${text} AS v, file_row_number + 1 AS r FROM read_parquet(${textInSql(file)}, file_row_number = true, hive_partitioning = false))`;
  const plain =
    "(CASE WHEN contains(v, '@') OR contains(v, '.') THEN v ELSE regexp_replace(v, '[\\s/()-]', '', 'g') END)";
  const rules = [
    ...contentRules.map(({ form }) => ({ form, of: plain })),
    ...(isText ? formsWithin.map(({ form }) => ({ form, of: "v" })) : []),
  ];
  const counts = rules.flatMap(({ form, of }, at) => {
    const fits = `${may} AND regexp_matches(${of}, ${textInSql(form.source)}, '${form.flags.includes("i") ? "i" : "c"}')`;
    return [`count(*) FILTER (${fits}) AS n${at}`, `min(r) FILTER (${fits}) AS r${at}`];
  });
  const [row] = await query(`SELECT count(*) FILTER (length(v) > 0) AS cells, ${counts.join(", ")} FROM ${source}`);
  const cells = Number(row?.cells ?? 0);
  const whole = new Map<ContentRule, { count: number; first: number }>();
  for (const [at, rule] of contentRules.entries()) {
    const count = Number(row?.[`n${at}`] ?? 0);
    if (count === 0) continue;
    const sample = await query(
      `SELECT ${plain} AS v FROM ${source} WHERE ${may} AND regexp_matches(${plain}, ${textInSql(rule.form.source)}, '${rule.form.flags.includes("i") ? "i" : "c"}') LIMIT ${checked}`,
    );
    const passing = sample.filter(({ v }) => rule.check(String(v))).length;
    if (passing > 0)
      whole.set(rule, { count: Math.round((count * passing) / sample.length), first: Number(row?.[`r${at}`]) });
  }
  const inText = new Map<string, { count: number; first: number }>();
  for (const [at, { what }] of (isText ? formsWithin : []).entries()) {
    const count = Number(row?.[`n${contentRules.length + at}`] ?? 0);
    // What a cell consists of is no longer text.
    if (count > 0 && ![...whole.keys()].some((rule) => rule.what === what))
      inText.set(what, { count, first: Number(row?.[`r${contentRules.length + at}`]) });
  }
  return judged(place, { cells, whole, inText }, isRead);
}
