/** Reports -> chapters that speak of suicide or addiction while nobody is named to turn to; and what else they speak of where no help is given at all. */

import { missingHelp, subjectsOfChapter } from "../../../documents/index.ts";
import { documentKindNames, type Finding } from "../../../domain/index.ts";
import { composedReport } from "../composing/composedReport.ts";
import type { Scope } from "../scope.ts";
import type { Worded } from "../worded.ts";

/** One document of each kind stands for all of it: their chapters are the same. */
export function helpFindings(worded: Worded, { reports, languages }: Scope): readonly Finding[] {
  const { data, year } = worded;
  // What is unknown of a year has a finding of its own.
  if (!data.plans.has(year) && !data.texts.some((text) => text.year === year)) return [];
  const missing = oneOfEachKind(worded, reports, languages).flatMap(missingHelp);
  const once = new Map(missing.map((each) => [`${each.chapter} ${each.subject}`, each]));
  return [...once.values()].map(({ chapter, subject }) => ({
    file: "data/university.yaml",
    message: `the chapter "${chapter}" speaks of ${subject}, but nobody is named to turn to`,
    hint: `add an entry under \`help\` with for: ${subject}, and the numbers to call`,
  }));
}

/** No report is held up for these; a reader who is lonely finds nobody named on any page. */
export function helpNotes(worded: Worded, { reports, languages }: Scope): readonly Finding[] {
  if (worded.data.university.help.length > 0) return [];
  const chapters = oneOfEachKind(worded, reports, languages).flatMap((report) => report.chapters);
  const spoken = chapters.map((chapter) => ({ title: chapter.title, subjects: subjectsOfChapter(chapter) }));
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

/** Those that can be composed: one that can't has findings that say why. */
function oneOfEachKind(
  worded: Worded,
  reports: Scope["reports"],
  languages: Scope["languages"],
): readonly ReturnType<typeof composedReport>[] {
  return documentKindNames
    .flatMap((kind) => reports.find((key) => key.kind === kind) ?? [])
    .flatMap((key) =>
      languages.flatMap((language) => {
        try {
          return [composedReport(worded, key, language)];
        } catch {
          return [];
        }
      }),
    );
}
