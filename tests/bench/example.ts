/** Releases of the shipped example, beside bare Puppeteer in the same round: from nothing, with nothing changed, with twenty answers changed. Medians of ratios. */
import { cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { changeAnswers, changedFiles, stampsOf } from "./changes.ts";
import { atMost, type Figure, median, told } from "./figures.ts";
import { unpackFixedHtml } from "./fixedHtml.ts";
import { writePrintHtml } from "./printHtml.ts";
import type { Measured } from "./processTree.ts";
import { filesOf, script, wellbeing } from "./program.ts";

const rounds = 3;

interface Round {
  /** The documents of November 2026. */
  readonly fixed: Measured;
  /** The documents as they are printed now. */
  readonly own: Measured;
  readonly cold: Measured;
  readonly unchanged: Measured;
  readonly check: Measured;
  readonly answers: Measured;
  /** Of the files, after twenty answers changed: those with other bytes, and those that were made again. */
  readonly changedShare: number;
  readonly madeShare: number;
  /** A release as `wellbeing report` makes it, with the site and workbooks. */
  readonly whole: Measured;
}

export async function measureExample(project: string, scratch: string): Promise<readonly Figure[]> {
  const folder = path.join(scratch, "example");
  const data = path.join(folder, "data");
  cpSync(path.join(project, "data"), data, { recursive: true });
  const fixedHtml = await unpackFixedHtml(path.join(project, "tests/bench"), folder);
  const ownHtml = path.join(folder, "own");
  mkdirSync(ownHtml);
  const documents = await writePrintHtml(project, ownHtml);
  const release = ["report", "--data", data, "--json", "--out"];
  const printed = [...release.slice(0, -1), "--format", "pdf,html", "--out"];
  // Not among the rounds: it unpacks the browser and fills the disk cache, and memory is read during it, which takes time.
  const first = path.join(folder, "first");
  const { peakMegabytes } = await wellbeing([...printed, first], { memory: true });
  rmSync(first, { recursive: true });
  const all: Round[] = [];
  for (let place = 0; place < rounds; place += 1) {
    const out = path.join(folder, `out${place}`);
    const fixed = await script("barePrint.ts", fixedHtml);
    const cold = await wellbeing([...printed, out]);
    const own = await script("barePrint.ts", ownHtml);
    const unchanged = await wellbeing([...printed, out]);
    const check = await wellbeing(["check", "--data", data, "--out", out, "--json"]);
    const made = path.join(out, "2024.partial");
    const before = await stampsOf(made);
    const takeBack = await changeAnswers(data);
    const answers = await wellbeing([...printed, out]);
    takeBack();
    const now = await stampsOf(made);
    const files = filesOf(answers);
    rmSync(out, { recursive: true });
    const whole = await wellbeing([...release, out]);
    rmSync(out, { recursive: true });
    all.push({
      ...{ fixed, own, cold, unchanged, check, answers, whole },
      changedShare: changedFiles(before, now).length / now.size,
      madeShare: files.made / (files.made + files.reused),
    });
  }
  rmSync(folder, { recursive: true });
  return [...figuresOf(all), atMost("memory of a cold release, all processes, MB (PSS)", peakMegabytes, 700, 0)].concat(
    told("documents printed", documents, 0),
  );
}

function figuresOf(all: readonly Round[]): readonly Figure[] {
  const of = (value: (round: Round) => number) => median(all.map(value));
  const secondsOf = (name: "fixed" | "own" | "cold" | "unchanged" | "check" | "answers" | "whole") => [
    of((round) => round[name].seconds),
    of((round) => round[name].cpuSeconds),
  ];
  const share = of(({ changedShare }) => changedShare);
  const answersGoal = of(({ check, cold, changedShare }) => changedShare + check.seconds / cold.seconds + 1 / 20);
  return [
    atMost(
      "cold release (30 PDFs and 16 pages) ÷ bare Puppeteer printing the HTML of November 2026, CPU",
      of(({ cold, fixed }) => cold.cpuSeconds / fixed.cpuSeconds),
      1,
    ),
    atMost(
      "cold release ÷ bare Puppeteer printing its own HTML, CPU",
      of(({ cold, own }) => cold.cpuSeconds / own.cpuSeconds),
      1.8,
    ),
    atMost(
      "cold release ÷ bare Puppeteer printing its own HTML, seconds",
      of(({ cold, own }) => cold.seconds / own.seconds),
      1.5,
    ),
    told(
      "cold release with site, workbooks and framed pages (`report` without options) ÷ bare Puppeteer printing the HTML of November 2026, CPU",
      of(({ whole, fixed }) => whole.cpuSeconds / fixed.cpuSeconds),
      2,
    ),
    atMost(
      "nothing changed ÷ cold, seconds",
      of(({ unchanged, cold }) => unchanged.seconds / cold.seconds),
      1 / 20,
      3,
    ),
    atMost(
      "nothing changed, seconds",
      of(({ unchanged }) => unchanged.seconds),
      0.6,
    ),
    atMost(
      `twenty answers of one programme changed (${percent(share)} of the files have other bytes, ${percent(of(({ madeShare }) => madeShare))} are made again) ÷ cold, seconds`,
      of(({ answers, cold }) => answers.seconds / cold.seconds),
      answersGoal,
    ),
    atMost(
      "`check` of the example, seconds",
      of(({ check }) => check.seconds),
      2,
    ),
    told(
      "`check` ÷ cold, seconds",
      of(({ check, cold }) => check.seconds / cold.seconds),
      2,
    ),
    ...(["fixed", "own", "cold", "whole", "unchanged", "check", "answers"] as const).map((name): Figure => {
      const [seconds = Number.NaN, cpuSeconds = Number.NaN] = secondsOf(name);
      return {
        name: `${runNames[name]}: seconds, CPU seconds`,
        measured: `${seconds.toFixed(1)}, ${cpuSeconds.toFixed(1)}`,
        goal: "",
        ratio: null,
      };
    }),
  ];
}

const runNames = {
  fixed: "bare Puppeteer, HTML of November 2026",
  own: "bare Puppeteer, own HTML",
  cold: "cold release, PDFs and HTML",
  whole: "cold release, everything",
  unchanged: "nothing changed",
  check: "`check`",
  answers: "twenty answers changed",
} as const;

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
