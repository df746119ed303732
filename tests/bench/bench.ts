/** `npm run bench [part …]`: what releases cost, as ratios against a baseline in the same run; parts are release, many, workers, tallies, protection, site, lighthouse, preview. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { measureFinishing } from "./finishing.ts";
import { measureIncremental } from "./incremental.ts";
import { measureLighthouse } from "./lighthouse.ts";
import { measureMany } from "./many.ts";
import { type Figure, plotOf } from "./plot.ts";
import { measurePreview } from "./preview.ts";
import { writePrintHtml } from "./printHtml.ts";
import { type Measured, measure } from "./processTree.ts";
import { measureSite } from "./site.ts";
import { measureProtection, measureTallies, measureWideFiles } from "./tallies.ts";
import { measureWorkers } from "./workers.ts";

const rounds = 3;

const here = path.dirname(fileURLToPath(import.meta.url));
const project = path.join(here, "../..");
const scratch = mkdtempSync(path.join(tmpdir(), "wellbeing-bench-"));
const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  release: releaseFigures,
  many: manyFigures,
  workers: workerFigures,
  tallies: tallyFigures,
  protection: protectionFigures,
  lighthouse: lighthouseFigures,
  site: siteFigures,
  preview: previewFigures,
};
const asked = process.argv.slice(2);
try {
  const figures: Figure[] = [];
  for (const [name, figuresOf] of Object.entries(parts)) {
    if (asked.length === 0 || asked.includes(name)) figures.push(...(await figuresOf()));
  }
  const rows = figures.map(({ name, measured, goal }) => `| ${name} | ${measured} | ${goal} |\n`);
  const table = `| figure | measured | goal |\n| --- | --- | --- |\n${rows.join("")}`;
  mkdirSync(path.join(project, "out/bench"), { recursive: true });
  writeFileSync(path.join(project, "out/bench/bench.md"), table);
  writeFileSync(path.join(project, "out/bench/bench.svg"), await plotOf(figures));
  process.stdout.write(table);
  process.exitCode = figures.some(({ ratio }) => ratio !== null && ratio > 1) ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function atMost(name: string, measured: number, goal: number, digits = 2): Figure {
  return { name, measured: measured.toFixed(digits), goal: `≤ ${Number(goal.toFixed(3))}`, ratio: measured / goal };
}

function atLeast(name: string, measured: number, goal: number): Figure {
  return { name, measured: measured.toFixed(2), goal: `≥ ${goal}`, ratio: goal / measured };
}

function told(name: string, measured: number, digits = 1): Figure {
  return { name, measured: measured.toFixed(digits), goal: "", ratio: null };
}

async function previewFigures(): Promise<readonly Figure[]> {
  const { pageSeconds, printSeconds, saves } = await measurePreview(project, scratch);
  return [
    atMost(`preview: from saving a text to the page in sight (s, 95th percentile of ${saves})`, pageSeconds, 0.3),
    atMost(`preview: from saving a text to its printed page (s, 95th percentile of ${saves})`, printSeconds, 1.2),
  ];
}

async function releaseFigures(): Promise<readonly Figure[]> {
  const html = path.join(scratch, "html");
  mkdirSync(html);
  const documents = await writePrintHtml(project, html);
  const bare: Measured[] = [];
  const cold: Measured[] = [];
  // The first round unpacks the browser and fills the disk cache: not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const baseline = await run(path.join(here, "barePrint.ts"), html);
    const out = path.join(scratch, `out${round}`);
    const job = await run(
      path.join(project, "src/cli/wellbeing.ts"),
      "report",
      "--format",
      "pdf,html",
      "--out",
      out,
      "--json",
    );
    if (round > 0) {
      bare.push(baseline);
      cold.push(job);
    }
    rmSync(out, { recursive: true });
  }
  const ratio = median(cold.map((job, round) => job.seconds / (bare[round]?.seconds ?? Number.NaN)));
  const finishing = await measureFinishing(html);
  const changes = await measureIncremental(project, scratch);
  const { coldSeconds, unchangedSeconds, answerSeconds, answerShare, labelMade, labelSame } = changes;
  return [
    atMost("cold release ÷ bare Puppeteer printing the same HTML", ratio, 1.5),
    told("cold release, seconds (median)", median(cold.map(({ seconds }) => seconds))),
    told("bare Puppeteer, seconds (median)", median(bare.map(({ seconds }) => seconds))),
    told("documents printed", documents, 0),
    atMost("peak memory of the process tree, MB (PSS)", Math.max(...cold.map((each) => each.peakMegabytes)), 2048, 0),
    atMost("nothing changed ÷ cold", unchangedSeconds / coldSeconds, Math.max(1 / 20, 0.6 / coldSeconds), 3),
    atMost(
      `one answer changed ÷ cold (it reaches ${(answerShare * 100).toFixed(0)}% of the files)`,
      answerSeconds / coldSeconds,
      answerShare + 1 / 20,
    ),
    told("files made after one label changed", labelMade, 0),
    atMost("of them, files whose bytes did not change", labelSame, 0.5, 0),
    ...finishing.flatMap(({ name, printMs, finishMs, checkMs }) => [
      atMost(`finishing ${name} ÷ printing it`, finishMs / printMs, 0.4),
      told(`checking ${name} ÷ printing it`, checkMs / printMs, 2),
    ]),
  ];
}

async function manyFigures(): Promise<readonly Figure[]> {
  const { few, many } = await measureMany(project, scratch);
  const cost = (part: "seconds" | "secondsBeyondStart") => many[part] / many.reports / (few[part] / few.reports);
  return [
    atMost(`cost per report at ${many.reports} ÷ at ${few.reports}`, cost("seconds"), 1.1),
    atMost("the same, without what every run costs", cost("secondsBeyondStart"), 1.1),
    told(`seconds per report at ${many.reports}`, many.seconds / many.reports, 3),
    atMost(`peak memory at ${many.reports} ÷ at ${few.reports}`, many.peakMegabytes / few.peakMegabytes, 1.25),
    told(`peak memory at ${many.reports}, MB (PSS)`, many.peakMegabytes, 0),
  ];
}

async function workerFigures(): Promise<readonly Figure[]> {
  const { one, two, national } = await measureWorkers(project, scratch);
  return [
    atLeast("two workers of one tab ÷ one, reports per second", two.reportsASecond / one.reportsASecond, 1.6),
    atMost("queue overhead ÷ printing, one worker", one.overhead, 0.1, 3),
    told(
      `a national run of ${national.reports} reports by two workers, reports per second`,
      national.reportsASecond,
      2,
    ),
  ];
}

async function lighthouseFigures(): Promise<readonly Figure[]> {
  const pages = await measureLighthouse(project, scratch);
  return pages.map(({ name, performance }) => atLeast(name, performance, 95));
}

async function tallyFigures(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const each of await measureTallies(scratch)) {
    figures.push(atMost(`${each.name}, seconds`, each.seconds, each.goalSeconds, 1));
    figures.push(atMost(`${each.name}, peak memory, MB`, each.megabytes, each.goalMegabytes, 0));
    figures.push(told(`${each.name} ÷ DuckDB's bare scan of the file`, each.ratio));
  }
  for (const each of await measureWideFiles(scratch)) {
    figures.push(atMost(`${each.name}, seconds`, each.seconds, each.goalSeconds, 1));
    figures.push(atMost(`${each.name}, peak memory, MB`, each.megabytes, each.goalMegabytes, 0));
  }
  return figures;
}

async function protectionFigures(): Promise<readonly Figure[]> {
  const all = await measureProtection();
  return all.flatMap(({ name, cpuSeconds, goalSeconds, ratio, hidden, megabytes }) => [
    atMost(`${name}, CPU seconds`, cpuSeconds, goalSeconds, 1),
    atMost(`${name} ÷ deciding alone`, ratio, 3),
    told(`${name}, rows hidden by the attack`, hidden, 0),
    told(`${name}, peak memory, MB`, megabytes, 0),
  ]);
}

async function siteFigures(): Promise<readonly Figure[]> {
  const { reports, years, besideSeconds, aloneSeconds, allSeconds, pages, megabytes } = await measureSite(
    project,
    scratch,
  );
  const beside = `the site of a year beside ${years - 1} released ones, ${reports} reports in 2 languages`;
  return [
    told(`${beside}, seconds`, besideSeconds),
    told(`${beside} ÷ alone`, besideSeconds / aloneSeconds, 2),
    told("the same year alone, seconds", aloneSeconds),
    told(`${years} years one after another, seconds`, allSeconds),
    told("pages of all years", pages, 0),
    told("the site of all years, MB", megabytes, 0),
  ];
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
