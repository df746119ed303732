/** (what the report is, data, estimates, language) -> what it says. */

import {
  audienceOf,
  type DocumentLayout,
  documentKinds,
  type Figure,
  type Language,
  type ReportKey,
  reportId,
  reportKeysOf,
  type UniversityData,
  type Year,
} from "../domain/index.ts";
import type { Origins, Printing, Reported, Speech } from "../statements/index.ts";
import { type EstimateIndex, messageCandidates, startWriting, type Writing } from "../statements/index.ts";
import type { Say } from "../wording/index.ts";
import { abbreviationsIn } from "./abbreviations.ts";
import { withNotes } from "./chapterNotes.ts";
import { annexBlocks } from "./chapters/annex.ts";
import { checkIds } from "./checkIds.ts";
import { editionTitle } from "./correctionWords.ts";
import { coverPicture } from "./coverPicture.ts";
import { documentTitle, facultyOf } from "./documentTitle.ts";
import { helpBoxes, withoutBox } from "./helpBoxes.ts";
import { facultyDocuments, universityDocuments } from "./kinds/kinds.ts";
import { numberChapters, type Part } from "./kinds/parts.ts";
import { numberCharts } from "./numberCharts.ts";
import { findingCandidates } from "./pageOne/findings.ts";
import { type FoundMessage, foundMessages } from "./pageOne/foundMessages.ts";
import { printedEstimates } from "./printedEstimates.ts";
import type { Chapter, Report } from "./report.ts";
import { standingOf } from "./standing.ts";

/** Names of all that the reports of a year could say first. */
export function messageIds(year: Year, data: UniversityData, index: EstimateIndex, say: Say, language: Language) {
  const actions = data.plans.get(year)?.actions ?? [];
  const writing = startWriting(language, year, data, index, say);
  return [
    ...findingCandidates(writing),
    ...data.university.faculties.flatMap((faculty) => messageCandidates(faculty, actions, writing)),
  ].map(({ id }) => id);
}

/** Every key message that was found, in the words of a language. `board`: an index of what the board may read; `faculties`: of what each faculty may. */
export function keyMessagesOf(
  year: Year,
  data: UniversityData,
  { board, faculties }: { readonly board: EstimateIndex; readonly faculties: readonly EstimateIndex[] },
  say: Say,
  language: Language,
): readonly FoundMessage[] {
  const writing = (index: EstimateIndex) => startWriting(language, year, data, index, say);
  return foundMessages(writing(board), faculties.map(writing));
}

/** All documents of a university's year: one for the board, and those of each faculty whose figures are not held. */
export function reportKeys({
  university,
  heldFaculties,
}: Pick<UniversityData, "university" | "heldFaculties">): readonly ReportKey[] {
  return reportKeysOf(university.faculties.map(({ id }) => id).filter((id) => !heldFaculties.has(id)));
}

/** Throws where data is missing that `sources/` and `checkText` have reported. */
export function composeReport(
  key: ReportKey,
  year: Year,
  language: Language,
  data: UniversityData,
  index: EstimateIndex,
  say: Say,
): Report {
  const writing = startWriting(language, year, data, index, say);
  const { annex, layout } = documentKinds[key.kind];
  const numbered = numberChapters(partsOf(key, writing));
  const estimates = inOrder(printedEstimates(numbered).map(index.get), data);
  const noted = (annex ? [...numbered, annexOf(estimates, writing)] : numbered).map((each) => ({
    ...each,
    blocks: withNotes(each.id, each.blocks),
  }));
  const chapters = numbersFigures[layout] ? numberCharts(noted, index.get, say) : noted;
  checkIds(reportId(key), chapters);
  const { university } = data;
  const newest = data.corrections.get(year)?.editions.at(-1);
  return {
    id: reportId(key),
    kind: key.kind,
    layout,
    audience: audienceOf(key),
    language,
    year,
    university: writing.text(university.name),
    title: say("report.title"),
    subtitle: documentTitle(key, year, language, data, say),
    style: {
      accent: university.style.accent,
      comparison: university.style.comparison,
      tokens: data.tokens,
      mark: data.mark,
    },
    contact: {
      unit: writing.text(university.contact.unit),
      email: university.contact.email,
      url: university.contact.url ?? null,
    },
    cover: coverPicture(writing),
    notices: university.example === undefined ? [] : [writing.text(university.example)],
    standing: standingOf(writing),
    edition: newest === undefined ? null : editionTitle(newest, writing),
    abbreviations: abbreviationsIn(data, writing),
    chapters,
    estimates: estimates.map((each) => each.id).toSorted(),
  };
}

/** A sheet is one page, on which nothing needs to be looked for. */
const numbersFigures: Readonly<Record<DocumentLayout, boolean>> = { report: true, sheet: false };

function partsOf(key: ReportKey, writing: Writing): readonly Part[] {
  const isSheet = documentKinds[key.kind].layout === "sheet";
  const help = (parts: readonly Part[]) =>
    isSheet ? withHelpOnce(parts, writing) : parts.map((each) => withHelp(each, writing));
  if (!("faculty" in key)) {
    const { parts, corrected } = universityDocuments[key.kind];
    const helped = help(parts(writing));
    return corrected === null ? helped : corrected(helped, writing);
  }
  const { parts, corrected } = facultyDocuments[key.kind];
  const faculty = facultyOf(key.faculty, writing.data);
  const helped = help(parts(faculty, writing));
  return corrected === null ? helped : corrected(helped, faculty, writing);
}

/** In the order of `indicators.yaml`, from the oldest wave to the newest. */
function inOrder(estimates: readonly Figure[], { indicators }: UniversityData): readonly Figure[] {
  const order = new Map(indicators.indicators.map((each, place) => [each.id, place]));
  return estimates.toSorted(
    (a, b) =>
      (order.get(a.indicator) ?? 0) - (order.get(b.indicator) ?? 0) || a.wave - b.wave || (a.id < b.id ? -1 : 1),
  );
}

function annexOf(estimates: readonly Figure[], writing: Reported & Speech & Origins & Printing): Chapter {
  return {
    id: "annex",
    number: null,
    title: writing.say("annex.title"),
    blocks: annexBlocks(estimates, writing),
    onPaper: false,
  };
}

/** A chapter that speaks of suicide or addiction ends with whom to turn to. */
function withHelp(each: Part, writing: Reported & Speech): Part {
  return withoutBox.has(each.id) ? each : { ...each, blocks: [...each.blocks, ...helpBoxes(each.blocks, writing)] };
}

/** A sheet has it once, wherever it speaks of them. */
function withHelpOnce(parts: readonly Part[], writing: Reported & Speech): readonly Part[] {
  const boxes = helpBoxes(
    parts.flatMap(({ blocks }) => blocks),
    writing,
  );
  return parts.map((each, place) =>
    place === parts.length - 1 ? { ...each, blocks: [...each.blocks, ...boxes] } : each,
  );
}
