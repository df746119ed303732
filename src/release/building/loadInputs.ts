/** The data and project folders -> all that a release is made from, and all that is wrong with it. */
import path from "node:path";
import { readySolver } from "../../audit/index.ts";
import {
  callFaculties,
  type Design,
  estimateId,
  type Finding,
  type ItemTally,
  type Manifest,
  type UniversityData,
  type Year,
} from "../../domain/index.ts";
import { checkTemplates } from "../../html/index.ts";
import { readResponses } from "../../responses/index.ts";
import { readData, readDesign } from "../../sources/index.ts";
import { sha256 } from "../../store/index.ts";
import { answerFindings, checkDesigns } from "../../survey/index.ts";
import { type AdoptedReleases, adoptedReleases } from "../editions/adoptedReleases.ts";
import { cellsOfRelease } from "../editions/cellsOfRelease.ts";
import { ledgerText, recordPath } from "../editions/ledgerText.ts";
import { recordedCells } from "../editions/recordedCells.ts";
import { replacedFindings } from "../editions/replacedFindings.ts";
import { type Composer, newestYear } from "./composeAll.ts";
import { withoutEmbargoed } from "./embargo.ts";
import { type ProtectedComposition, protectRelease } from "./protectRelease.ts";

export interface InputFolders {
  readonly dataFolder: string;
  /** Where response files lie, one folder a survey; beside each survey's file where null. */
  readonly responsesFolder: string | null;
  /** Holds `templates/` and `styles/`. */
  readonly projectFolder: string;
  /** The newest year of the data where null. */
  readonly year: Year | null;
  /** Where releases lie: what adopted ones printed is known. Not looked at where absent. */
  readonly releases?: string | undefined;
  /** A release is handed out, not made: whether it is the adopted one is looked at there. */
  readonly handsOut?: boolean | undefined;
  /** Leaves out what may not be published on that day: "2025-02-11". */
  readonly day?: string | undefined;
}

export type Inputs =
  | {
      readonly kind: "findings";
      readonly findings: readonly Finding[];
      /** What was taken of the response files, and what is worth a look; absent where none were read. */
      readonly notes?: readonly Finding[];
    }
  | {
      readonly kind: "ready";
      readonly data: UniversityData;
      /** Answers that figures are made of. */
      readonly tallies: readonly ItemTally[];
      readonly design: Design;
      readonly year: Year;
      readonly composer: Composer;
      readonly protection: ProtectedComposition["protection"];
      /** As the manifest lists them. */
      readonly files: Manifest["inputs"];
      /** That were there. */
      readonly filesRead: number;
      /** What was taken of the response files, and what is worth a look without being wrong. */
      readonly notes: readonly Finding[];
      /** Of later findings about the data: see `readData`. */
      readonly placed: (finding: Finding) => Finding;
    };

export type ReadyInputs = Extract<Inputs, { kind: "ready" }>;

/** All files are read and checked before anything is reported, so that the user sees all their problems at once; what only follows from these is not told. */
export async function loadInputs(folders: InputFolders): Promise<Inputs> {
  const [read, designed] = await Promise.all([readData(folders.dataFolder), readDesign(folders.projectFolder)]);
  const data = read.data === null || folders.day === undefined ? read.data : withoutEmbargoed(read.data, folders.day);
  const early = [...read.findings, ...designed.findings, ...checkTemplates(designed.design.templates)];
  if (data === null) return { kind: "findings", findings: early };
  const design = {
    ...designed.design,
    messages: callFaculties(designed.design.messages, data.university.facultyNoun),
  };
  const year = folders.year ?? newestYear(data);
  if (designed.findings.length > 0) return { kind: "findings", findings: early };
  const responses = await readResponses(data, folders.dataFolder, folders.responsesFolder);
  const designs = checkDesigns(data.surveys, responses.tallies);
  const answers = answerFindings(read, responses, designs);
  const notes = responses.notes.map(read.placed);
  // Figures are composed of data without contradictions only: of others some can't be computed, and texts would be blamed for figures that are not there.
  if (read.findings.length > 0 || answers.length > 0)
    return { kind: "findings", findings: [...early, ...answers, ...yearFindings(data, folders)], notes };
  const adopted =
    folders.releases === undefined
      ? unknownOf(data)
      : await adoptedReleases(folders.releases, data, folders.dataFolder);
  await readySolver();
  const composed = protectRelease(data, designs.sound, design, year ?? 0, adopted.cells);
  const findings = [
    ...early,
    ...composed.findings.map(read.placed),
    ...yearFindings(data, folders),
    ...recordFindings(data, year, folders.handsOut === true ? { ...adopted, missing: new Set<Year>() } : adopted).map(
      read.placed,
    ),
    ...(await replacedOf(folders.releases, data, year, composed)).map(read.placed),
  ];
  if (findings.length > 0 || year === null) return { kind: "findings", findings, notes };
  return {
    kind: "ready",
    data,
    tallies: designs.sound,
    design,
    year,
    composer: composed.composer,
    protection: composed.protection,
    files: [...filesOfData(read.inputs, data, composed.protection, year), ...responses.inputs, ...designed.inputs],
    filesRead: read.inputs.length + responses.inputs.length + designed.inputs.length,
    notes,
    placed: read.placed,
  };
}

