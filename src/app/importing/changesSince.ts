/** Last year's delivery, as it was imported, as it is named, or as survey.yaml tells of it -> what changed since, and the breaks that follow. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Break, DescribedFile, Language, Localized } from "../../domain/index.ts";
import {
  type BreakingKind,
  type Change,
  compareDeliveries,
  type Delivery,
  deliveryNoted,
  deliveryOf,
  propose,
  proposeBreaks,
} from "../../intake/index.ts";
import { describeFile } from "../../responses/index.ts";
import { type ImportAsked, type ImportRefused, type Looked, withWhatLiesBeside } from "./lookAtDelivery.ts";

export interface Changes {
  readonly kind: "changes";
  /** With what it was compared, in words; null where there is nothing. */
  readonly since: string | null;
  readonly changes: readonly Change[];
  readonly renamed: ReadonlyMap<string, string>;
  readonly breaks: readonly Break[];
}

const none: Changes = { kind: "changes", since: null, changes: [], renamed: new Map(), breaks: [] };

export async function changesSince(asked: ImportAsked, looked: Looked): Promise<Changes | ImportRefused> {
  const { data, survey: id, wave, proposal, says } = looked;
  const survey = data.surveys.find((each) => each.survey.id === id)?.survey ?? null;
  const found = asked.before === null ? await imported(asked, looked) : await named(asked.before, asked, looked);
  if (found?.kind === "findings") return found;
  const before = found?.delivery ?? (survey === null ? null : deliveryOf(survey));
  if (before === null) return none;
  const { changes, renamed } = compareDeliveries(before, { file: proposal.file, columns: proposal.columns });
  const own = survey === null ? changes : withoutOthers(changes, found === null);
  const noteOf = (kind: BreakingKind): Localized => {
    const pairs = data.university.languages.map(
      (language: Language) => [language, says[language](`import.change.${kind}`)] as const,
    );
    return Object.fromEntries(pairs) as Localized;
  };
  const breaks = survey === null ? [] : proposeBreaks({ survey, wave, changes: own, renamed, noteOf });
  return { kind: "changes", since: before.file.shown, changes: own, renamed, breaks };
}

/** Where only survey.yaml tells of last year, columns that it never named are not new. */
function withoutOthers(changes: readonly Change[], isDeclaredOnly: boolean): readonly Change[] {
  const unknown = new Set(["new", "population", "weight"]);
  return isDeclaredOnly ? changes.filter(({ kind }) => !unknown.has(kind)) : changes;
}

interface Found {
  readonly kind: "found";
  readonly delivery: Delivery;
}

async function named(
  file: string,
  { beforeCodebook, sheet }: ImportAsked,
  looked: Looked,
): Promise<Found | ImportRefused> {
  const described = await describeFile(file, path.basename(file), sheet === null ? {} : { sheet });
  if (described.kind === "findings") return described;
  const beside = await withWhatLiesBeside(described, file, beforeCodebook);
  return found(beside.file, beside.codebook, looked);
}

function found(
  file: DescribedFile,
  codebook: readonly (readonly (readonly string[])[])[],
  { data, survey: id }: Looked,
): Found {
  const survey = data.surveys.find((each) => each.survey.id === id)?.survey ?? null;
  const { file: joined, columns } = propose({ file, codebook, university: data.university, survey });
  return { kind: "found", delivery: { file: joined, columns } };
}

/** The folder in which a survey's answers lie. */
export function answersFolder({ dataFolder, responsesFolder }: ImportAsked, survey: string): string {
  return responsesFolder === null
    ? path.join(dataFolder, "surveys", survey, "responses")
    : path.join(responsesFolder, survey);
}

/** What stood in the last wave's file before this one, as it was noted beside it. */
async function imported(asked: ImportAsked, looked: Looked): Promise<Found | null> {
  const folder = answersFolder(asked, looked.survey);
  const names = await readdir(folder).catch(() => []);
  const waves = names.flatMap((name) => /^.+-(\d{4})\.described\.json$/.exec(name)?.[1] ?? []).map(Number);
  const last = Math.max(...waves.filter((each) => each < looked.wave));
  if (!Number.isFinite(last)) return null;
  const delivery = deliveryNoted(await readFile(path.join(folder, describedName(looked.survey, last)), "utf8"));
  return delivery === null ? null : { kind: "found", delivery };
}

export function describedName(survey: string, wave: number): string {
  return `${survey}-${wave}.described.json`;
}
