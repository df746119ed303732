/** A Parquet file -> what stands in each of its columns, counted by DuckDB. */
import { mostValues } from "../../domain/index.ts";
import type { ParquetFile } from "../delivered/index.ts";
import { loadedDatabase } from "../loadedDatabase.ts";
import { sqlText } from "../sqlNames.ts";
import { ColumnTally, type Tallied } from "./columnTally.ts";

export async function parquetTallies(file: ParquetFile): Promise<readonly Tallied[]> {
  const instance = await loadedDatabase({ memory_limit: "600MB" });
  const connection = await instance.connect();
  try {
    const tallies: Tallied[] = [];
    for (const place of file.columns.keys()) {
      const name = `"${file.described(place).name.replaceAll('"', '""')}"`;
      const counts = `SELECT trim(CAST(${name} AS VARCHAR)) AS v, count(*) AS n FROM read_parquet(${sqlText(file.path)}, hive_partitioning = false) WHERE ${name} IS NOT NULL GROUP BY 1`;
      const read = `SELECT v, n, sum(n) OVER () AS filled, sum(n * length(v)) OVER () AS letters FROM (${counts}) WHERE v <> '' ORDER BY n DESC, v LIMIT ${mostValues}`;
      const tally = new ColumnTally();
      const values = (await connection.runAndReadAll(read)).getRowObjects();
      for (const row of values) tally.sees(String(row.v), Number(row.n));
      const [first] = values;
      tallies.push({ ...tally.tallied(), ...(first === undefined ? {} : wholeOf(first)) });
    }
    return tallies;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** All cells with something in them, those with values beyond the first ones too. */
function wholeOf({ filled, letters }: Readonly<Record<string, unknown>>): Pick<Tallied, "filled" | "length"> {
  return { filled: Number(filled), length: Number(letters) / Number(filled) };
}
