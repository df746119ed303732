/** What is looked for in every finished release of a made-up university: a check more is a row more. */
import { audiencesOfFigures } from "./checks/audiencesOfFigures.ts";
import { fewPeople } from "./checks/fewPeople.ts";
import { printedFigures } from "./checks/printedFigures.ts";
import { siteAndData } from "./checks/siteAndData.ts";
import type { MadeUniversity } from "./university.ts";

export interface ReleaseCheck {
  /** What it finds, as the table of a run names it. */
  readonly name: string;
  /** `release`: the folder of a year, with its manifest. Each problem in a line of its own, the worst first; none where all is well. */
  readonly problemsOf: (release: string, university: MadeUniversity) => Promise<readonly string[]>;
}

export const releaseChecks: readonly ReleaseCheck[] = [
  { name: "wrong figures", problemsOf: printedFigures },
  { name: "figures of others", problemsOf: audiencesOfFigures },
  { name: "answers of few people", problemsOf: fewPeople },
  { name: "site and data differ", problemsOf: siteAndData },
];
