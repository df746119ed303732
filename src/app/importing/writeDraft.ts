/** What was proposed and answered -> survey.yaml, indicators.yaml and the file of answers in their places: all of them or none. A file that says who somebody is gets a copy without. */
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  type Answered,
  type DraftItem,
  indicatorsText,
  notedText,
  type PopulationCounts,
  personalColumns,
  surveyNameFor,
  surveyText,
} from "../../intake/index.ts";
import { type NewText, writeTogether } from "../../store/index.ts";
import { withoutPrepared } from "../beginning/newYear/preparedSurvey.ts";
import { answersFolder, type Changes, describedName } from "./changesSince.ts";
import { draftOf, localizedIn } from "./draftOf.ts";
import { type Kept, keepAnswers } from "./keepAnswers.ts";
import type { ImportAsked, ImportRefused, Looked } from "./lookAtDelivery.ts";

export interface WrittenDraft {
  readonly kind: "written";
  readonly files: readonly string[];
  readonly items: readonly DraftItem[];
  /** Columns of which the copy says nothing, since they say who somebody is. */
  readonly left: readonly string[];
}

export async function writeDraft(
  asked: ImportAsked,
  looked: Looked,
  answered: Answered,
  changes: Changes,
  populations: readonly PopulationCounts[],
): Promise<WrittenDraft | ImportRefused> {
  const { proposal, data, survey: id, wave } = looked;
  const { file, columns, known: read } = proposal;
  const personal = personalColumns({ file, proposed: columns, answered: answered.columns, known: read });
  const known = data.surveys.find((each) => each.survey.id === id)?.survey ?? null;
  const surveyFile = path.join("surveys", id, "survey.yaml");
  const written = known === null ? null : await readFile(path.join(asked.dataFolder, surveyFile), "utf8");
  const before = known === null || written === null ? null : withoutPrepared(written, known, wave);
  const draft = draftOf(asked, looked, answered, { changes, populations, hasPersonal: personal.size > 0 });
  const { items, standIns } = draft;
  const survey = surveyText(draft, before, known);
  const to = path.join(answersFolder(asked, id), draft.file);
  const { sheet, skipRows } = file;
  const asDelivered = { ...(sheet === null ? {} : { sheet }), ...(skipRows === 0 ? {} : { skipRows }) };
  const kept = await keepAnswers({ from: asked.file, to, personal, survey, wave, read: asDelivered });
  if (kept.kind === "findings") return kept;
  const { languages } = data.university;
  const surveyName = known?.name ?? localizedIn(languages, () => surveyNameFor(id));
  const followed = await readFile(path.join(asked.dataFolder, "indicators.yaml"), "utf8");
  const drafted = { survey: id, surveyName, items, standIns, languages };
  const indicators = indicatorsText(drafted, followed, data.indicators);
  const note = path.join(path.dirname(to), describedName(id, wave));
  await placeTogether(
    kept,
    { file: note, text: notedText({ file, columns }) },
    asked.dataFolder,
    `import-${id}-${wave}`,
    [
      { path: surveyFile, text: survey, before: written },
      { path: "indicators.yaml", text: indicators, before: followed },
    ],
  );
  const files = [surveyFile, "indicators.yaml"].map((each) => path.join(asked.dataFolder, each));
  return { kind: "written", files: [...files, to], items, left: [...personal.keys()] };
}

/** The answers first: a draft of answers that are not there would be a year without any. What was placed is taken away where the draft can't be written. */
async function placeTogether(
  kept: Kept,
  note: { readonly file: string; readonly text: string },
  dataFolder: string,
  name: string,
  files: readonly NewText[],
): Promise<void> {
  try {
    await kept.place();
    await writeTogether(
      dataFolder,
      name,
      files
        .map((each) => ({ ...each, path: each.path.split(path.sep).join("/") }))
        .filter(({ text, before }) => text !== before),
    );
  } catch (error) {
    await kept.undo();
    throw error;
  }
  await writeWhole(note.file, note.text);
}

/** The note is of use next year only: it comes last. */
async function writeWhole(file: string, text: string): Promise<void> {
  const hidden = path.join(path.dirname(file), `.importing-${path.basename(file)}`);
  await rm(hidden, { force: true });
  await writeFile(hidden, text, { flag: "wx", mode: 0o600, flush: true });
  await rename(hidden, file);
}
