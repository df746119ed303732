/** A made-up university -> its data folder on disk. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { MadeUniversity } from "./university.ts";

export async function writeUniversity({ files }: MadeUniversity, folder: string): Promise<void> {
  for (const [name, content] of files) {
    const place = path.join(folder, name);
    await mkdir(path.dirname(place), { recursive: true });
    if (content.kind === "text") await writeFile(place, content.text);
    else await writeParquet(content.csv, place);
  }
}

/** Columns get the types that DuckDB sees in them, as a bureau's export would have; the file says of itself that it is made up. */
async function writeParquet(csv: string, place: string): Promise<void> {
  const beside = `${place}.csv`;
  await writeFile(beside, csv);
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT * FROM read_csv('${beside.replaceAll("'", "''")}', header = true, delim = ',', sample_size = -1))
     TO '${place.replaceAll("'", "''")}' (FORMAT parquet, KV_METADATA {synthetic: 'true'})`,
  );
  connection.closeSync();
  await rm(beside);
}
