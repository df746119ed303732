/** A process of its own that reads Parquet files once: what each says of itself, and whether all of it can be read. A damaged file can end the library that reads it, and this process with it, but not the program. */
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { contentOf } from "./contentOf.ts";
import type { Asked, ColumnOfFile, Told } from "./parquetMessages.ts";
import { nameInFile, textInSql } from "./sqlOfFile.ts";

/** Columns that are read at a time. */
const batch = 100;

const [temporary = ""] = process.argv.slice(2);
process.on("message", (asked: Asked) => {
  void answer(asked);
});

const connected = connect();
tell({ kind: "ready" });

async function answer(asked: Asked): Promise<void> {
  try {
    tell(asked.kind === "head" ? await head(asked.file) : await readAll(asked));
  } catch (error) {
    tell({ kind: "failed", message: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) });
  }
}

function tell(told: Told): void {
  process.send?.(told);
}

async function connect(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    memory_limit: "600MB",
    temp_directory: temporary,
  });
  return await instance.connect();
}

async function rows(sql: string): Promise<readonly Record<string, unknown>[]> {
  return (await (await connected).runAndReadAll(sql)).getRowObjects();
}

async function head(file: string): Promise<Told> {
  const source = `read_parquet(${textInSql(file)}, hive_partitioning = false)`;
  const described = await rows(
    `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM ${source})`,
  );
  const schema = await rows(`SELECT name, num_children AS children FROM parquet_schema(${textInSql(file)})`);
  const columns: readonly ColumnOfFile[] = described.map(({ name, type }) => ({
    name: String(name),
    type: String(type),
  }));
  const synthetic = await rows(
    `SELECT 1 AS found FROM parquet_kv_metadata(${textInSql(file)}) WHERE decode(key) = 'synthetic' AND decode(value) = 'true'`,
  );
  return { kind: "head", columns, names: namesOf(schema), synthetic: synthetic.length > 0 };
}

/** Names of the columns as the file has them: the library makes equal ones different. The tree of the schema is listed depth first. */
function namesOf(schema: readonly Record<string, unknown>[]): readonly string[] {
  const names: string[] = [];
  let at = 1;
  const skip = (): void => {
    const children = Number(schema[at]?.children ?? 0);
    at += 1;
    for (let child = 0; child < children && at < schema.length; child += 1) skip();
  };
  while (at < schema.length) {
    names.push(String(schema[at]?.name));
    skip();
  }
  return names;
}

/** Every value of the columns that are read is decoded once; of the others, texts and whole numbers that may identify somebody. */
async function readAll({ file, columns, read, strict }: Extract<Asked, { kind: "read" }>): Promise<Told> {
  const source = `read_parquet(${textInSql(file)}, hive_partitioning = false)`;
  for (let from = 0; from < read.length; from += batch) {
    const each = read
      .slice(from, from + batch)
      .flatMap((place) => (columns[place] === undefined ? [] : [`max(${nameInFile(columns[place].name)})`]));
    await rows(`SELECT ${each.join(", ")} FROM ${source}`);
  }
  const [counted] = await rows(`SELECT count(*) AS n FROM ${source}`);
  const personal = await contentOf(rows, file, columns, new Set(strict));
  return { kind: "read", rows: Number(counted?.n ?? 0), personal };
}
