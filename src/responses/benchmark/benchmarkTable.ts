/** A benchmark file -> the sheet with its rows, and where the columns stand that benchmark.yaml names. */
import { type BenchmarkFile, columnName, type Finding, nearest } from "../../domain/index.ts";
import { ReaderError } from "../delivered/index.ts";
import { readTables, type Table } from "../described/index.ts";
import { personalPlaces } from "../personal/index.ts";

type Columns = BenchmarkFile["columns"];

export interface BenchmarkTable {
  readonly kind: "table";
  /** All rows of the file; those before `from` are its head. */
  readonly rows: Table["rows"];
  readonly from: number;
  readonly places: { readonly [Key in keyof Columns]: number };
}

/** No benchmark file is longer. */
const mostRows = 500_000;

export async function benchmarkTable(
  location: string,
  shown: string,
  file: BenchmarkFile,
): Promise<BenchmarkTable | { readonly kind: "findings"; readonly findings: readonly Finding[] }> {
  const refused = (...findings: readonly Omit<Finding, "file">[]) => ({
    kind: "findings" as const,
    findings: findings.map((each): Finding => ({ file: shown, ...each })),
  });
  let tables: readonly Table[];
  try {
    tables = await readTables(location, mostRows, file.read);
  } catch (error) {
    if (error instanceof ReaderError) return refused(error.problem);
    throw error;
  }
  const { sheet, skipRows = 0, headRows = 1 } = file.read;
  const wanted = Object.entries(file.columns).filter(
    (entry): entry is [keyof Columns, string] => entry[1] !== undefined,
  );
  const headOf = ({ rows }: Table) => (rows[skipRows] ?? []).map(columnName);
  const visible = tables.filter(({ isVisible }) => isVisible);
  const table =
    sheet === undefined
      ? (visible.find((each) => wanted.every(([, name]) => headOf(each).includes(name))) ?? visible[0])
      : tables.find(({ name }) => name === sheet);
  if (table === undefined)
    return refused({
      message: sheet === undefined ? "this workbook has no sheet that can be seen" : `there is no sheet "${sheet}"`,
      hint: `its sheets: ${tables.map(({ name }) => name).join(", ")}`,
    });
  const head = headOf(table);
  const named = new Set<string>(wanted.map(([, name]) => name));
  const personal = [...personalPlaces(head)].filter(([place]) => !named.has(head[place] ?? ""));
  const [first] = personal;
  if (first !== undefined)
    return refused({
      line: skipRows + 1,
      column: first[0] + 1,
      message: `this is no file of aggregated figures: ${personal.map(([place, what]) => `"${head[place]}" (${what})`).join(", ")}`,
      hint: "a report never needs a person: have the benchmark file delivered, not the answers or the key file",
    });
  const missing = wanted.filter(([, name]) => !head.includes(name));
  if (missing.length > 0)
    return refused(
      ...missing.map(([key, name]) => {
        const meant = nearest(name, head);
        return {
          line: skipRows + 1,
          message: `there is no column "${name}" (${key})${meant === null ? "" : `: did you mean "${meant}"?`}`,
          hint: `its columns: ${head.join(", ")}; the head is row ${skipRows + 1}, unless \`read: { skipRows: … }\` says otherwise`,
        };
      }),
    );
  if (table.rows.length >= mostRows)
    return refused({ message: `this file has ${mostRows} rows or more`, hint: "keep the rows that are needed" });
  const places = Object.fromEntries(wanted.map(([key, name]) => [key, head.indexOf(name)]));
  return {
    kind: "table",
    rows: table.rows,
    from: skipRows + headRows,
    // Every column that is named has its place.
    places: places as BenchmarkTable["places"],
  };
}
