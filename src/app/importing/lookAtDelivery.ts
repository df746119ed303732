/** A delivered file and the university's data -> what stands in it, what is proposed, and what only a person can tell; or why it is refused. Nothing is written. */
import path from "node:path";
import {
  CommandError,
  type DescribedFile,
  type Finding,
  type Language,
  type UniversityData,
} from "../../domain/index.ts";
import { type Proposal, propose, type Refusal, refusalOf, withPairedExport } from "../../intake/index.ts";
import { describeFile, readTables, type Table } from "../../responses/index.ts";
import { readDesign } from "../../sources/index.ts";
import { createMessages, type Say } from "../../wording/index.ts";
import { finishedData } from "../finishedData.ts";
import { projectFolder } from "../folders.ts";

export interface ImportAsked {
  readonly file: string;
  readonly codebook: string | null;
  readonly dataFolder: string;
  readonly responsesFolder: string | null;
  /** The survey that it is a wave of; a new one where the data have none of that name. */
  readonly survey: string | null;
  readonly wave: number | null;
  readonly sheet: string | null;
  /** Numbers of students, a row a group. */
  readonly populations: string | null;
  /** Last year's delivery; where it is not named, the one that was imported then. */
  readonly before: string | null;
  readonly beforeCodebook: string | null;
  /** The language in which it asks and tells. */
  readonly language: Language;
}

export interface Looked {
  readonly kind: "looked";
  readonly dataFolder: string;
  readonly proposal: Proposal;
  readonly data: UniversityData;
  readonly says: Readonly<Record<Language, Say>>;
  readonly survey: string;
  readonly wave: number;
  readonly notes: readonly Finding[];
}

export interface ImportRefused {
  readonly kind: "findings";
  readonly findings: readonly Finding[];
}

export async function lookAtDelivery(asked: ImportAsked): Promise<Looked | ImportRefused> {
  const { data, findings } = await finishedData(asked.dataFolder);
  if (data === null) return { kind: "findings", findings };
  const survey = surveyOf(asked, data);
  const wave = waveOf(asked);
  const says = await sentences();
  const shown = path.basename(asked.file);
  const known = data.surveys.find((each) => each.survey.id === survey)?.survey ?? null;
  const read = { ...(known?.responses?.read ?? {}), ...(asked.sheet === null ? {} : { sheet: asked.sheet }) };
  const described = await describeFile(asked.file, shown, read);
  if (described.kind === "findings") return described;
  const refusal = refusalOf(described.file);
  if (refusal !== null) return { kind: "findings", findings: [refused(refusal, shown, says[asked.language])] };
  const { file, codebook } = await withWhatLiesBeside(described, asked.file, asked.codebook);
  const proposal = propose({
    file,
    codebook,
    university: data.university,
    survey: known,
  });
  return { kind: "looked", dataFolder: asked.dataFolder, proposal, data, says, survey, wave, notes: described.notes };
}

interface Beside {
  readonly file: DescribedFile;
  /** Sheets of the codebook. */
  readonly codebook: readonly (readonly (readonly string[])[])[];
}

/** What lies beside may be the same answers in words instead of a codebook. `location`: of the delivered file; `beside`: null where nothing was named. */
export async function withWhatLiesBeside(
  { file, besides }: { readonly file: DescribedFile; readonly besides: readonly Table[] },
  location: string,
  beside: string | null,
): Promise<Beside> {
  if (beside === null) return { file, codebook: besides.map(({ rows }) => rows) };
  const tables = await readTables(beside);
  const [[own], [other]] = [await readTables(location), tables];
  const paired = own === undefined || other === undefined ? null : withPairedExport(file, own.rows, other.rows);
  return paired === null ? { file, codebook: tables.map(({ rows }) => rows) } : { file: paired, codebook: [] };
}

export async function sentences(): Promise<Readonly<Record<Language, Say>>> {
  const { design } = await readDesign(projectFolder);
  const pairs = (Object.keys(design.messages) as Language[]).map((language) => [
    language,
    createMessages(language, design.messages[language]),
  ]);
  return Object.fromEntries(pairs) as Record<Language, Say>;
}

function surveyOf({ survey }: ImportAsked, { surveys }: UniversityData): string {
  const ids = surveys.map((each) => each.survey.id);
  if (survey !== null) {
    if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(survey)) return survey;
    throw new CommandError(2, `--survey ${survey}: an id is lower case letters, digits and "-"`);
  }
  throw new CommandError(
    2,
    "of which survey is this a wave? --survey ID",
    ids.length === 0
      ? "a new one gets the id that you name"
      : `the data have ${ids.join(", ")}; another id makes a new one`,
  );
}

function waveOf({ wave, file }: ImportAsked): number {
  if (wave !== null) return wave;
  const years = [...new Set(path.basename(file).match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [])];
  const [year] = years;
  if (year !== undefined && years.length === 1) return Number(year);
  throw new CommandError(
    2,
    "of which year is this file? --wave YEAR",
    "the year is read off the file's name where it has one",
  );
}

function refused(refusal: Refusal, file: string, say: Say): Finding {
  switch (refusal.kind) {
    case "figures": {
      const { counts, figures } = refusal;
      return {
        file,
        message: say("import.refused.figures", { counts, figures }),
        hint: say("import.refused.figuresHint"),
      };
    }
    case "keys":
      return { file, message: say("import.refused.keys"), hint: say("import.refused.keysHint") };
    case "nothing":
      return { file, message: say("import.refused.nothing"), hint: say("import.refused.nothingHint") };
  }
}
