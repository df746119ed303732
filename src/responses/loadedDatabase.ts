/** Settings -> a database, with DuckDB loaded for it: a run in which nothing has changed asks nothing of it, and is over in the time that loading takes. */
import type { DuckDBInstance } from "@duckdb/node-api";

export async function loadedDatabase(settings: Readonly<Record<string, string>>): Promise<DuckDBInstance> {
  const { databaseInMemory } = await import("./databaseInMemory.ts");
  return await databaseInMemory(settings);
}
