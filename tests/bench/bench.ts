/** `npm run bench`: the main job against bare Puppeteer printing the same finished HTML, in turns in one run, as ratios. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { measureFinishing } from "./finishing.ts";
import { writePrintHtml } from "./printHtml.ts";
import { type Measured, measure } from "./processTree.ts";
import { measureSuppression, measureTallies } from "./tallies.ts";

const goals = { coldOverBare: 3, finishingOverPrinting: 0.4, peakMegabytes: 2048 };
const rounds = 3;

const here = path.dirname(fileURLToPath(import.meta.url));
const project = path.join(here, "../..");
const scratch = mkdtempSync(path.join(tmpdir(), "wellbeing-bench-"));
try {
  const html = path.join(scratch, "html");
  mkdirSync(html);
  const documents = await writePrintHtml(project, html);
  const bare: Measured[] = [];
  const cold: Measured[] = [];
  // The first round unpacks the browser and fills the disk cache: not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const baseline = await run(path.join(here, "barePrint.ts"), html);
    const out = path.join(scratch, `out${round}`);
    const job = await run(path.join(project, "src/cli/wellbeing.ts"), "report", "--out", out, "--json");
    if (round > 0) {
      bare.push(baseline);
      cold.push(job);
    }
    rmSync(out, { recursive: true });
  }
  const ratio = median(cold.map((job, round) => job.seconds / (bare[round]?.seconds ?? Number.NaN)));
  const peak = Math.max(...cold.map(({ peakMegabytes }) => peakMegabytes));
  let missed = ratio > goals.coldOverBare || peak > goals.peakMegabytes;
  const rows = [
    ["figure", "measured", "goal"],
    ["---", "---", "---"],
    ["main job, cold ÷ bare Puppeteer printing the same HTML", ratio.toFixed(2), `≤ ${goals.coldOverBare}`],
    ["peak memory of the process tree, MB (PSS)", peak.toFixed(0), `≤ ${goals.peakMegabytes}`],
    ["main job, seconds (median)", median(cold.map(({ seconds }) => seconds)).toFixed(1), ""],
    ["bare Puppeteer, seconds (median)", median(bare.map(({ seconds }) => seconds)).toFixed(1), ""],
    ["documents printed", String(documents), ""],
  ];
  for (const { name, printMs, finishMs, checkMs } of await measureFinishing(html)) {
    const finishing = finishMs / printMs;
    rows.push([`finishing ${name} ÷ printing it`, finishing.toFixed(2), `≤ ${goals.finishingOverPrinting}`]);
    rows.push([`checking ${name} ÷ printing it`, (checkMs / printMs).toFixed(2), ""]);
    missed ||= finishing > goals.finishingOverPrinting;
  }
  for (const tally of await measureTallies(scratch)) {
    const { name, seconds, megabytes, ratio: overScan, goalSeconds, goalMegabytes } = tally;
    rows.push([`${name}, seconds`, seconds.toFixed(1), `≤ ${goalSeconds}`]);
    rows.push([`${name}, peak memory, MB`, megabytes.toFixed(0), `≤ ${goalMegabytes}`]);
    rows.push([`${name} ÷ DuckDB's bare scan of the file`, overScan.toFixed(1), ""]);
    missed ||= seconds > goalSeconds || megabytes > goalMegabytes;
  }
  for (const { name, seconds, megabytes, goalSeconds } of await measureSuppression()) {
    rows.push([`${name}, seconds`, seconds.toFixed(1), `≤ ${goalSeconds}`]);
    rows.push([`${name}, peak memory, MB`, megabytes.toFixed(0), ""]);
    missed ||= seconds > goalSeconds;
  }
  const table = rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
  mkdirSync(path.join(project, "out/bench"), { recursive: true });
  writeFileSync(path.join(project, "out/bench/bench.md"), `${table}\n`);
  process.stdout.write(`${table}\n${cold.at(-1)?.output ?? ""}`);
  process.exitCode = missed ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function run(...words: string[]): Promise<Measured> {
  const measured = await measure(process.execPath, words);
  if (measured.status !== 0) throw new Error(`${words.join(" ")} ended with ${measured.status}`);
  return measured;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
