/** What was proposed, answered and compared -> the draft of the survey. */
import path from "node:path";
import { type Language, type Localized, openQuestion, type Survey } from "../../domain/index.ts";
import {
  type Answered,
  type DraftItem,
  draftGroups,
  draftItems,
  type PopulationCounts,
  reviseItems,
  type SurveyDraft,
  standIns,
} from "../../intake/index.ts";
import { strippedEnding } from "../../responses/index.ts";
import type { Changes } from "./changesSince.ts";
import type { ImportAsked, Looked } from "./lookAtDelivery.ts";

export interface BesideAnswers {
  readonly changes: Changes;
  readonly populations: readonly PopulationCounts[];
  /** Whether the copy of the answers is made without some columns: it is a file of another kind then. */
  readonly hasPersonal: boolean;
}

export function draftOf(
  asked: ImportAsked,
  { proposal, data, survey: id, wave, says }: Looked,
  answered: Answered,
  { changes: { breaks, changes, renamed }, populations, hasPersonal }: BesideAnswers,
): SurveyDraft {
  const known = data.surveys.find((each) => each.survey.id === id)?.survey ?? null;
  const { languages, name } = data.university;
  const localized = (of: (language: Language) => string) => localizedIn(languages, of);
  const names = new Set(proposal.file.columns.map((column) => column.name));
  const standing = standIns(data, id);
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
  const { items, goingOn, ended } = revisedItems(drafting, known, revised, standing);
  const ending = hasPersonal ? strippedEnding(asked.file) : path.extname(asked.file).toLowerCase();
  const groups = draftGroups(
    drafting,
    localized((each) => says[each]("import.unfinished")),
  );
  const { weightedBy, sheet, skipRows } = proposal.file;
  return {
    id,
    wave,
    file: `${id}-${wave}${ending}`,
    sheet: hasPersonal ? null : sheet,
    skipRows: hasPersonal ? 0 : skipRows,
    ignoresFileWeight:
      ending.endsWith("sav") &&
      weightedBy !== null &&
      weightedBy !== (groups.weight ?? known?.responses?.weight?.column),
    items,
    standIns: standing,
    goingOn,
    ended,
    reworded: reworded(changes, renamed, items, known),
    groups,
    breaks,
    populations,
    toWrite: localized((each) => openQuestion(says[each]("draft.about"))),
    university: name,
  };
}

export function localizedIn(languages: readonly Language[], of: (language: Language) => string): Localized {
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as Localized;
}

/** Items of this year's columns, with those that go on under the names that they have. */
function revisedItems(
  drafting: Parameters<typeof draftItems>[0],
  known: Survey | null,
  revised: ReturnType<typeof reviseItems> | null,
  standing: ReadonlySet<string>,
): Pick<SurveyDraft, "items" | "goingOn" | "ended"> {
  const knownIds = new Set(known?.items.map((each) => String(each.id)).filter((each) => !standing.has(each)) ?? []);
  const items = draftItems(drafting, knownIds).map((item): DraftItem => {
    const mapping = revised?.waves == null ? item.mapping : { ...item.mapping, waves: [...revised.waves] };
    return { ...item, id: revised?.goesOn(item) ?? item.id, mapping };
  });
  return {
    items,
    goingOn: new Set(items.map((item) => item.id).filter((each) => knownIds.has(each))),
    ended: new Map(
      [...(revised?.held ?? [])].map(([item, waves]) => [known?.responses?.items.indexOf(item) ?? -1, waves] as const),
    ),
  };
}

/** Those that are read as before, and those that are drafted anew under their own names. */
function reworded(
  changes: Changes["changes"],
  renamed: Changes["renamed"],
  items: SurveyDraft["items"],
  known: Survey | null,
): SurveyDraft["reworded"] {
  return changes.flatMap(({ kind, column, before, after }) => {
    if (kind !== "wording" || known === null) return [];
    const own = items.filter((item) => item.column === column).map(({ id }) => id);
    const read = (known.responses?.items ?? []).filter((each) => each.column === (renamed.get(column) ?? column));
    const ids = new Set([...own, ...read.map(({ item }) => String(item))]);
    return [...ids].map((item) => ({ item, before, after }));
  });
}
