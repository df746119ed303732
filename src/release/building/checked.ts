/** Worded -> Checked: nothing is in the way of a release: not in what people wrote, nor in what an attacker finds in documents that are composed as plain data, nor in what earlier editions printed. */
import type { Finding, ItemTally, Manifest, Year } from "../../domain/index.ts";
import { adoptedQuestions, unexplainedAbbreviations, yearTasks } from "../../editors/index.ts";
import { dayFindings } from "./checking/dayFindings.ts";
import { editionFindings, recordedFiles } from "./checking/editionFindings.ts";
import { foundInDocuments, type NotesOfDocuments } from "./checking/foundInDocuments.ts";
import { yearFindings } from "./newestYear.ts";
import type { ProtectedFigures } from "./protectFigures.ts";
import type { Remembered } from "./remembered.ts";
import type { Scope } from "./scope.ts";
import type { Stopped } from "./stopped.ts";
import type { Tallied } from "./tallied.ts";
import type { Worded } from "./worded.ts";

/** What a release is made of, and what is handed out is judged by. */
export interface Checked extends Omit<Worded, "kind"> {
  readonly kind: "checked";
  readonly year: Year;
  /** Inputs, as the manifest lists them. */
  readonly files: Manifest["inputs"];
  readonly located: (finding: Finding) => Finding;
}

/** With what only the analyst sees. */
export interface CheckedByAnalyst extends Checked {
  /** Answers that figures are made of. */
  readonly tallies: readonly ItemTally[];
  readonly attacked: ProtectedFigures;
  /** How many files were read. */
  readonly filesRead: number;
  readonly notes: readonly Finding[];
}

export async function check(
  worded: Worded,
  attacked: ProtectedFigures,
  { missing, released }: Pick<Remembered, "missing" | "released">,
  { read, tallies, responseFiles, notes }: Tallied,
  scope: Scope,
  found: NotesOfDocuments,
): Promise<CheckedByAnalyst | Stopped> {
  const { data, year, folders, located, dataFiles, designFiles } = read;
  const inDocuments = foundInDocuments(worded, { released }, scope, found);
  const findings = [
    ...read.findings,
    ...inDocuments.findings.map(located),
    ...yearFindings(data, folders),
    ...dayFindings(data, year).map(located),
    ...adoptedQuestions(data, year).map(located),
    ...(await editionFindings(data, year, folders, missing, attacked)).map(located),
  ];
  const tasks = year === null ? [] : yearTasks(data, year).map(located);
  if (findings.length > 0 || year === null) return { kind: "findings", findings, notes: [...notes, ...tasks] };
  const files = [...recordedFiles(dataFiles, data, attacked, year), ...responseFiles, ...designFiles];
  const filesRead = dataFiles.length + responseFiles.length + designFiles.length;
  const hints = [...inDocuments.notes, ...unexplainedAbbreviations(data, year)];
  const told = [...notes, ...hints.map(located), ...tasks];
  return { ...worded, kind: "checked", year, files, located, tallies, attacked, filesRead, notes: told };
}
