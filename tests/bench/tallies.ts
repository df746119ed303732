/** Response files of two sizes -> what tallying them costs, beside DuckDB's own scan of the same file. */
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Measured, measure } from "./processTree.ts";
import { writeResponseFile, writeWideFile } from "./responseFile.ts";

export interface TallyFigure {
  readonly name: string;
  readonly seconds: number;
  readonly megabytes: number;
  /** Over the bare scan. */
  readonly ratio: number;
  readonly goalSeconds: number;
  readonly goalMegabytes: number;
}

const sizes = [
  { rows: 300_000, items: 100, goalSeconds: 5, goalMegabytes: 1024 },
  { rows: 10_000_000, items: 50, goalSeconds: 30, goalMegabytes: 1536 },
];
const here = path.dirname(fileURLToPath(import.meta.url));

export async function measureTallies(scratch: string): Promise<readonly TallyFigure[]> {
  const figures: TallyFigure[] = [];
  for (const { rows, items, ...goals } of sizes) {
    const folder = path.join(scratch, `responses-${rows}`);
    mkdirSync(path.join(folder, "bench"), { recursive: true });
    const file = path.join(folder, "bench", "responses.parquet");
    await writeResponseFile(file, rows, items);
    const scan = await run("bareScan.ts", file, String(items));
    const tally = await run("tallyFile.ts", folder, String(items));
    rmSync(folder, { recursive: true });
    figures.push({
      name: `tally of ${rows.toLocaleString("en-GB")} × ${items}`,
      seconds: tally.seconds,
      megabytes: tally.peakMegabytes,
      ratio: tally.seconds / scan.seconds,
      ...goals,
    });
  }
  return figures;
}

/** Columns that nobody asked for cost no memory: twenty of the items are read. */
const wideFiles = [
  { rows: 300, columns: 5000, goalSeconds: 5, goalMegabytes: 1024 },
  { rows: 100_000, columns: 3000, goalSeconds: 60, goalMegabytes: 1024 },
];
const wideItems = 20;

export async function measureWideFiles(scratch: string): Promise<readonly Omit<TallyFigure, "ratio">[]> {
  const figures = [];
  for (const { rows, columns, ...goals } of wideFiles) {
    const folder = path.join(scratch, `wide-${columns}`);
    mkdirSync(path.join(folder, "bench"), { recursive: true });
    await writeWideFile(path.join(folder, "bench", "wide.csv"), rows, columns, wideItems);
    const tally = await run("tallyFile.ts", folder, String(wideItems), "wide.csv");
    rmSync(folder, { recursive: true });
    const name = `text file of ${columns.toLocaleString("en-GB")} columns × ${rows.toLocaleString("en-GB")}`;
    figures.push({ name, seconds: tally.seconds, megabytes: tally.peakMegabytes, ...goals });
  }
  return figures;
}

/** Deciding on all figures of three surveys in three waves, and of a university of 1,000 programmes. */
const universities = [
  { words: ["12", "60", "3", "3", "3", "10"], goalSeconds: 3 },
  { words: ["20", "1000", "3", "1", "1", "8"], goalSeconds: 60 },
];

export async function measureSuppression(): Promise<
  readonly (Omit<TallyFigure, "ratio" | "goalMegabytes"> & { readonly output: string })[]
> {
  const figures = [];
  for (const { words, goalSeconds } of universities) {
    const { peakMegabytes, output } = await run("suppression.ts", ...words);
    const found = JSON.parse(output) as { cells: number; seconds: number };
    const [faculties, programmes, groups, waves, surveys] = words;
    const name = `deciding on ${found.cells.toLocaleString("en-GB")} figures: ${faculties} faculties, ${programmes} programmes, ${groups} groups, ${waves} waves, ${surveys} surveys`;
    figures.push({ name, seconds: found.seconds, megabytes: peakMegabytes, goalSeconds, output });
  }
  return figures;
}

async function run(script: string, ...words: string[]): Promise<Measured> {
  const measured = await measure(process.execPath, [path.join(here, script), ...words]);
  if (measured.status !== 0) throw new Error(`${script} ended with ${measured.status}`);
  return measured;
}
