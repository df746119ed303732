/** Response files of two sizes -> what tallying them costs, beside DuckDB's own scan of the same file. */
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { atMost, type Figure, told } from "./figures.ts";
import { type Measured, measure } from "./processTree.ts";
import { writeResponseFile, writeWideFile } from "./responseFile.ts";

const sizes = [
  { rows: 300_000, items: 100, goalSeconds: 5, goalMegabytes: 1024 },
  { rows: 10_000_000, items: 50, goalSeconds: 30, goalMegabytes: 1536 },
];
const here = path.dirname(fileURLToPath(import.meta.url));

export async function measureTallies(_project: string, scratch: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { rows, items, ...goals } of sizes) {
    const folder = path.join(scratch, `responses-${rows}`);
    mkdirSync(path.join(folder, "bench"), { recursive: true });
    const file = path.join(folder, "bench", "responses.parquet");
    await writeResponseFile(file, rows, items);
    const scan = await run("bareScan.ts", file, String(items));
    const tally = await run("tallyFile.ts", folder, String(items));
    rmSync(folder, { recursive: true });
    const name = `tally of ${rows.toLocaleString("en-GB")} × ${items}`;
    figures.push(
      ...costsOf(name, tally, goals),
      told(`${name} ÷ DuckDB's bare scan of the file`, tally.seconds / scan.seconds),
    );
  }
  return figures;
}

/** Columns that nobody asked for cost no memory: twenty of the items are read. */
const wideFiles = [
  { rows: 300, columns: 5000, goalSeconds: 5, goalMegabytes: 1024 },
  { rows: 100_000, columns: 3000, goalSeconds: 60, goalMegabytes: 1024 },
];
const wideItems = 20;

export async function measureWideFiles(_project: string, scratch: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { rows, columns, ...goals } of wideFiles) {
    const folder = path.join(scratch, `wide-${columns}`);
    mkdirSync(path.join(folder, "bench"), { recursive: true });
    await writeWideFile(path.join(folder, "bench", "wide.csv"), rows, columns, wideItems);
    const tally = await run("tallyFile.ts", folder, String(wideItems), "wide.csv");
    rmSync(folder, { recursive: true });
    const name = `text file of ${columns.toLocaleString("en-GB")} columns × ${rows.toLocaleString("en-GB")}`;
    figures.push(...costsOf(name, tally, goals));
  }
  return figures;
}

function costsOf(
  name: string,
  { seconds, peakMegabytes }: Measured,
  { goalSeconds, goalMegabytes }: { readonly goalSeconds: number; readonly goalMegabytes: number },
): readonly Figure[] {
  return [
    atMost(`${name}, seconds`, seconds, goalSeconds, 1),
    atMost(`${name}, peak memory, MB`, peakMegabytes, goalMegabytes, 0),
  ];
}

/** Three surveys in three waves, and a university of 1,000 programmes. */
const universities = [
  { words: ["12", "60", "3", "3", "3", "10"], goalSeconds: 6 },
  { words: ["20", "1000", "3", "1", "1", "8"], goalSeconds: 60 },
];

/** What it costs to decide on all figures, to compute them and to attack them together. */
export async function measureProtection(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { words, goalSeconds } of universities) {
    const { peakMegabytes, output } = await run("protection.ts", ...words);
    const found = JSON.parse(output) as Record<"cells" | "hidden" | "cpuSeconds" | "decideSeconds", number>;
    const [faculties, programmes, groups, waves, surveys] = words;
    const name = `protecting and attacking ${found.cells.toLocaleString("en-GB")} figures: ${faculties} faculties, ${programmes} programmes, ${groups} groups, ${waves} waves, ${surveys} surveys`;
    figures.push(
      atMost(`${name}, CPU seconds`, found.cpuSeconds, goalSeconds, 1),
      atMost(`${name} ÷ deciding alone`, found.cpuSeconds / found.decideSeconds, 3),
      told(`${name}, rows hidden by the attack`, found.hidden, 0),
      told(`${name}, peak memory, MB`, peakMegabytes, 0),
    );
  }
  return figures;
}

async function run(script: string, ...words: string[]): Promise<Measured> {
  const measured = await measure(process.execPath, [path.join(here, script), ...words], { memory: true });
  if (measured.status !== 0) throw new Error(`${script} ended with ${measured.status}`);
  return measured;
}
