/** A Parquet file -> what stands in each of its columns, counted by DuckDB. */
import { DuckDBInstance } from "@duckdb/node-api";
import { mostValues } from "../../domain/index.ts";
import type { ParquetFile } from "../delivered/index.ts";
import { sqlText } from "../sqlNames.ts";
import { ColumnTally, type Tallied } from "./columnTally.ts";

export async function parquetTallies(file: ParquetFile): Promise<readonly Tallied[]> {
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "600MB" });
  const connection = await instance.connect();
  try {
    const tallies: Tallied[] = [];
    for (const place of file.columns.keys()) {
      const name = `"${file.described(place).name.replaceAll('"', '""')}"`;
      const read = `SELECT trim(CAST(${name} AS VARCHAR)) AS v, count(*) AS n FROM read_parquet(${sqlText(file.path)}, hive_partitioning = false) WHERE ${name} IS NOT NULL GROUP BY 1 ORDER BY n DESC, v LIMIT ${mostValues}`;
      const tally = new ColumnTally();
      for (const row of (await connection.runAndReadAll(read)).getRowObjects())
        tally.sees(String(row.v), Number(row.n));
      tallies.push(tally.tallied());
    }
    return tallies;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
