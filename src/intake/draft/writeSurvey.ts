/** A draft and the survey.yaml that is there, if any -> the file's text. What people wrote stays, with its comments and its order. */
import { Document, isMap, isNode, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { Break, Localized, Survey } from "../../domain/index.ts";
import type { GroupsDraft } from "./draftGroups.ts";
import type { DraftItem } from "./draftItems.ts";
import type { PopulationCounts } from "./populations.ts";
import { putReworded, type Reworded } from "./putReworded.ts";
import { takeOut } from "./takeOut.ts";
import { yamlText } from "./yamlText.ts";

export interface SurveyDraft {
  readonly id: string;
  readonly wave: number;
  /** The response file of the wave. */
  readonly file: string;
  readonly sheet: string | null;
  readonly skipRows: number;
  readonly ignoresFileWeight: boolean;
  readonly items: readonly DraftItem[];
  /** Questions that stood in for them until now, and go. */
  readonly standIns: ReadonlySet<string>;
  /** Those of them that are there already, and are read otherwise from this wave on. */
  readonly goingOn: ReadonlySet<string>;
  /** Entries of `responses.items`, by their place, that hold for some waves only from now on; of none, where a wave is delivered again in another form: they go. */
  readonly ended: ReadonlyMap<number, readonly number[]>;
  /** Questions that go on, and were put in other words. */
  readonly reworded: readonly Reworded[];
  readonly groups: GroupsDraft;
  readonly breaks: readonly Break[];
  readonly populations: readonly PopulationCounts[];
  /** "to be written", where only a person knows the words. */
  readonly toWrite: Localized;
  readonly university: Localized;
}

/** `text`: the file as it is; null where there is none. `known`: what it says. */
export function surveyText(draft: SurveyDraft, text: string | null, known: Survey | null): string {
  const document = text === null ? new Document(emptySurvey(draft)) : parseDocument(text);
  if (text === null)
    document.commentBefore =
      " yaml-language-server: $schema=../../schemas/survey.schema.json\n Proposed by wellbeing import: read it, and write what only you know.";
  if (draft.items.length > 0) takeOut(document, ["items"], ({ id }) => draft.standIns.has(id ?? ""));
  addWave(document, draft);
  putReworded(document, draft.reworded, draft.wave);
  endEntries(document, draft.ended);
  for (const item of draft.items) {
    if (!draft.goingOn.has(item.id)) push(document, ["items"], itemNode(document, item));
    push(document, ["responses", "items"], flow(document, { item: item.id, ...item.mapping }));
  }
  const sensitive = draft.items
    .filter(({ id, isSensitive }) => isSensitive && !draft.goingOn.has(id))
    .map(({ id }) => id);
  for (const id of sensitive) push(document, ["privacy", "sensitive"], id, true);
  for (const each of draft.breaks) push(document, ["breaks"], flow(document, each));
  if (known?.responses === undefined) addGroups(document, draft);
  for (const each of draft.populations) addPopulation(document, each);
  return yamlText(document);
}

function endEntries(document: Document, ended: SurveyDraft["ended"]): void {
  for (const [place, waves] of ended)
    if (waves.length > 0) document.setIn(["responses", "items", place, "waves"], flow(document, waves));
  const list = document.getIn(["responses", "items"]);
  if (isSeq(list)) list.items = list.items.filter((_, place) => ended.get(place)?.length !== 0);
}

/** "nse" is an abbreviation, "first-years" a word. */
export function surveyNameFor(id: string): string {
  return id.length <= 4 ? id.toUpperCase() : `${id.slice(0, 1).toUpperCase()}${id.slice(1).replaceAll("-", " ")}`;
}

function emptySurvey({ id, toWrite, university }: SurveyDraft): object {
  return {
    id,
    name: Object.fromEntries(Object.keys(toWrite).map((language) => [language, surveyNameFor(id)])),
    short: Object.fromEntries(Object.keys(toWrite).map((language) => [language, surveyNameFor(id)])),
    coverage: "university",
    organiser: university,
    description: toWrite,
    waves: [],
    items: [],
    responses: { files: {}, items: [] },
    privacy: { minimumBase: 10, reliableBase: 30 },
  };
}

function addWave(document: Document, { wave, file, sheet, skipRows, ignoresFileWeight }: SurveyDraft): void {
  const waves = seqAt(document, ["waves"]);
  const ids = waves.items.map((each) => (isMap(each) ? Number(each.get("id")) : Number.NaN));
  if (!ids.includes(wave)) {
    const after = ids.findIndex((id) => id > wave);
    waves.items.splice(after < 0 ? ids.length : after, 0, flow(document, { id: wave }));
  }
  const files = mapAt(document, ["responses", "files"]);
  files.flow = true;
  const key = String(wave);
  // A number and its text are two keys: the file has the text.
  files.set(document.createNode(key), file);
  if (skipRows > 0) mapAt(document, ["responses", "read"]).set("skipRows", skipRows);
  if (sheet !== null) mapAt(document, ["responses", "read"]).set("sheet", sheet);
  if (ignoresFileWeight) document.setIn(["responses", "ignoreFileWeight"], true);
}

function addGroups(document: Document, { groups }: SurveyDraft): void {
  const { groups: categories, strata, exclude, ...named } = groups;
  for (const [key, value] of Object.entries(named))
    document.setIn(["responses", key], typeof value === "string" ? value : flow(document, value));
  for (const each of exclude) push(document, ["responses", "exclude"], flow(document, each));
  if (strata.length > 0) document.setIn(["responses", "strata"], flow(document, strata));
  for (const each of categories) {
    const node = document.createNode(each) as YAMLMap;
    flowBelow(node);
    push(document, ["responses", "groups"], node);
  }
}

/** Into the entry that is there, which may say how these counts are used. */
function addPopulation(document: Document, { by, counts }: PopulationCounts): void {
  const entries = seqAt(document, ["responses", "populations"]).items;
  const known = entries.find((each) => isMap(each) && each.get("by") === by);
  if (!isMap(known)) {
    push(document, ["responses", "populations"], flow(document, { by, counts }));
    return;
  }
  const own = known.get("counts");
  for (const [wave, numbers] of Object.entries(counts)) {
    if (!isMap(own)) known.set("counts", flow(document, counts));
    else {
      const pair = own.items.find(({ key }) => String(isScalar(key) ? key.value : key) === wave);
      // A number and its text are two keys: the file may have either.
      own.set(pair?.key ?? document.createNode(wave), flow(document, numbers));
    }
  }
}

function itemNode(document: Document, { id, wording, scale, untranslated }: DraftItem): YAMLMap {
  const node = document.createNode({ id, wording, scale }) as YAMLMap;
  flowBelow(node);
  const said = node.get("wording", true);
  if (untranslated.length > 0 && isNode(said)) said.comment = ` to translate: ${untranslated.join(", ")}`;
  return node;
}

/** The map itself in lines, what is in it in one line each. */
function flowBelow(node: YAMLMap): void {
  for (const { value } of node.items) {
    if (isMap(value)) value.flow = true;
    if (isSeq(value)) for (const each of value.items) if (isMap(each)) each.flow = true;
  }
}

function flow(document: Document, value: unknown): YAMLMap | YAMLSeq {
  const node = document.createNode(value) as YAMLMap | YAMLSeq;
  node.flow = true;
  return node;
}

function push(document: Document, path: readonly string[], value: unknown, isFlow = false): void {
  const seq = seqAt(document, path, isFlow);
  seq.items.push(typeof value === "object" ? value : document.createNode(value));
}

function seqAt(document: Document, path: readonly string[], isFlow = false): YAMLSeq {
  const found = document.getIn(path);
  if (isSeq(found)) {
    if (found.flow === true && !isFlow) found.flow = false;
    return found;
  }
  const made = document.createNode([]) as YAMLSeq;
  made.flow = isFlow;
  document.setIn(path, made);
  return made;
}

function mapAt(document: Document, path: readonly string[]): YAMLMap {
  const found = document.getIn(path);
  if (isMap(found)) return found;
  const made = document.createNode({}) as YAMLMap;
  made.flow = true;
  document.setIn(path, made);
  return made;
}
