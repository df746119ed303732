/** A response file and its mapping -> an open table of the columns that are named, or findings. What could harm somebody is refused before anything else is read. */

import path from "node:path";
import { type Finding, nearest, type ResponseMapping, type Survey, type Year } from "../domain/index.ts";
import type { TemporaryFolder } from "../files/index.ts";
import {
  type DeliveredFile,
  openDelivered,
  type Problem,
  ReaderError,
  type ReadingProcess,
} from "./delivered/index.ts";
import { OpenResponses } from "./openResponses.ts";
import { personalFindings, personalHeads } from "./personal/index.ts";
import { responseLocation } from "./responseLocation.ts";
import { isTracked } from "./tracked.ts";

export interface FileToOpen {
  readonly survey: Survey;
  readonly wave: Year;
  readonly mapping: ResponseMapping;
  readonly folder: string;
  /** The name of the file in the folder. */
  readonly name: string;
  /** As findings name it. */
  readonly shown: string;
}

export type OpenedResponses =
  | {
      readonly kind: "open";
      readonly responses: OpenResponses;
      readonly notes: readonly Finding[];
      /** The file says that its answers are made up. */
      readonly isSynthetic: boolean;
    }
  | { readonly kind: "findings"; readonly findings: readonly Finding[]; readonly notes: readonly Finding[] };

export async function openFile(
  { survey, wave, mapping, folder, name, shown }: FileToOpen,
  temporary: TemporaryFolder,
  reading: ReadingProcess,
): Promise<OpenedResponses> {
  const refused = (findings: readonly Finding[], notes: readonly Finding[] = []): OpenedResponses => ({
    kind: "findings",
    findings,
    notes,
  });
  const at = (problems: readonly Problem[]) => problems.map((problem): Finding => ({ file: shown, ...problem }));
  const found = await responseLocation(folder, name, shown);
  if (found.kind === "refused") return refused([found.finding]);
  const { location } = found;
  const wanted = wantedColumns(mapping);
  const opening = await openDelivered({ location, read: mapping.read, wanted, temporary: temporary.path, reading });
  if (opening.kind === "refused") return refused(at(opening.problems));
  await using file = opening.file;
  const { columns, headRow } = file;
  const named = { shown, of: `--survey ${survey.id} --wave ${wave}`, columns, headRow };
  if (!file.synthetic && (await isTracked(location))) return refused([tracked(shown, location)]);
  const findings = [
    ...personalHeads(named),
    ...missingColumns(shown, wanted, columns),
    ...weighted(shown, file, mapping),
  ];
  if (findings.length > 0) return refused(findings);
  try {
    const read = await OpenResponses.read(file, wanted, temporary);
    const personal = personalFindings(named, read.personal);
    if (read.kind === "refused")
      // Beside personal data, no finding quotes what stands in a row: it could be personal too.
      return refused(personal.findings.length > 0 ? personal.findings : at(read.problems), personal.notes);
    const taken: Finding = {
      file: shown,
      message: `${count(read.rows, "row")}, ${wanted.length} of ${count(columns.length, "column")} read; ${file.taken}`,
    };
    return {
      kind: "open",
      responses: read.responses,
      notes: [taken, ...personal.notes],
      isSynthetic: file.synthetic,
    };
  } catch (error) {
    if (error instanceof ReaderError) return refused(at([error.problem]));
    throw error;
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Every column that survey.yaml names, once. */
export function wantedColumns(mapping: ResponseMapping): readonly string[] {
  const named = [
    mapping.wave?.column,
    mapping.weight?.column,
    ...mapping.exclude.map(({ column }) => column),
    mapping.respondent?.column,
    mapping.faculty?.column,
    mapping.programme?.column,
    mapping.level?.column,
    ...mapping.groups.map(({ column }) => column),
    ...mapping.strata.map(({ column }) => column),
    mapping.cluster?.column,
    mapping.stratumPopulation?.column,
    ...mapping.items.flatMap((item) => [item.column, ...(item.among ?? [])]),
  ].filter((name) => name !== undefined);
  return [...new Set(named)];
}

function missingColumns(shown: string, wanted: readonly string[], columns: readonly string[]): readonly Finding[] {
  const has = new Set(columns);
  return wanted
    .filter((name) => !has.has(name))
    .map((name) => {
      const meant = nearest(
        name.toLowerCase(),
        columns.map((column) => column.toLowerCase()),
      );
      const found = columns.find((column) => column.toLowerCase() === meant);
      return {
        file: shown,
        message: `the column "${name}" is missing${found === undefined ? "" : `: was it renamed to "${found}"?`}`,
        hint: "name the column as it is in this file in survey.yaml, under responses",
      };
    });
}

/** Finds a file that says that it is weighted, where survey.yaml names no weight or another one. */
function weighted(
  shown: string,
  { weightedBy }: DeliveredFile,
  { weight, ignoreFileWeight }: ResponseMapping,
): readonly Finding[] {
  if (weightedBy === null || weightedBy === weight?.column || ignoreFileWeight) return [];
  return [
    {
      file: shown,
      message: `the file says that its rows are weighted by "${weightedBy}"; survey.yaml names ${weight === undefined ? "no weight" : `the weight "${weight.column}"`}`,
      hint: `under responses: weight: ${weightedBy}; or \`ignoreFileWeight: true\` where the file is wrong about itself`,
    },
  ];
}

function tracked(shown: string, location: string): Finding {
  return {
    file: shown,
    message: "git tracks this file: answers of students never go into a repository",
    hint: `git rm --cached ${path.basename(location)}, and have it removed from the history`,
  };
}
