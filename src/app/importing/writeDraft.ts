/** What was proposed and answered -> survey.yaml, indicators.yaml and the file of answers in their places. A file that says who somebody is gets a copy without. */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { type Language, type Localized, type ReadAs, Survey } from "../../domain/index.ts";
import {
  type Answered,
  type DraftItem,
  draftGroups,
  draftItems,
  indicatorsText,
  type PopulationCounts,
  reviseItems,
  type SurveyDraft,
  surveyText,
} from "../../intake/index.ts";
import { stripped } from "../../responses/index.ts";
import { answersFolder, type Changes, describedName, describedText } from "./changesSince.ts";
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
  { breaks, changes, renamed }: Changes,
  populations: readonly PopulationCounts[],
): Promise<WrittenDraft | ImportRefused> {
  const { proposal, data, survey: id, wave, says } = looked;
  const folder = path.join(asked.dataFolder, "surveys", id);
  const surveyFile = path.join(folder, "survey.yaml");
  const known = data.surveys.find((each) => each.survey.id === id)?.survey ?? null;
  const before = known === null ? null : await readFile(surveyFile, "utf8");
  const { languages, name } = data.university;
  const localized = (of: (language: Language) => string) =>
    Object.fromEntries(languages.map((language) => [language, of(language)])) as Localized;
  const names = new Set(proposal.file.columns.map((column) => column.name));
  const revised = known === null ? null : reviseItems({ survey: known, wave, columns: names, changes, renamed });
  const isDrafted = (column: string) => !proposal.known.has(column) || revised?.anew.has(column) === true;
  const columns = new Map([...answered.columns].filter(([column]) => isDrafted(column)));
  const drafting = {
    file: proposal.file,
    columns,
    languages,
    labelLanguage: answered.language,
    students: localized((each) => says[each]("import.students")),
  };
  const drafted = draftItems(drafting, new Set(known?.items.map((each) => String(each.id)) ?? []));
  const items = drafted.map((item): DraftItem => {
    const mapping = revised?.waves == null ? item.mapping : { ...item.mapping, waves: [...revised.waves] };
    return { ...item, id: revised?.goesOn(item) ?? item.id, mapping };
  });
  const knownIds = new Set(known?.items.map((each) => String(each.id)) ?? []);
  const ended = new Map(
    [...(revised?.ended ?? [])].flatMap(([item, waves]) =>
      waves.length === 0 ? [] : [[known?.responses?.items.indexOf(item) ?? -1, waves] as const],
    ),
  );
  const personal = proposal.file.columns.filter((column) => column.personal !== null).map((column) => column.name);
  const ending =
    personal.length === 0 || /\.parquet$/i.test(asked.file) ? path.extname(asked.file).toLowerCase() : ".csv";
  const groups = draftGroups(
    drafting,
    localized((each) => says[each]("import.unfinished")),
  );
  const { weightedBy, sheet, skipRows } = proposal.file;
  const draft: SurveyDraft = {
    id,
    wave,
    file: `${id}-${wave}${ending}`,
    sheet: personal.length === 0 ? sheet : null,
    skipRows: personal.length === 0 ? skipRows : 0,
    ignoresFileWeight:
      ending.endsWith("sav") &&
      weightedBy !== null &&
      weightedBy !== (groups.weight ?? known?.responses?.weight?.column),
    items,
    goingOn: new Set(items.map((item) => item.id).filter((each) => knownIds.has(each))),
    ended,
    groups,
    breaks,
    populations,
    toWrite: localized((each) => says[each]("import.toWrite")),
    university: name,
  };
  const text = surveyText(draft, before, known);
  const to = path.join(answersFolder(asked, id), draft.file);
  await mkdir(folder, { recursive: true });
  await mkdir(path.dirname(to), { recursive: true });
  const copied = await copyAnswers(
    asked,
    { text, wave, read: { ...(sheet === null ? {} : { sheet }), ...(skipRows === 0 ? {} : { skipRows }) } },
    to,
    personal.length > 0,
  );
  if (copied !== null) return copied;
  const indicatorsFile = path.join(asked.dataFolder, "indicators.yaml");
  const surveyName = known?.name ?? localized(() => id.toUpperCase());
  const indicators = indicatorsText(
    { survey: id, surveyName, items, languages },
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
