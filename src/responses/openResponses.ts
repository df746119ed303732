/** A response file as delivered -> a table of texts in DuckDB, whatever its separator or encoding. */
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { xlsxToCsv } from "./xlsxToCsv.ts";

/** The table `responses`: every column as text, and `_row`, counted from 1 as in the file (a CSV's head is row 1). */
export class OpenResponses implements AsyncDisposable {
  readonly connection: DuckDBConnection;
  readonly columns: readonly string[];
  /** The file says so in its own metadata. */
  readonly synthetic: boolean;
  readonly #folder: string;

  private constructor(connection: DuckDBConnection, columns: readonly string[], synthetic: boolean, folder: string) {
    this.connection = connection;
    this.columns = columns;
    this.synthetic = synthetic;
    this.#folder = folder;
  }

  /** Throws where the file is not there or not what its name says. */
  static async open(file: string): Promise<OpenResponses> {
    const folder = await mkdtemp(path.join(tmpdir(), "wellbeing-responses-"));
    try {
      const instance = await DuckDBInstance.create(":memory:", {
        enable_external_access: "true",
        autoinstall_known_extensions: "false",
      });
      const connection = await instance.connect();
      const isParquet = file.toLowerCase().endsWith(".parquet");
      const readable = isParquet ? file : await asCsv(file, folder);
      const source = isParquet
        ? `read_parquet(${sqlText(readable)})`
        : `read_csv(${sqlText(readable)}, all_varchar = true, header = true, delim = ${sqlText(await separator(readable))}, quote = '"', null_padding = false)`;
      const head = isParquet ? 0 : 1;
      const names = (await rows(connection, `SELECT column_name FROM (DESCRIBE SELECT * FROM ${source})`)).map((row) =>
        String(row.column_name),
      );
      const asText = names.map((name) => `CAST(${sqlName(name)} AS VARCHAR) AS ${sqlName(name)}`).join(", ");
      await connection.run(
        `CREATE VIEW responses AS SELECT ${asText}, row_number() OVER () + ${head} AS _row FROM ${source}`,
      );
      const synthetic =
        isParquet &&
        (
          await rows(
            connection,
            `SELECT 1 AS found FROM parquet_kv_metadata(${sqlText(readable)}) WHERE decode(key) = 'synthetic' AND decode(value) = 'true'`,
          )
        ).length > 0;
      return new OpenResponses(connection, names, synthetic, folder);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** From here on, `responses` holds only rows for which none of the conditions is true. Returns how many each took out, each row counted once. */
  async exclude(conditions: readonly string[]): Promise<readonly number[]> {
    const counts: number[] = [];
    for (const [place, condition] of conditions.entries()) {
      const earlier = conditions.slice(0, place).map((each) => `NOT coalesce(${each}, false)`);
      const own = [...earlier, `coalesce(${condition}, false)`].join(" AND ");
      const [found] = await rows(this.connection, `SELECT count(*) AS n FROM responses WHERE ${own}`);
      counts.push(Number(found?.n ?? 0));
    }
    if (conditions.length > 0) {
      await this.connection.run("ALTER VIEW responses RENAME TO delivered");
      const kept = conditions.map((each) => `NOT coalesce(${each}, false)`).join(" AND ");
      await this.connection.run(`CREATE VIEW responses AS SELECT * FROM delivered WHERE ${kept}`);
    }
    return counts;
  }

  /** The rows of a query, as plain objects. */
  async query(sql: string): Promise<readonly Record<string, unknown>[]> {
    return await rows(this.connection, sql);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.connection.closeSync();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function rows(connection: DuckDBConnection, sql: string): Promise<readonly Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjects();
}

export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** What stands most often in the head, outside quotation marks: Dutch bureaus deliver ";", others "," or a tab. */
async function separator(file: string): Promise<string> {
  let head = "";
  for await (const chunk of createReadStream(file, { encoding: "utf8", end: 65_536 })) head += chunk;
  const line = (head.split(/\r?\n/)[0] ?? "").replace(/"[^"]*"/g, "");
  const counted = [";", ",", "\t", "|"].map((sign) => ({ sign, count: line.split(sign).length - 1 }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ",";
}

async function asCsv(file: string, folder: string): Promise<string> {
  const csv = path.join(folder, "utf8.csv");
  if (!file.toLowerCase().endsWith(".xlsx")) return await asUtf8(file, csv);
  await xlsxToCsv(file, csv);
  return csv;
}

/** The file itself where it is UTF-8, else a copy decoded as Windows-1252, which Excel writes. Streams: memory does not grow with the file. */
async function asUtf8(file: string, copy: string): Promise<string> {
  if (await isUtf8(file)) return file;
  const decoder = new TextDecoder("windows-1252");
  await pipeline(
    createReadStream(file),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    },
    createWriteStream(copy),
  );
  return copy;
}

async function isUtf8(file: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
