/** An opened response file -> respondents by their groups, and by what they answered to a question: narrow queries, one a question, so that memory does not grow with the file. Nothing is read into it yet. */
import type { ResponseItem, ResponseMapping } from "../domain/index.ts";
import { type BesideReading, readBeside } from "./besideOptions.ts";
import { type Clusters, clusterKeyOf } from "./clusters.ts";
import type { Beside } from "./codes.ts";
import type { OpenedFile } from "./openedFile.ts";
import { sqlName } from "./sqlNames.ts";
import type { WeightSums } from "./weightSums.ts";

/** Respondents who belong to the same groups and strata. */
export interface Who {
  /** The values in those columns; null where a field is empty. */
  readonly values: Readonly<Record<string, string | null>>;
  readonly count: number;
}

/** Those of `who` with the same thing in an item's column. */
export interface RawCell {
  readonly who: Who;
  readonly raw: string | null;
  /** What stands in the columns of the question's other options. */
  readonly beside: Beside;
  readonly count: number;
  /** Sums of weights and of their squares. */
  readonly weight: number;
  readonly squaredWeight: number;
  /** How much of the weight each cluster has; nothing where none were drawn. */
  readonly clusters: readonly { readonly number: number; readonly weight: number }[];
}

/** Columns that say who somebody is, to the tallies. */
function groupColumns(mapping: ResponseMapping): readonly string[] {
  const { faculty, programme, level, groups, strata } = mapping;
  const all = [faculty, programme, level, ...groups, ...strata];
  return [...new Set(all.flatMap((each) => each?.column ?? []))];
}

/** Groups respondents by a key that every query can compute for itself. Throws where two groups have one key, which 64 bits make all but impossible. */
export async function readWho({ responses, mapping }: OpenedFile): Promise<ReadonlyMap<bigint, Who>> {
  const columns = groupColumns(mapping);
  const texts = columns.map((column, place) => `CAST(${sqlName(column)} AS VARCHAR) AS k${place}`);
  const found = await responses.query(
    `SELECT ${keyOf(mapping)} AS key, ${texts.join(", ")}, count(*) AS count FROM responses GROUP BY ALL ORDER BY ALL`,
  );
  const who = new Map<bigint, Who>();
  for (const row of found) {
    if (typeof row.key !== "bigint" || who.has(row.key)) throw new Error("two groups with one key");
    const values = Object.fromEntries(columns.map((column, place) => [column, textOf(row[`k${place}`])]));
    who.set(row.key, { values, count: Number(row.count) });
  }
  return who;
}

function keyOf(mapping: ResponseMapping): string {
  return `hash(${groupColumns(mapping).map(sqlName).join(", ")})`;
}

/** Where the answers to a question stand: SQL for a text, and for what stands beside it. */
export interface Standing {
  readonly sql: string;
  readonly beside: BesideReading;
}

export async function columnStanding(file: Pick<OpenedFile, "responses">, item: ResponseItem): Promise<Standing> {
  return { sql: sqlName(item.column), beside: await readBeside(file, item) };
}

/** Gives what stands there for each of `who`. */
export async function rawCells(
  { responses, mapping }: Pick<OpenedFile, "responses" | "mapping">,
  { sql, beside }: Standing,
  who: ReadonlyMap<bigint, Who>,
  sums: WeightSums,
  clusters: Clusters | null,
): Promise<readonly RawCell[]> {
  const cluster = clusters === null ? "" : `, ${clusterKeyOf(mapping)} AS cluster`;
  const narrow = `
    SELECT ${keyOf(mapping)} AS key, ${sql} AS raw, ${beside.sql} AS others${cluster},
      ${["count(*) AS n", ...sums.within].join(", ")}
    FROM responses GROUP BY 1, 2, 3${clusters === null ? "" : ", 4"}`;
  // Sums of sums of whole numbers are as exact as the sums of all rows.
  const wanted =
    clusters === null
      ? `CAST(n AS DOUBLE), ${sums.each.weight}, ${sums.each.squared} FROM (${narrow})`
      : `CAST(sum(n) AS DOUBLE), ${sums.all.weight}, ${sums.all.squared}, list(cluster), list(${sums.each.weight}) FROM (${narrow}) GROUP BY key, raw, others`;
  const columns = await responses.columnsOf(`SELECT key, CAST(raw AS VARCHAR), others, ${wanted}`);
  const [keys = [], raws = [], others = [], counts = [], weights = [], squares = [], numbers = [], shares = []] =
    columns;
  return keys.map((key, row) => {
    const found = typeof key === "bigint" ? who.get(key) : undefined;
    if (found === undefined) throw new Error("a group that was not there before");
    return {
      who: found,
      raw: textOf(raws[row]),
      beside: beside.meanings[Number(others[row])] ?? nothing,
      count: Number(counts[row]),
      weight: Number(weights[row]),
      squaredWeight: Number(squares[row]),
      clusters: clusters === null ? [] : clusters.inCell(numbers[row], shares[row]),
    };
  });
}

const nothing: Beside = { kind: "nothing" };

function textOf(value: unknown): string | null {
  return value === null || value === undefined || String(value).trim() === "" ? null : String(value);
}

/** Joins what was filled in into one value, in which an empty field differs from the word "null". */
export function spellingOf({ raw, beside }: Pick<RawCell, "raw" | "beside">): string {
  return JSON.stringify([raw, beside]);
}
