/** All that documents are composed of, and which report in which language -> that report, of the figures that its audience may read. */

import { composeReport, mayRead, type Report } from "../../../documents/index.ts";
import { audienceOf, type Language, type ReportKey, reportId } from "../../../domain/index.ts";
import type { PrintedFigures } from "../rounded.ts";
import { sentencesIn, type Worded } from "../worded.ts";
import { figureIndex } from "./figureIndex.ts";

/** A report is checked, made in several formats and attacked: those that were composed last are not composed again. More would fill the memory. */
const mostKept = 16;

interface Composable extends Pick<Worded, "data" | "year" | "sentences" | "ownWords" | "composed" | "tell"> {
  readonly rounded: PrintedFigures;
}

/** Throws where data is missing that the findings tell of. */
export function composedReport(worded: Composable, key: ReportKey, language: Language): Report {
  const { data, year, rounded, ownWords, composed, tell } = worded;
  const name = `${reportId(key)}.${language}`;
  const before = composed.get(name);
  if (before !== undefined) return before;
  const readable = rounded.figures.filter(({ domain }) => mayRead(audienceOf(key), domain));
  const index = figureIndex(rounded, data, readable);
  tell({ did: "composed", report: reportId(key), language });
  const report = composeReport(key, year, language, data, index, sentencesIn(worded, language));
  noteChapters(report, ownWords);
  keepComposed(composed, name, report);
  return report;
}

/** Reports that were composed last are at hand. */
export function keepComposed(composed: Worded["composed"], name: string, report: Report): void {
  composed.set(name, report);
  const [oldest] = composed.keys();
  if (oldest !== undefined && composed.size > mostKept) composed.delete(oldest);
}

/** Notes the titles of chapters as they are set: in a heading with a space behind their number, in a link without. */
export function noteChapters({ chapters }: Report, ownWords: Set<string>): void {
  for (const { number, title } of chapters)
    if (number !== null) for (const between of [" ", ""]) ownWords.add(`${number}${between}${title}`);
}
