/** A response file as delivered -> a table in DuckDB, whatever its format, separator or encoding. */
import { createReadStream } from "node:fs";
import path from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { type TemporaryFolder, temporaryFolder } from "../files/index.ts";
import { asUtf8 } from "./asUtf8.ts";
import { type ColumnCodes, savToCsv } from "./spss/index.ts";
import { xlsxToCsv } from "./xlsxToCsv.ts";

/** What DuckDB may hold in memory before it writes to the temporary folder. */
const memoryLimit = "600MB";

/** The table `responses`: the file's columns, and `_row`, counted from 1 as in the file (a CSV's head is row 1). Columns of a Parquet file keep their types; all others are text. */
export class OpenResponses implements AsyncDisposable {
  readonly connection: DuckDBConnection;
  readonly columns: readonly string[];
  /** Those that hold text, in which names or addresses could stand. */
  readonly textColumns: readonly string[];
  /** The file says so in its own metadata. */
  readonly synthetic: boolean;
  /** What the file itself says of the codes in a column; SPSS files do. */
  readonly codes: ReadonlyMap<string, ColumnCodes>;
  readonly #folder: TemporaryFolder;

  private constructor(
    connection: DuckDBConnection,
    columns: readonly { name: string; type: string }[],
    synthetic: boolean,
    codes: ReadonlyMap<string, ColumnCodes>,
    folder: TemporaryFolder,
  ) {
    this.connection = connection;
    this.columns = columns.map(({ name }) => name);
    this.textColumns = columns.filter(({ type }) => type === "VARCHAR").map(({ name }) => name);
    this.synthetic = synthetic;
    this.codes = codes;
    this.#folder = folder;
  }

  /** Throws where the file is not there or not what its name says. */
  static async open(file: string): Promise<OpenResponses> {
    const folder = await temporaryFolder("responses");
    try {
      const instance = await DuckDBInstance.create(":memory:", {
        autoinstall_known_extensions: "false",
        memory_limit: memoryLimit,
        temp_directory: folder.path,
      });
      const connection = await instance.connect();
      const delivered = file.toLowerCase().endsWith(".parquet");
      const { parquet, codes } = delivered
        ? { parquet: file, codes: new Map<string, ColumnCodes>() }
        : await asParquet(connection, file, folder.path);
      const source = `read_parquet(${sqlText(parquet)})`;
      const columns = (
        await rows(
          connection,
          `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM ${source})`,
        )
      ).map(({ name, type }) => ({ name: String(name), type: String(type) }));
      const firstRow = delivered || /\.z?sav$/i.test(file) ? 1 : 2;
      await connection.run(
        `CREATE VIEW responses AS SELECT * EXCLUDE (file_row_number), file_row_number + ${firstRow} AS _row FROM read_parquet(${sqlText(parquet)}, file_row_number = true)`,
      );
      const synthetic = delivered && (await saysSynthetic(connection, parquet));
      return new OpenResponses(connection, columns, synthetic, codes, folder);
    } catch (error) {
      await folder[Symbol.asyncDispose]();
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

  /** The columns of a query's result: faster than rows where there are many. */
  async columnsOf(sql: string): Promise<readonly (readonly unknown[])[]> {
    return (await this.connection.runAndReadAll(sql)).getColumns();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.connection.closeSync();
    await this.#folder[Symbol.asyncDispose]();
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

async function saysSynthetic(connection: DuckDBConnection, parquet: string): Promise<boolean> {
  const found = await rows(
    connection,
    `SELECT 1 AS found FROM parquet_kv_metadata(${sqlText(parquet)}) WHERE decode(key) = 'synthetic' AND decode(value) = 'true'`,
  );
  return found.length > 0;
}

/** Text is parsed once; what is asked of it afterwards reads one column at a time. */
async function asParquet(connection: DuckDBConnection, file: string, folder: string) {
  const { csv, codes } = await asCsv(file, path.join(folder, "utf8.csv"));
  const parquet = path.join(folder, "responses.parquet");
  const source = `read_csv(${sqlText(csv)}, all_varchar = true, header = true, delim = ${sqlText(await separator(csv))}, quote = '"', null_padding = false)`;
  await connection.run(`COPY (SELECT * FROM ${source}) TO ${sqlText(parquet)} (FORMAT parquet)`);
  return { parquet, codes };
}

/** The CSV file itself where it is UTF-8, else a copy of the file that is. */
async function asCsv(file: string, copy: string) {
  if (/\.z?sav$/i.test(file)) return { csv: copy, codes: await savToCsv(file, copy) };
  const codes: ReadonlyMap<string, ColumnCodes> = new Map();
  if (!/\.xlsx$/i.test(file)) return { csv: await asUtf8(file, copy), codes };
  await xlsxToCsv(file, copy);
  return { csv: copy, codes };
}

/** What stands most often in the head, outside quotation marks: Dutch bureaus deliver ";", others "," or a tab. */
async function separator(file: string): Promise<string> {
  let head = "";
  for await (const chunk of createReadStream(file, { encoding: "utf8", end: 65_536 })) head += chunk;
  const line = (head.split(/\r?\n/)[0] ?? "").replace(/"[^"]*"/g, "");
  const counted = [";", ",", "\t", "|"].map((sign) => ({ sign, count: line.split(sign).length - 1 }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ",";
}
