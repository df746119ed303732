/** Releases of the shipped example, beside bare Puppeteer in the same round: from nothing, with nothing changed, with twenty answers changed. Medians of ratios. */
import { cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { changeAnswers, changedFiles, changeText, stampsOf } from "./changes.ts";
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
  /** Again, after a text was changed. */
  readonly reworded: Measured;
  readonly answers: Measured;
  /** Of the files, after twenty answers changed: those with other bytes, and those that were made again. */
  readonly changedShare: number;
  readonly madeShare: number;
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
    const words = ["check", "--data", data, "--out", out, "--json"];
    const check = await wellbeing(words);
    const takeBackText = changeText(data, "nl/priority-support.md", "Wij lezen dit samen.");
    const reworded = await wellbeing(words);
    takeBackText();
    const made = path.join(out, "2024.partial");
    const before = await stampsOf(made);
    const takeBack = await changeAnswers(data);
    const answers = await wellbeing([...printed, out]);
    takeBack();
    const now = await stampsOf(made);
    const files = filesOf(answers);
    rmSync(out, { recursive: true });
    process.stderr.write(
      `round ${place + 1}: ${[fixed, cold, own].map(({ cpuSeconds }) => cpuSeconds).join(", ")} CPU seconds of bare, cold, own\n`,
    );
    all.push({
      ...{ fixed, own, cold, unchanged, check, reworded, answers },
      changedShare: changedFiles(before, now).length / now.size,
      madeShare: files.made / (files.made + files.reused),
    });
  }
  const baseline = await script("barePrint.ts", fixedHtml);
  const whole = await wellbeing([...release, path.join(folder, "whole")], { memory: true });
  rmSync(folder, { recursive: true });
  return [
    ...figuresOf(all),
    atMost("memory of a cold release, all processes, MB (PSS)", peakMegabytes, 700, 0),
    told(
      "cold release with site, workbooks and framed pages (`report` without options) ÷ bare Puppeteer printing the HTML of November 2026, CPU",
      whole.cpuSeconds / baseline.cpuSeconds,
      2,
    ),
    told("memory of that release, MB (PSS)", whole.peakMegabytes, 0),
    both("that release", whole.seconds, whole.cpuSeconds),
    told("documents of its own HTML", documents, 0),
  ];
}

function figuresOf(all: readonly Round[]): readonly Figure[] {
  const of = (value: (round: Round) => number) => median(all.map(value));
  const ratio = (name: RunName, by: RunName, what: "seconds" | "cpuSeconds") =>
    of((round) => round[name][what] / round[by][what]);
  const seconds = (name: RunName) => of((round) => round[name].seconds);
  const changed = percent(of(({ changedShare }) => changedShare));
  const made = percent(of(({ madeShare }) => madeShare));
  const answersGoal = of(({ check, cold, changedShare }) => changedShare + check.seconds / cold.seconds + 1 / 20);
  return [
    atMost(
      "cold release (30 PDFs and 16 pages) ÷ bare Puppeteer printing the HTML of November 2026, CPU",
      ratio("cold", "fixed", "cpuSeconds"),
      1,
    ),
    atMost("cold release ÷ bare Puppeteer printing its own HTML, CPU", ratio("cold", "own", "cpuSeconds"), 1.8),
    atMost("cold release ÷ bare Puppeteer printing its own HTML, seconds", ratio("cold", "own", "seconds"), 1.5),
    atMost("nothing changed ÷ cold, seconds", ratio("unchanged", "cold", "seconds"), 1 / 20, 3),
    atMost("nothing changed, seconds", seconds("unchanged"), 0.6),
    atMost(
      `twenty answers of one programme changed (${changed} of the files have other bytes, ${made} are made again) ÷ cold, seconds`,
      ratio("answers", "cold", "seconds"),
      answersGoal,
    ),
    told("the same, CPU", ratio("answers", "cold", "cpuSeconds"), 2),
    atMost("`check` of the example after a release, seconds", seconds("check"), 2),
    atMost("`check` again, after a text was changed, seconds", seconds("reworded"), 2),
    told("`check` ÷ cold, seconds", ratio("check", "cold", "seconds"), 2),
    ...runNames.map(([name, words]) =>
      both(
        words,
        seconds(name),
        of((round) => round[name].cpuSeconds),
      ),
    ),
  ];
}

type RunName = "fixed" | "own" | "cold" | "unchanged" | "check" | "reworded" | "answers";

const runNames = [
  ["fixed", "bare Puppeteer, HTML of November 2026"],
  ["own", "bare Puppeteer, own HTML"],
  ["cold", "cold release"],
  ["unchanged", "nothing changed"],
  ["check", "`check`"],
  ["reworded", "`check` again, after a text was changed"],
  ["answers", "twenty answers changed"],
] as const satisfies readonly (readonly [RunName, string])[];

function both(name: string, seconds: number, cpuSeconds: number): Figure {
  const measured = `${seconds.toFixed(1)}, ${cpuSeconds.toFixed(1)}`;
  return { name: `${name}: seconds, CPU seconds`, measured, goal: "", ratio: null };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
