/** What pages of the site are put together from: sections, and links to others. */

import {
  dataPath,
  documentFile,
  documentPath,
  facultyAudience,
  fileType,
  type Indicator,
  type ReportKey,
  workbookFormats,
  workbookPath,
  type Year,
} from "../../domain/index.ts";
import type { Reported, Speech } from "../../statements/index.ts";
import { holdsNoun } from "../../wording/index.ts";
import { blockId } from "../blockId.ts";
import { documentTitle } from "../documentTitle.ts";
import type { Chapter, Report } from "../report.ts";
import type { DetailedLink, EstimateRow, SiteBlock, SitePage, SiteParts } from "./sitePage.ts";

/** `of`: what it belongs to, where that is no report. */
export function bare(
  path: string,
  title: string,
  { say, year }: Reported & Speech,
  of: string | null = null,
): Omit<SitePage, "sections"> {
  return {
    path,
    group: say("site.pages"),
    repeats: false,
    title,
    tabTitle: [title, ...(of === null ? [] : [of]), `${say("site.title")} ${year}`].join(" – "),
    menu: null,
    item: null,
    lead: null,
    contents: null,
    previous: null,
    next: null,
    downloads: [],
    notices: [],
  };
}

export function section(id: string, title: string, blocks: readonly SiteBlock[]): SitePage["sections"][number] {
  return { id, number: null, title, blocks };
}

/** More are not read: the others are in a fold. */
const mostRelated = 6;

/** A list of links for each kind of thing that the page leads to: of each the first, then of each the second, until there are enough. `madeUp`: some of the links are. */
export function related(
  kinds: readonly (readonly DetailedLink[])[],
  { say, year }: Reported & Speech,
  madeUp = false,
): SitePage["sections"][number] {
  const all = [{ href: `${year}/index.html`, label: say("site.allOfYear", { year }), detail: null }];
  const ranked = kinds.flatMap((links, kind) => links.map((link, rank) => ({ link, rank, kind })));
  const first = new Set(
    ranked
      .toSorted((a, b) => a.rank - b.rank || a.kind - b.kind)
      .slice(0, mostRelated - 1)
      .map(({ link }) => link),
  );
  const links = [...kinds.flat().filter((link) => first.has(link)), ...all];
  const more = kinds.flat().filter((link) => !first.has(link));
  return { ...section("related", say("site.related"), [{ kind: "links", links, more, madeUp }]), isBeside: true };
}

/** The PDF of a document, for readers of its pages. */
export function pdfDownload(
  key: ReportKey,
  { say, data, year, language }: Reported & Speech,
): SitePage["downloads"][number] {
  const name = documentTitle(key, year, language, data, say);
  return { file: documentPath(documentFile(key, language, "pdf")), label: say("site.pdf", { name }) };
}

/** Figures that everybody may have, as data and as workbooks. */
export function figureDownloads({ say, language }: Speech): SitePage["downloads"] {
  return [
    { file: dataPath("public"), label: say("site.csv") },
    ...workbookFormats.map((format) => ({
      file: workbookPath("public", language, format),
      label: say("site.workbook", { format: fileType(format) }),
    })),
  ];
}

export function reportPath(report: Report): string {
  return `${report.year}/${report.id}`;
}

export function reportName(report: Report): string {
  return report.subtitle;
}

export function chapterFile(report: Report, place: number): string {
  return place === 0 ? "index" : (report.chapters[place]?.id ?? "");
}

export function chapterOf(report: Report, id: string): Chapter | undefined {
  return report.chapters.find((each) => each.id === id);
}

/** The faculty whose report it is. */
export function facultyOf({ audience }: Report, { data }: Reported) {
  return data.university.faculties.find(({ id }) => facultyAudience(id) === audience);
}

/** `madeUp`: that the page belongs to it. */
export function topicLink(
  kind: "priority" | "theme",
  id: string,
  label: string,
  { year, say }: Reported & Speech,
  madeUp = false,
) {
  const detail = say(`site.${kind}`);
  return { href: `${year}/${kind}-${id}.html`, label, detail: madeUp ? `${detail} ${say("madeUp.mark")}` : detail };
}

/** The reports of those faculties that have one here. */
export function facultyLinks(parts: SiteParts, writing: Reported & Speech, isMeant: (faculty: string) => boolean) {
  return parts.faculties.flatMap((report) => {
    const faculty = facultyOf(report, writing);
    if (faculty === undefined || !isMeant(faculty.id)) return [];
    const [label, noun] = [writing.text(faculty.name), writing.say("site.faculty")];
    return [{ href: `${reportPath(report)}/index.html`, label, detail: holdsNoun(label, noun) ? null : noun }];
  });
}

export function helpPath(year: Year): string {
  return `${year}/help`;
}

export function indicatorPath(id: string, year: Year): string {
  return `${year}/${blockId("indicator", id)}`;
}

export function indicatorLink({ id, name }: Indicator, { text, say, year }: Reported & Speech) {
  return { href: `${indicatorPath(id, year)}.html`, label: text(name), detail: say("site.indicator") };
}

/** Those with a figure. */
export function shownIndicators(rows: readonly EstimateRow[], { data }: Reported): readonly Indicator[] {
  return data.indicators.indicators.filter(({ id }) => rows.some((row) => row.indicator === id));
}
