/** A year -> its files, begun from the year before: all of them or none, and nothing that is there already is touched. */
import { CommandError, callFaculties, type Finding, type Year } from "../../domain/index.ts";
import { yearBefore } from "../../editors/index.ts";
import { readDesign } from "../../sources/index.ts";
import { writeTogether } from "../../store/index.ts";
import { createMessages } from "../../wording/index.ts";
import { finishedData } from "../finishedData.ts";
import { projectFolder } from "../folders.ts";
import { type BegunFile, yearFiles } from "./newYear/yearFiles.ts";

export interface NewYearAsked {
  readonly dataFolder: string;
  readonly year: Year;
  /** The day that its reports bear; null: not known yet. */
  readonly date: string | null;
}

export interface BegunYear {
  readonly kind: "begun";
  readonly year: Year;
  readonly before: Year;
  readonly written: readonly BegunFile[];
  /** Files that were there already. */
  readonly left: readonly string[];
}

export type NewYear = BegunYear | { readonly kind: "findings"; readonly findings: readonly Finding[] };

/** Throws a CommandError (2) where there is no earlier year to begin from. */
export async function newYear({ dataFolder, year, date }: NewYearAsked): Promise<NewYear> {
  const [read, designed] = await Promise.all([finishedData(dataFolder), readDesign(projectFolder)]);
  const findings = [...read.findings, ...designed.findings];
  if (read.data === null || findings.length > 0) return { kind: "findings", findings };
  const { data } = read;
  const before = yearBefore(data, year);
  if (before === null)
    throw new CommandError(2, `there is no year before ${year} to begin from`, "wellbeing init makes the first year");
  const messages = callFaculties(designed.design.messages, data.university.facultyNoun);
  const sayIn = new Map(data.university.languages.map((each) => [each, createMessages(each, messages[each])]));
  const { files, left } = await yearFiles({ dataFolder, data, year, before, date, sayIn });
  if (files.length > 0) await writeTogether(dataFolder, `new-year-${year}`, files);
  return { kind: "begun", year, before, written: files, left };
}
