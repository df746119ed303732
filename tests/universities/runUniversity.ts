/** A seed -> what becomes of that university: made, checked, reported on, and its release looked at, by the functions that the command line uses. */
import { rm } from "node:fs/promises";
import path from "node:path";
import { projectFolder } from "../../src/app/folders.ts";
import { makeReports } from "../../src/app/make/makeReports.ts";
import { type Finding, formatFinding, sortFindings } from "../../src/domain/index.ts";
import { checkRelease } from "../../src/release/index.ts";
import { decidedFigures } from "./decidedFigures.ts";
import { type HiddenFigures, hiddenFigures } from "./hiddenFigures.ts";
import { type AskedSize, makeUniversity } from "./makeUniversity.ts";
import { releaseChecks } from "./releaseChecks.ts";
import type { Kind, MadeUniversity } from "./university.ts";
import { writeUniversity } from "./writeUniversity.ts";

/** figures: what is decided on them, without a release; data: figures and CSV; site: the intranet's pages too; whole: all reports, too. */
export type Extent = "figures" | "data" | "site" | "whole";

export interface Problem {
  readonly step: "make" | "check" | "report" | "release";
  /** Problems of one kind have the same words, without names and numbers. */
  readonly kind: string;
  readonly first: string;
  readonly count: number;
}

export interface Outcome {
  readonly seed: number;
  readonly kind: Kind;
  readonly problems: readonly Problem[];
  readonly seconds: Readonly<Record<"make" | "check" | "report", number>>;
  readonly hidden: HiddenFigures | null;
}

/** `folder` is emptied first; data and release stay in it. */
export async function runUniversity(
  seed: number,
  folder: string,
  extent: Extent,
  size: AskedSize = {},
): Promise<Outcome> {
  const seconds = { make: 0, check: 0, report: 0 };
  const timed = async <T>(step: keyof typeof seconds, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    try {
      return await work();
    } finally {
      seconds[step] = (performance.now() - began) / 1000;
    }
  };
  await rm(folder, { recursive: true, force: true });
  const [dataFolder, out] = [path.join(folder, "data"), path.join(folder, "out")];
  const university = makeUniversity(seed, size);
  await timed("make", async () => await writeUniversity(university, dataFolder));
  const outcome = (problems: readonly Problem[], hidden: HiddenFigures | null): Outcome => ({
    seed,
    kind: university.kind,
    problems,
    seconds,
    hidden,
  });

  if (extent === "figures") {
    const decided = await timed(
      "check",
      async () => await caught("check", async () => await decidedFigures(dataFolder)),
    );
    if (decided.kind === "problems") return outcome(decided.problems, null);
    if (decided.value.kind === "findings") return outcome(ofFindings("check", decided.value.findings), null);
    return outcome([], decided.value.hidden);
  }
  const folders = { dataFolder, responsesFolder: null, projectFolder, year: null };
  const checked = await timed("check", async () => await caught("check", async () => await checkRelease(folders)));
  if (checked.kind === "problems") return outcome(checked.problems, null);
  if (checked.value.kind === "findings") return outcome(ofFindings("check", checked.value.findings), null);
  const reported = await timed(
    "report",
    async () => await caught("report", async () => await report(dataFolder, out, extent)),
  );
  if (reported.kind === "problems") return outcome(reported.problems, null);
  if (reported.value.kind === "findings") return outcome(ofFindings("report", reported.value.findings), null);
  const release = reported.value.folder;
  const problems = await releaseProblems(release, university);
  return outcome(problems, await hiddenFigures(release, university));
}

async function report(dataFolder: string, out: string, extent: Exclude<Extent, "figures">) {
  const formats = { data: [], site: ["site"], whole: null } as const;
  const asked = {
    dataFolder,
    responsesFolder: null,
    year: null,
    releases: out,
    languages: null,
    formats: formats[extent],
    only: null,
    day: undefined,
    asAdopted: false,
  };
  const nothing = () => undefined;
  const progress = { planned: nothing, started: nothing, made: nothing, reused: nothing, note: nothing, end: nothing };
  const made = await makeReports(asked, { store: null, tabs: 1, queue: null, progress, env: process.env });
  // Its folder was emptied: nothing is as it was.
  if (made.kind === "unchanged") throw new Error("reports were found that nobody made");
  return made;
}

async function releaseProblems(release: string, university: MadeUniversity): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { name, problemsOf } of releaseChecks) {
    const found = await caught("release", async () => await problemsOf(release, university));
    if (found.kind === "problems") problems.push(...found.problems);
    else if (found.value[0] !== undefined)
      problems.push({ step: "release", kind: name, first: found.value[0], count: found.value.length });
  }
  return problems;
}

type Caught<T> =
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/** A crash is a result here, and the worst. */
async function caught<T>(step: Problem["step"], work: () => Promise<T>): Promise<Caught<T>> {
  try {
    return { kind: "value", value: await work() };
  } catch (error) {
    const [message = "", at = ""] = String(error instanceof Error ? error.stack : error).split("\n");
    return {
      kind: "problems",
      problems: [{ step, kind: `crash: ${withoutNames(message)}`, first: `${message} ${at.trim()}`, count: 1 }],
    };
  }
}

function ofFindings(step: "check" | "report", findings: readonly Finding[]): readonly Problem[] {
  const kindOf = ({ message, line }: Finding) =>
    `finding${line === undefined ? " without a place" : ""}: ${withoutNames(message)}`;
  return [...Map.groupBy(sortFindings(findings), kindOf)].map(([kind, own]) => ({
    step,
    kind,
    first: own[0] === undefined ? "" : (formatFinding(own[0]).split("\n")[0] ?? ""),
    count: own.length,
  }));
}

function withoutNames(message: string): string {
  return message
    .replace(/"[^"]*"/g, "“…”")
    .replace(/\b(hidden|the) [a-z0-9-]+:[^\s,]+/g, "$1 CELL")
    .replace(/^[a-z0-9-]+:\S+/, "CELL")
    .replace(/\b[a-z0-9-]+\.[a-z0-9-]+(?= )/g, "INDICATOR")
    .replace(/-?\d+([.,]\d+)*/g, "N");
}
