/** A response file with columns that say who somebody is -> a copy without them: a Parquet file of a Parquet file, else a CSV file in UTF-8. */

import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import type { Finding } from "../domain/index.ts";
import { temporaryFolder } from "../files/index.ts";
import {
  ColumnsFile,
  type DeliveredFile,
  openDelivered,
  ParquetFile,
  type Problem,
  ReaderError,
  ReadingProcess,
} from "./delivered/index.ts";
import { loadedDatabase } from "./loadedDatabase.ts";
import { type FileToOpen, wantedColumns } from "./openFile.ts";
import { personalPlaces } from "./personal/index.ts";
import { printableFindings } from "./printable.ts";
import { responseLocation } from "./responseLocation.ts";
import { sqlText } from "./sqlNames.ts";

export type Stripped =
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | {
      readonly kind: "written";
      readonly rows: number;
      /** Names of the columns that were left out, and why. */
      readonly left: readonly { readonly column: string; readonly what: string }[];
      /** Columns that survey.yaml names, and that were left out. */
      readonly named: readonly string[];
      /** Rows of texts in which something of the kind still stands, by column. */
      readonly texts: readonly { readonly column: string; readonly what: string; readonly cells: number }[];
      /** Whether values that the file declared to be no answer became empty fields in the copy. */
      readonly emptied: boolean;
      /** The column that the file says its rows are weighted by: the copy can't say so. */
      readonly weightedBy: string | null;
    };

/** Ending that the copy must have. */
export function strippedEnding(file: string): ".parquet" | ".csv" {
  return /\.parquet$/i.test(file) ? ".parquet" : ".csv";
}

/** Writes the copy to `to`, which must not exist yet. `others`: columns that say who somebody is, as is known from elsewhere: from their labels, say. */
export async function stripped(
  { mapping, folder: where, name, shown }: FileToOpen,
  to: string,
  others: ReadonlyMap<string, string> = new Map(),
): Promise<Stripped> {
  const at = (problems: readonly Problem[]): Stripped => ({
    kind: "findings",
    findings: printableFindings(problems.map((problem) => ({ file: shown, ...problem }))),
  });
  const found = await responseLocation(where, name, shown);
  if (found.kind === "refused") return { kind: "findings", findings: [found.finding] };
  const { location } = found;
  await using folder = await temporaryFolder("responses");
  await using reading = new ReadingProcess();
  const wanted = wantedColumns(mapping);
  try {
    const opening = await openDelivered({ location, read: mapping.read, wanted, temporary: folder.path, reading });
    if (opening.kind === "refused") return at(opening.problems);
    await using file = opening.file;
    const text = path.join(folder.path, "columns.txt");
    const copied = await copyOthers(file, text);
    if (copied.problems.length > 0) return at(copied.problems);
    const personal = new Map(
      copied.personal.filter(({ kind }) => kind === "column").map(({ place, what }) => [place, what]),
    );
    for (const [at, what] of [...placesOf(others, file.columns), ...personalPlaces(file.columns)])
      personal.set(at, what);
    const kept = [...file.columns.keys()].filter((each) => !personal.has(each));
    if (file instanceof ParquetFile) await copyParquet(file, kept, to);
    else await writeCsv(file, text, kept, to);
    const named = (each: number) => file.columns[each] ?? "";
    return {
      kind: "written",
      rows: copied.rows,
      left: [...personal].sort(([a], [b]) => a - b).map(([each, what]) => ({ column: named(each), what })),
      named: [...personal.keys()].map(named).filter((column) => wanted.includes(column)),
      texts: copied.personal
        .filter(({ kind }) => kind === "text")
        .map(({ place, what, cells }) => ({ column: named(place), what, cells })),
      emptied: file.codes.size > 0,
      weightedBy: file.weightedBy,
    };
  } catch (error) {
    if (error instanceof ReaderError) return at([error.problem]);
    throw error;
  }
}

function placesOf(
  others: ReadonlyMap<string, string>,
  columns: readonly string[],
): readonly (readonly [number, string])[] {
  return columns.flatMap((column, place) => {
    const what = others.get(column);
    return what === undefined ? [] : [[place, what] as const];
  });
}

async function copyOthers(file: DeliveredFile, text: string) {
  await using to = await ColumnsFile.create(text);
  // No column counts as read, so that one address in an open answer does not cost all of them.
  return await file.copy([...file.columns.keys()], to, () => false);
}

async function writeCsv(file: DeliveredFile, text: string, kept: readonly number[], to: string): Promise<void> {
  const codes = kept.map((place) => file.codes.get(file.columns[place] ?? ""));
  const lines = createInterface({
    input: createReadStream(text, { encoding: "utf8" }),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  await pipeline(
    async function* () {
      yield `${kept.map((place) => field(file.columns[place] ?? "")).join(",")}\r\n`;
      for await (const line of lines) {
        const [, ...fields] = line.split("\u001f");
        const own = kept.map((place, at) => {
          const value = fields[place] ?? "";
          return value !== "" && codes[at]?.isMissing(value) === true ? "" : field(value);
        });
        yield `${own.join(",")}\r\n`;
      }
    },
    createWriteStream(to, { flags: "wx", mode: 0o600 }),
  );
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Copies the columns with these indices, as they are, into another Parquet file. DuckDB makes files that others can read, so that it writes into one that is there already. */
async function copyParquet(file: ParquetFile, places: readonly number[], to: string): Promise<void> {
  await (await open(to, "wx", 0o600)).close();
  const instance = await loadedDatabase({ memory_limit: "600MB" });
  const connection = await instance.connect();
  try {
    const columns = places.map((at) => `"${file.described(at).name.replaceAll('"', '""')}"`);
    await connection.run(
      `COPY (SELECT ${columns.join(", ")} FROM read_parquet(${sqlText(file.path)}, hive_partitioning = false)) TO ${sqlText(to)} (FORMAT parquet, USE_TMP_FILE false)`,
    );
  } finally {
    connection.closeSync();
  }
}
