/** A file that has been copied or looked through -> the table that questions are put to. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { ParquetFile } from "./delivered/index.ts";
import { plainName, sqlName, sqlText } from "./sqlNames.ts";

/** Cells of a row group: with many columns it has fewer rows, so that memory does not grow with the width. */
const cellsOfGroup = 6_000_000;

/** Reads the file exactly as `ColumnsFile` wrote it; the library guesses nothing. */
export async function tableOfText(
  connection: DuckDBConnection,
  { text, longest }: { readonly text: string; readonly longest: number },
  names: readonly string[],
  parquet: string,
): Promise<void> {
  const columns = names.map((name) => `${sqlText(plainName(name))}: 'VARCHAR'`);
  const rowsOfGroup = Math.max(2048, Math.min(122_880, Math.floor(cellsOfGroup / (names.length + 1))));
  const longestLine = Math.max(longest + 64, 128 * 1024);
  const source = `read_csv(${sqlText(text)}, auto_detect = false, header = false, delim = '\u001f', quote = '', escape = '', comment = '', new_line = '\\n', nullstr = '', null_padding = false, ignore_errors = false, strict_mode = true, hive_partitioning = false, max_line_size = ${longestLine}, buffer_size = ${8 * longestLine}, columns = {${["'_row': 'BIGINT'", ...columns].join(", ")}})`;
  await connection.run(
    `COPY (SELECT * FROM ${source}) TO ${sqlText(parquet)} (FORMAT parquet, ROW_GROUP_SIZE ${rowsOfGroup})`,
  );
  await connection.run(
    `CREATE VIEW responses AS SELECT * FROM read_parquet(${sqlText(parquet)}, hive_partitioning = false)`,
  );
}

/** Removes the spaces around texts, as in any other file. */
export async function viewOfParquet(
  connection: DuckDBConnection,
  file: ParquetFile,
  places: readonly number[],
): Promise<void> {
  const columns = places.map((at) => {
    const { name, type } = file.described(at);
    const own = `"${name.replaceAll('"', '""')}"`;
    const value = type === "VARCHAR" ? `trim(${own}, ' \t\r\n\u00a0')` : own;
    return `${value} AS ${sqlName(file.columns[at] ?? "")}`;
  });
  await connection.run(
    `CREATE VIEW responses AS SELECT ${columns.join(", ")}, file_row_number + 1 AS _row FROM read_parquet(${sqlText(file.path)}, file_row_number = true, hive_partitioning = false)`,
  );
}
