/** A file as delivered -> opened by the reader of its format, or what is wrong with it as a whole. */
import { open } from "node:fs/promises";
import path from "node:path";
import type { ReadAs } from "../../domain/index.ts";
import { openSpss } from "../spss/index.ts";
import { openCsv } from "./csv/openCsv.ts";
import { type Opening, type Problem, refused } from "./deliveredFile.ts";
import { type Format, formatByName, formatNames, knownBy } from "./formatOf.ts";
import { openParquet } from "./parquet/openParquet.ts";
import type { ReadingProcess } from "./parquet/readingProcess.ts";
import { ReaderError } from "./readerError.ts";
import { openWorkbook } from "./workbook/openWorkbook.ts";

export interface Request {
  readonly location: string;
  readonly read: ReadAs;
  /** Columns that survey.yaml names. */
  readonly wanted: readonly string[];
  /** A private folder. */
  readonly temporary: string;
  readonly reading: ReadingProcess;
}

interface Begun extends Request {
  readonly first: Buffer;
}

const readers: Readonly<Record<Format, (begun: Begun) => Promise<Opening>>> = {
  csv: async ({ location, first, read, wanted }) => await openCsv(location, first, read, wanted),
  parquet: async ({ location, wanted, temporary, reading }) => await openParquet(location, wanted, temporary, reading),
  workbook: async ({ location, read, wanted }) => await openWorkbook(location, read, wanted),
  spss: async ({ location, wanted }) => await openSpss(location, wanted),
};

const firstBytes = 64 * 1024;

export async function openDelivered(request: Request): Promise<Opening> {
  const first = await beginning(request.location);
  const format = formatByName(request.location);
  const problem = notWhatItsNameSays(first, format, path.extname(request.location));
  if (problem !== null) return refused(problem);
  return await withProblems(async () => await readers[format]({ ...request, first }));
}

/** What a reader throws about its file -> what is wrong with it. */
export async function withProblems(work: () => Promise<Opening>): Promise<Opening> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ReaderError) return refused(error.problem);
    throw error;
  }
}

function notWhatItsNameSays(first: Buffer, format: Format, ending: string): Problem | null {
  if (first.length === 0) return { line: 1, message: "this file is empty", hint: "have it delivered once more" };
  const known = knownBy(first.subarray(0, 128));
  if (known.kind === "other")
    return { line: 1, message: `this is ${known.what}, not ${formatNames[format]}`, hint: known.hint };
  const found = known.kind === "format" ? known.format : "csv";
  if (found === format) return null;
  const what = known.kind === "format" ? formatNames[known.format] : "none: it may be a text file, or damaged";
  return {
    line: 1,
    message: `the name ends in ${ending}, as that of ${formatNames[format]}, but it is ${what}`,
    hint: "give it the ending of what it is, here and in survey.yaml, or have it delivered once more",
  };
}

async function beginning(location: string): Promise<Buffer> {
  const file = await open(location);
  try {
    const buffer = Buffer.alloc(firstBytes);
    const { bytesRead } = await file.read(buffer, 0, firstBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
