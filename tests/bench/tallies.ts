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

/** Three surveys in three waves, and a university of 1,000 programmes. */
const universities = [
  { words: ["12", "60", "3", "3", "3", "10"], goalSeconds: 6 },
  { words: ["20", "1000", "3", "1", "1", "8"], goalSeconds: 60 },
];

export interface ProtectionFigure {
  readonly name: string;
  /** Of the processor: how busy the machine is otherwise does not count. */
  readonly cpuSeconds: number;
  readonly goalSeconds: number;
  /** Deciding, computing and attacking together, over deciding alone in the same run. */
  readonly ratio: number;
  /** Rows that the attack had hidden besides. */
  readonly hidden: number;
  readonly megabytes: number;
}

/** What it costs to decide on all figures, to compute them and to attack them together. */
export async function measureProtection(): Promise<readonly ProtectionFigure[]> {
  const figures: ProtectionFigure[] = [];
  for (const { words, goalSeconds } of universities) {
    const { peakMegabytes, output } = await run("protection.ts", ...words);
    const found = JSON.parse(output) as Record<"cells" | "hidden" | "cpuSeconds" | "decideSeconds", number>;
    const [faculties, programmes, groups, waves, surveys] = words;
    figures.push({
      name: `protecting and attacking ${found.cells.toLocaleString("en-GB")} figures: ${faculties} faculties, ${programmes} programmes, ${groups} groups, ${waves} waves, ${surveys} surveys`,
      cpuSeconds: found.cpuSeconds,
      goalSeconds,
      ratio: found.cpuSeconds / found.decideSeconds,
      hidden: found.hidden,
      megabytes: peakMegabytes,
    });
  }
  return figures;
}

async function run(script: string, ...words: string[]): Promise<Measured> {
  const measured = await measure(process.execPath, [path.join(here, script), ...words]);
  if (measured.status !== 0) throw new Error(`${script} ended with ${measured.status}`);
  return measured;
}
