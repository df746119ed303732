/** What was proposed and answered -> survey.yaml, indicators.yaml and the file of answers in their places. A file that says who somebody is gets a copy without. */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { type ReadAs, Survey } from "../../domain/index.ts";
import {
  type Answered,
  type DraftItem,
  indicatorsText,
  type PopulationCounts,
  surveyNameFor,
  surveyText,
} from "../../intake/index.ts";
import { stripped } from "../../responses/index.ts";
import { withoutPrepared } from "../beginning/newYear/preparedSurvey.ts";
import { answersFolder, type Changes, describedName, describedText } from "./changesSince.ts";
import { draftOf, localizedIn } from "./draftOf.ts";
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
  const folder = path.join(asked.dataFolder, "surveys", id);
  const surveyFile = path.join(folder, "survey.yaml");
  const known = data.surveys.find((each) => each.survey.id === id)?.survey ?? null;
  const before = known === null ? null : withoutPrepared(await readFile(surveyFile, "utf8"), known, wave);
  const { draft, personal } = draftOf(asked, looked, answered, changes, populations);
  const text = surveyText(draft, before, known);
  const to = path.join(answersFolder(asked, id), draft.file);
  await mkdir(folder, { recursive: true });
  await mkdir(path.dirname(to), { recursive: true });
  const { sheet, skipRows } = proposal.file;
  const read = { ...(sheet === null ? {} : { sheet }), ...(skipRows === 0 ? {} : { skipRows }) };
  const copied = await copyAnswers(asked, { text, wave, read }, to, personal.length > 0);
  if (copied !== null) return copied;
  const indicatorsFile = path.join(asked.dataFolder, "indicators.yaml");
  const { items, standIns } = draft;
  const { languages } = data.university;
  const surveyName = known?.name ?? localizedIn(languages, () => surveyNameFor(id));
  const indicators = indicatorsText(
    { survey: id, surveyName, items, standIns, languages },
    await readFile(indicatorsFile, "utf8"),
    data.indicators,
  );
  await writeFile(path.join(path.dirname(to), describedName(id, wave)), describedText(proposal.file), { mode: 0o600 });
  await writeFile(surveyFile, text);
  await writeFile(indicatorsFile, indicators);
  return { kind: "written", files: [surveyFile, indicatorsFile, to], items, left: personal };
}

/** Nobody but its owner can read the copy. Null where all went well. */
async function copyAnswers(
  asked: ImportAsked,
  { text, wave, read }: { readonly text: string; readonly wave: number; readonly read: ReadAs },
  to: string,
  hasPersonal: boolean,
): Promise<ImportRefused | null> {
  const file = path.resolve(asked.file);
  if (file === path.resolve(to)) return null;
  const isThere = await readFile(to).then(
    () => true,
    () => false,
  );
  if (isThere)
    return {
      kind: "findings",
      findings: [
        {
          file: to,
          message: "a file of this wave is there already",
          hint: "move it away where the new one takes its place",
        },
      ],
    };
  if (!hasPersonal) {
    await copyFile(file, to);
    return null;
  }
  const survey = Survey.safeParse(parse(text));
  if (!survey.success || survey.data.responses === undefined)
    return {
      kind: "findings",
      findings: [
        {
          file: asked.file,
          message: `no copy without personal data can be made: ${survey.error?.issues[0]?.message ?? "nothing is read of it"}`,
        },
      ],
    };
  const mapping = survey.data.responses;
  const from = {
    survey: survey.data,
    wave,
    mapping: { ...mapping, read: { ...mapping.read, ...read } },
    folder: path.dirname(file),
    name: path.basename(file),
    shown: path.basename(file),
  };
  const result = await stripped(from, to);
  return result.kind === "findings" ? { kind: "findings", findings: result.findings } : null;
}
