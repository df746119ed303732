/** What texts refer to as a picture, and the reports that print them -> the calls that lead to none, each with its place. */
import { documentTitle, missingCharts } from "../../../documents/index.ts";
import { type EditorText, type Finding, type Notebook, nearest } from "../../../domain/index.ts";
import { chartCalls } from "../../../editors/index.ts";
import { composedReport } from "../composing/composedReport.ts";
import type { Scope } from "../scope.ts";
import { sentencesIn } from "../worded.ts";
import type { DocumentParts, LanguagePart } from "./documentParts.ts";
import { areFindings } from "./noted.ts";

/** `sealed`: what was found in the same answers. Throws where a report can't be composed. */
export function chartFindings({ languages }: DocumentParts, scope: Scope, sealed: Notebook): readonly Finding[] {
  return languages.flatMap((part) =>
    sealed.found("charts of texts", part.stamp, areFindings, () => findingsIn(part, scope)),
  );
}

function findingsIn({ worded, language }: LanguagePart, { reports }: Scope): readonly Finding[] {
  const { data, year } = worded;
  const texts = data.texts.filter((text) => text.year === year);
  // Composing all reports takes its time, and nothing else needs it here.
  if (texts.every((text) => chartCalls(text).length === 0)) return [];
  const found = reports.map((key) => ({
    title: documentTitle(key, year, language, data, sentencesIn(worded, language)),
    ...missingCharts(composedReport(worded, key, language)),
  }));
  return texts.flatMap((text) => findingsOf(text, found));
}

type Found = ReturnType<typeof missingCharts> & { readonly title: string };

/** One finding a call, however many reports print it. */
function findingsOf(text: EditorText, reports: readonly Found[]): readonly Finding[] {
  return chartCalls(text).flatMap(({ shown, line, column }) => {
    const without = reports.filter(({ missing }) => missing.includes(shown));
    const [first, ...others] = without;
    if (first === undefined) return [];
    const more = others.length === 0 ? "" : `, nor have ${others.length} other reports`;
    return [
      {
        file: text.file,
        line,
        column,
        message: `the report "${first.title}" has no figure of "${shown}"${more}`,
        hint: hintFor(shown, first),
      },
    ];
  });
}

function hintFor(shown: string, { known }: Found): string {
  const ids = known.map(({ id }) => id);
  const meant = nearest(shown, ids);
  const has =
    known.length === 0 ? "it has none" : `it has ${known.map((each) => `${each.figure} (${each.id})`).join(", ")}`;
  return `${meant === null ? "" : `did you mean "${meant}"? `}a text can refer to what every report that prints it has: ${has}`;
}
