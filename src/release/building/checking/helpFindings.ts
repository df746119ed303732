/** Reports -> chapters that speak of suicide or addiction while nobody is named to turn to; and what else they speak of where no help is given at all. */

import { missingHelp, subjectsOfChapter } from "../../../documents/index.ts";
import { documentKindNames, type Finding, type Notebook } from "../../../domain/index.ts";
import { composedReport } from "../composing/composedReport.ts";
import type { Scope } from "../scope.ts";
import type { Worded } from "../worded.ts";
import type { DocumentParts, LanguagePart } from "./documentParts.ts";

/** One document of each kind stands for all of it: their chapters are the same. */
export function helpFindings(
  { data, year }: Worded,
  parts: DocumentParts,
  scope: Scope,
  sealed: Notebook,
): readonly Finding[] {
  // What is unknown of a year has a finding of its own.
  if (!data.plans.has(year) && !data.texts.some((text) => text.year === year)) return [];
  const missing = spokenOf(parts, scope, sealed).flatMap((each) => each.missing);
  const once = new Map(missing.map((each) => [`${each.chapter} ${each.subject}`, each]));
  return [...once.values()].map(({ chapter, subject }) => ({
    file: "data/university.yaml",
    message: `the chapter "${chapter}" speaks of ${subject}, but nobody is named to turn to`,
    hint: `add an entry under \`help\` with for: ${subject}, and the numbers to call`,
  }));
}

/** No report is held up for these; a reader who is lonely finds nobody named on any page. */
export function helpNotes({ data }: Worded, parts: DocumentParts, scope: Scope, sealed: Notebook): readonly Finding[] {
  if (data.university.help.length > 0) return [];
  const spoken = spokenOf(parts, scope, sealed).flatMap(({ chapters }) => chapters);
  const titles = new Set(spoken.flatMap(({ title, subjects }) => (subjects.length > 0 ? [title] : [])));
  if (titles.size === 0) return [];
  const subjects = [...new Set(spoken.flatMap((each) => each.subjects))].join(", ");
  return [
    {
      file: "data/university.yaml",
      message: `these pages speak of ${subjects}, but nobody is named to turn to: ${[...titles].map((title) => `"${title}"`).join(", ")}`,
      hint: "add an entry under `help` with for: everyone, and where any student can turn to",
    },
  ];
}

/** What a document speaks of. */
interface Spoken {
  readonly missing: readonly { readonly chapter: string; readonly subject: string }[];
  readonly chapters: readonly { readonly title: string; readonly subjects: readonly string[] }[];
}

/** Of those that can be composed: one that can't has findings that say why. */
function spokenOf({ languages }: DocumentParts, { reports }: Scope, sealed: Notebook): readonly Spoken[] {
  const keys = documentKindNames.flatMap((kind) => reports.find((key) => key.kind === kind) ?? []);
  const inEach = languages.map((part) =>
    sealed.found("help", part.stamp, areSpoken, () => keys.map((key) => spokenIn(part, key))),
  );
  return keys.flatMap((_, place) => inEach.flatMap((spoken) => spoken[place] ?? []));
}

function spokenIn({ worded, language }: LanguagePart, key: Scope["reports"][number]): Spoken {
  try {
    const report = composedReport(worded, key, language);
    const chapters = report.chapters.map((chapter) => ({ title: chapter.title, subjects: subjectsOfChapter(chapter) }));
    return { missing: missingHelp(report), chapters };
  } catch {
    return { missing: [], chapters: [] };
  }
}

function areSpoken(noted: unknown): noted is readonly Spoken[] {
  return (
    Array.isArray(noted) &&
    noted.every((each) => Array.isArray(Object(each).missing) && Array.isArray(Object(each).chapters))
  );
}
