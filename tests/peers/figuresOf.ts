/** A college's folder -> the figures of a release of it as they are printed, by their ids, or what is wrong; nothing is made. */
import { fileURLToPath } from "node:url";
import { type Figure, formatFinding } from "../../src/domain/index.ts";
import { protectFigures } from "../../src/release/building/protectFigures.ts";
import { readInputs } from "../../src/release/building/read.ts";
import { remember } from "../../src/release/building/remembered.ts";
import { round } from "../../src/release/building/rounded.ts";
import { tally } from "../../src/release/building/tallied.ts";
import type { College } from "../sources/aCollege.ts";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

export async function figuresOf(college: College, day?: string): Promise<ReadonlyMap<string, Figure>> {
  return new Map((await roundedOf(college, day)).rounded.figures.map((each) => [each.id, each]));
}

/** Its data, and its figures with what the attack on them said. */
export async function roundedOf(college: College, day?: string) {
  const read = await readInputs(foldersOf(college, day));
  if (read.kind === "findings") throw new Error(read.findings.map(formatFinding).join("\n"));
  const tallied = await tally(read);
  if (tallied.kind === "findings") throw new Error(tallied.findings.map(formatFinding).join("\n"));
  const { data, tallies } = await remember(tallied);
  return { data: read.data, rounded: round(protectFigures(data, tallies)) };
}

export async function findingsOf(college: College): Promise<readonly string[]> {
  const { findings } = await readInputs(foldersOf(college));
  return findings.map(formatFinding);
}

function foldersOf({ folder }: College, day?: string) {
  return {
    dataFolder: folder,
    responsesFolder: null,
    year: null,
    projectFolder,
    ...(day === undefined ? {} : { day }),
  };
}
