/** A table of the columns that are asked for, in DuckDB: what all questions about a response file are put to. */
import path from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { TemporaryFolder } from "../files/index.ts";
import { type ColumnCodes, ColumnsFile, type DeliveredFile, ParquetFile, type Problem } from "./delivered/index.ts";
import { loadedDatabase } from "./loadedDatabase.ts";
import type { PersonalColumn } from "./personal/index.ts";
import { sqlName } from "./sqlNames.ts";
import { tableOfText, viewOfParquet } from "./tables.ts";

/** What DuckDB may hold in memory before it writes to the temporary folder. */
const memoryLimit = "600MB";
/** Up to so many cells, threads cost more than they save: a third of the processor's time for the 12,000 rows of a survey. */
const fewCells = 1_000_000;

/** The table `responses`: the columns that are asked for, each by `sqlName`, and `_row`, the row in the file. Columns of a Parquet file keep their types; all others are text. */
export class OpenResponses implements AsyncDisposable {
  readonly connection: DuckDBConnection;
  readonly #instance: DuckDBInstance;
  readonly #values = new Map<string, Promise<readonly string[]>>();
  /** All columns of the file, in its order. */
  readonly columns: readonly string[];
  /** Columns of the table that hold text. */
  readonly textColumns: ReadonlySet<string>;
  /** Columns that held numbers as numbers when they were delivered. */
  readonly numberColumns: ReadonlySet<string>;
  readonly synthetic: boolean;
  /** What the file itself says of the codes in a column; SPSS files do. */
  readonly codes: ReadonlyMap<string, ColumnCodes>;

  private constructor(
    instance: DuckDBInstance,
    connection: DuckDBConnection,
    { columns, synthetic, codes }: DeliveredFile,
    textColumns: ReadonlySet<string>,
    numberColumns: ReadonlySet<string>,
  ) {
    this.#instance = instance;
    this.connection = connection;
    this.columns = columns;
    this.synthetic = synthetic;
    this.codes = codes;
    this.textColumns = textColumns;
    this.numberColumns = numberColumns;
  }

  /** `names`: columns that the file has, each once. */
  static async read(file: DeliveredFile, names: readonly string[], folder: TemporaryFolder): Promise<Read> {
    const places = names.map((name) => file.columns.indexOf(name));
    const text = path.join(folder.path, "columns.txt");
    const copied = await copyColumns(file, places, text);
    const { problems, personal, numbers, rows, longest } = copied;
    if (problems.length > 0 || personal.some(({ kind }) => kind === "column"))
      return { kind: "refused", problems, personal };
    const instance = await loadedDatabase({
      ...(rows * names.length <= fewCells ? { threads: "1" } : {}),
      autoinstall_known_extensions: "false",
      memory_limit: memoryLimit,
      temp_directory: folder.path,
    });
    const connection = await instance.connect();
    await connection.run("SET preserve_insertion_order = false");
    const isParquet = file instanceof ParquetFile;
    if (isParquet) await viewOfParquet(connection, file, places);
    else await tableOfText(connection, { text, longest }, names, path.join(folder.path, "responses.parquet"));
    const isText = (at: number) => !isParquet || file.described(at).type === "VARCHAR";
    const named = (at: number) => file.columns[at] ?? "";
    const responses = new OpenResponses(
      instance,
      connection,
      file,
      new Set(places.filter(isText).map(named)),
      new Set(places.filter((at) => numbers.has(at)).map(named)),
    );
    return { kind: "read", responses, personal, rows };
  }

  /** Lists the different values in a column, without long texts. */
  async shortValues(column: string): Promise<readonly string[]> {
    const text = `trim(CAST(${sqlName(column)} AS VARCHAR))`;
    return await this.remembered(`short ${column}`, async () => {
      const found = await this.query(
        `SELECT DISTINCT ${text} AS v FROM responses WHERE length(${text}) BETWEEN 1 AND 24 ORDER BY v LIMIT 10000`,
      );
      return found.map(({ v }) => String(v));
    });
  }

  /** Computes a value once for the rows that the table has now: all options of a question ask the same of each other's columns. */
  async remembered(key: string, work: () => Promise<readonly string[]>): Promise<readonly string[]> {
    const found = this.#values.get(key) ?? work();
    this.#values.set(key, found);
    return await found;
  }

  /** From here on, `responses` holds only rows for which none of the conditions is true. Returns how many each took out, each row counted once. */
  async exclude(conditions: readonly string[]): Promise<readonly number[]> {
    const counts: number[] = [];
    this.#values.clear();
    for (const [place, condition] of conditions.entries()) {
      const earlier = conditions.slice(0, place).map((each) => `NOT coalesce(${each}, false)`);
      const own = [...earlier, `coalesce(${condition}, false)`].join(" AND ");
      const [found] = await this.query(`SELECT count(*) AS n FROM responses WHERE ${own}`);
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
    return (await this.connection.runAndReadAll(sql)).getRowObjects();
  }

  /** The columns of a query's result: faster than rows where there are many. */
  async columnsOf(sql: string): Promise<readonly (readonly unknown[])[]> {
    return (await this.connection.runAndReadAll(sql)).getColumns();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.connection.closeSync();
    this.#instance.closeSync();
  }
}

export type Read =
  | {
      readonly kind: "read";
      readonly responses: OpenResponses;
      readonly personal: readonly PersonalColumn[];
      readonly rows: number;
    }
  | {
      readonly kind: "refused";
      readonly problems: readonly Problem[];
      readonly personal: readonly PersonalColumn[];
    };

async function copyColumns(file: DeliveredFile, places: readonly number[], text: string) {
  await using to = await ColumnsFile.create(text);
  const copied = await file.copy(places, to);
  return { ...copied, longest: to.longest };
}
