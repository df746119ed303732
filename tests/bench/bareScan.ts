/** node bareScan.ts FILE ITEMS: DuckDB's own sum over every answer column, once: what reading the file costs at least. */
import { DuckDBInstance } from "@duckdb/node-api";
import { benchItems } from "./responseFile.ts";

const [file = "", items = ""] = process.argv.slice(2);
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
const sums = benchItems(Number(items)).map((name) => `sum(${name})`);
await connection.runAndReadAll(`SELECT ${sums.join(", ")} FROM read_parquet('${file.replaceAll("'", "''")}')`);
connection.closeSync();