/** The year's own record stands for what it comes to: noting a release when it is handed out does not make it another one. */
function filesOfData(
  files: Manifest["inputs"],
  data: UniversityData,
  protection: ProtectedComposition["protection"],
  year: Year,
): readonly Manifest["inputs"][number][] {
  const path = recordPath(year);
  const others = files.filter((file) => file.path !== path);
  const earlier = recordedCells(data, year);
  const now = cellsOfRelease(data, protection);
  if (now.length === 0 && earlier.length === 0) return others;
  return [...others, { path, sha256: sha256(ledgerText(year, now, earlier)) }];
}

async function replacedOf(
  releases: string | undefined,
  { corrections }: UniversityData,
  year: Year | null,
  { protection }: ProtectedComposition,
): Promise<readonly Finding[]> {
  if (releases === undefined || year === null) return [];
  const estimates = protection.surveys.flatMap((each) => each.estimates);
  const hidden = new Set(
    estimates.flatMap(({ status, id, indicator, wave, domain }) => {
      if (status !== "suppressed") return [];
      // Beside it no rest is made any more: an edition that prints the rest gives the faculty away.
      const rest = domain.kind === "faculty" ? { kind: "rest" as const, faculty: domain.faculty } : null;
      return rest === null ? [id] : [id, estimateId(indicator, wave, rest)];
    }),
  );
  return await replacedFindings(releases, corrections.get(year), hidden);
}

/** Where nobody says where releases lie, an edition that was replaced is not at hand. */
function unknownOf({ corrections }: UniversityData): AdoptedReleases {
  return {
    cells: [],
    missing: new Set([...corrections].flatMap(([year, { editions }]) => (editions.length > 0 ? [year] : []))),
  };
}

/** What an earlier edition printed must be known, or the two together give away what each hides. */
function recordFindings(
  { corrections, ledgers, surveys }: UniversityData,
  year: Year | null,
  { missing }: AdoptedReleases,
): readonly Finding[] {
  if (year === null || !surveys.some(({ survey }) => survey.responses !== undefined)) return [];
  const unknown = [...missing].filter((each) => !ledgers.some((ledger) => ledger.year === each)).sort();
  return unknown.map((each) => ({
    file: recordPath(each),
    message: `${corrections.has(each) ? "an edition" : "the release"} of ${each} that was adopted or handed out is not where releases lie as it was released, and this record of it is missing: nobody knows what it printed`,
    hint: "put it back (--out says where releases lie), or, with the data that it was made from, run npx wellbeing record and commit the file",
  }));
}

function yearFindings(data: UniversityData, { year, dataFolder }: InputFolders): readonly Finding[] {
  const known = [...new Set([...data.plans.keys(), ...data.texts.map((text) => text.year)])].sort();
  if (year === null ? known.length > 0 : known.includes(year)) return [];
  const message =
    year === null ? "no year can be reported on: there is no action plan and no text" : `nothing is known of ${year}`;
  const hint =
    known.length === 0
      ? "begin with actions/<year>.yaml or texts/<year>/<language>/"
      : `years with data: ${known.join(", ")}`;
  return [{ file: path.basename(dataFolder), message, hint }];
}
