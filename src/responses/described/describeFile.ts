/** A file as it was delivered -> what stands in it: columns, labels, codes, values. Nothing is known of a survey yet. */
import { createReadStream } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import type { DescribedColumn, DescribedFile, Finding, ReadAs } from "../../domain/index.ts";
import { temporaryFolder } from "../../files/index.ts";
import {
  ColumnsFile,
  type DeliveredFile,
  openDelivered,
  ParquetFile,
  type Problem,
  ReaderError,
  ReadingProcess,
} from "../delivered/index.ts";
import { personalPlaces } from "../personal/index.ts";
import { printableFindings } from "../printable.ts";
import { ColumnTally, type Tallied } from "./columnTally.ts";
import { parquetTallies } from "./parquetTallies.ts";
import { readTables, type Table } from "./readTables.ts";

export type Described =
  | { readonly kind: "findings"; readonly findings: readonly Finding[] }
  | {
      readonly kind: "described";
      readonly file: DescribedFile;
      /** Other sheets of the workbook: one may be the codebook. */
      readonly besides: readonly Table[];
      /** Rows at which something is wrong: they are told, and are findings of `check`. */
      readonly notes: readonly Finding[];
    };

/** `location`: a path; `shown`: as findings name it. */
export async function describeFile(location: string, shown: string, read: ReadAs): Promise<Described> {
  const at = (problems: readonly Problem[]) =>
    printableFindings(problems.map((problem): Finding => ({ file: shown, ...problem })));
  await using folder = await temporaryFolder("responses");
  await using reading = new ReadingProcess();
  try {
    const sheets = await sheetsOf(location, read);
    const skipRows = read.skipRows ?? rowsAboveHead(sheets.first);
    const asked = {
      ...read,
      ...(sheets.chosen === null ? {} : { sheet: sheets.chosen }),
      ...(skipRows === 0 ? {} : { skipRows }),
    };
    const opening = await openDelivered({ location, read: asked, wanted: [], temporary: folder.path, reading });
    if (opening.kind === "refused") return { kind: "findings", findings: at(opening.problems) };
    await using file = opening.file;
    const text = path.join(folder.path, "columns.txt");
    const { rows, problems, personal } = await copyAll(file, text);
    const tallies = file instanceof ParquetFile ? await parquetTallies(file) : await talliesOf(text, file.columns);
    const held = new Map(personal.filter(({ kind }) => kind === "column").map(({ place, what }) => [place, what]));
    for (const [place, what] of personalPlaces(file.columns)) held.set(place, what);
    const columns = tallies.map((tally, place) => columnOf(file, place, tally, held.get(place) ?? null));
    const { taken, weightedBy } = file;
    return {
      kind: "described",
      file: { shown, rows, taken, weightedBy, sheet: sheets.chosen, skipRows, columns },
      besides: sheets.others,
      notes: at(problems),
    };
  } catch (error) {
    if (error instanceof ReaderError) return { kind: "findings", findings: at([error.problem]) };
    throw error;
  }
}

async function copyAll(file: DeliveredFile, text: string) {
  await using to = await ColumnsFile.create(text);
  return await file.copy([...file.columns.keys()], to, () => false);
}

async function talliesOf(text: string, columns: readonly string[]): Promise<readonly Tallied[]> {
  const tallies = columns.map(() => new ColumnTally());
  const lines = createInterface({
    input: createReadStream(text, { encoding: "utf8" }),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) {
    const [, ...fields] = line.split("\u001f");
    for (const [place, tally] of tallies.entries()) tally.sees(fields[place] ?? "");
  }
  return tallies.map((tally) => tally.tallied());
}

function columnOf(file: DeliveredFile, place: number, tally: Tallied, personal: string | null): DescribedColumn {
  const name = file.columns[place] ?? "";
  const codes = file.codes.get(name);
  const label = file.labels.get(name);
  return {
    name,
    labels: label === undefined ? [] : [{ language: "", words: label }],
    codes: [...(codes?.labels ?? [])].map(([code, words]) => ({ code, label: words })),
    areCodesSeen: false,
    missing: (codes?.missing.values ?? []).map(String),
    missingRanges: codes?.missing.ranges ?? [],
    range: null,
    type: null,
    section: null,
    personal,
    ...tally,
  };
}

/** Of a workbook with several sheets, the answers are where most rows are; a named sheet comes before. */
async function sheetsOf(location: string, read: ReadAs) {
  if (/\.csv$/i.test(location))
    return { chosen: null, others: [], first: (await readTables(location, rowsOfHead))[0]?.rows ?? [] };
  if (!/\.xlsx$/i.test(location)) return { chosen: null, others: [], first: [] };
  const tables = await readTables(location);
  const visible = tables.filter(({ isVisible }) => isVisible);
  const size = ({ rows }: Table) => rows.length * Math.max(0, ...rows.slice(0, 5).map((row) => row.length));
  const largest = visible.toSorted((a, b) => size(b) - size(a))[0];
  const name = read.sheet ?? largest?.name ?? null;
  return {
    chosen: tables.length > 1 ? name : null,
    others: visible.filter((table) => table.name !== name),
    first: tables.find((table) => table.name === name)?.rows.slice(0, rowsOfHead) ?? [],
  };
}

const rowsOfHead = 12;

/** Titles fill a cell or two; the head is the first row that fills nearly as many as any. */
function rowsAboveHead(rows: Table["rows"]): number {
  const filled = rows.map((row) => row.filter((cell) => cell !== "").length);
  const most = Math.max(0, ...filled);
  const [first = 0] = filled;
  if (most < 4 || first > 2) return 0;
  return Math.max(
    0,
    filled.findIndex((each) => each >= 0.8 * most),
  );
}
