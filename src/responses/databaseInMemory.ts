/** Settings -> a database that is gone with the process. Apart from who asks for one, so that DuckDB is loaded where something is asked of it. */
import { DuckDBInstance } from "@duckdb/node-api";

export async function databaseInMemory(settings: Readonly<Record<string, string>>): Promise<DuckDBInstance> {
  return await DuckDBInstance.create(":memory:", { ...settings });
}
