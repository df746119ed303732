/** Reports -> chapters that speak of suicide or addiction while nobody is named to turn to. */

import { missingHelp } from "../../../documents/index.ts";
import { documentKindNames, type Finding } from "../../../domain/index.ts";
import { composedReport } from "../composing/composedReport.ts";
import type { Scope } from "../scope.ts";
import type { Worded } from "../worded.ts";

/** One document of each kind stands for all of it: their chapters are the same. */
export function helpFindings(worded: Worded, { reports, languages }: Scope): readonly Finding[] {
  const { data, year } = worded;
  // What is unknown of a year has a finding of its own.
  if (!data.plans.has(year) && !data.texts.some((text) => text.year === year)) return [];
  const missing = documentKindNames
    .flatMap((kind) => reports.find((key) => key.kind === kind) ?? [])
    .flatMap((key) =>
      languages.flatMap((language) => {
        try {
          return missingHelp(composedReport(worded, key, language));
        } catch {
          // A report that can't be composed has findings that say why.
          return [];
        }
      }),
    );
  const once = new Map(missing.map((each) => [`${each.chapter} ${each.subject}`, each]));
  return [...once.values()].map(({ chapter, subject }) => ({
    file: "data/university.yaml",
    message: `the chapter "${chapter}" speaks of ${subject}, but nobody is named to turn to`,
    hint: `add an entry under \`help\` with for: ${subject}, and the numbers to call`,
  }));
}
