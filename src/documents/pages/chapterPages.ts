/** (report) -> a page for each of its chapters. */

import { type Faculty, sheetsOnSite, takenHomeOf, themesOf, type UniversityData } from "../../domain/index.ts";

import type { Reported, Speech } from "../../statements/index.ts";
import { blockId } from "../blockId.ts";
import type { Chapter, Report } from "../report.ts";
import { saysNearlyTheSame } from "./nearlyTheSame.ts";
import {
  bare,
  chapterFile,
  chapterOf,
  facultyOf,
  figureDownloads,
  indicatorLink,
  pdfDownload,
  related,
  reportName,
  reportPath,
  shownIndicators,
  topicLink,
} from "./pageParts.ts";
import type { EstimateRow, SitePage, SiteParts } from "./sitePage.ts";

/** The first chapter is the report's own page; a faculty's leads to all that is about the faculty. */
export function chapterPages(
  report: Report,
  parts: SiteParts,
  rows: readonly EstimateRow[],
  writing: Reported & Speech,
): readonly SitePage[] {
  const { say } = writing;
  const faculty = facultyOf(report, writing);
  const links = report.chapters.map(({ title, number }, place) => ({
    href: `${reportPath(report)}/${chapterFile(report, place)}.html`,
    label: number === null ? title : `${number} ${title}`,
  }));
  return report.chapters.map((chapter, place) => {
    const title = faculty === undefined ? chapter.title : titleOf(chapter, faculty, writing);
    return {
      ...bare(`${reportPath(report)}/${chapterFile(report, place)}`, title, writing),
      tabTitle: `${chapter.title} – ${reportName(report)}`,
      item: faculty === undefined ? "reports" : "faculties",
      group: reportName(report),
      lead: `${report.title} ${report.year} – ${reportName(report)}`,
      repeats: isSaidElsewhere(chapter, report, parts, writing),
      sections: [
        { ...chapter, title },
        ...(place === 0 && faculty !== undefined ? [related(linksOfFaculty(faculty, rows, writing), writing)] : []),
      ],
      contents: {
        label: say("page.contents"),
        links: links.map((each, at) => ({ ...each, current: at === place })),
      },
      previous: links[place - 1] ?? null,
      next: links[place + 1] ?? null,
      downloads: [
        ...(faculty === undefined ? besideChapters(writing.data).map((key) => pdfDownload(key, writing)) : []),
        ...figureDownloads(writing),
      ],
      notices: place === 0 ? report.notices : [],
    };
  });
}

/** Whose page it is, for readers who come from a search. */
function titleOf({ title }: Chapter, faculty: Faculty, { text, say }: Speech): string {
  const name = text(faculty.name);
  return title.includes(name) ? title : say("site.ofFaculty", { title, faculty: name });
}

/** A priority has a page of its own, with the same words; what is nearly the same in the board's report, or in that of each faculty, is found in one place or by what it is about. */
function isSaidElsewhere(
  chapter: Chapter,
  report: Report,
  { board, faculties }: SiteParts,
  { data }: Reported,
): boolean {
  if (report === board) return data.priorities.priorities.some(({ id }) => blockId("priority", id) === chapter.id);
  const others = [board, ...faculties].filter((each) => each !== report);
  return others.some((other) => {
    const same = chapterOf(other, chapter.id);
    return same !== undefined && saysNearlyTheSame(chapter, same);
  });
}

/** A sheet is taken home from its own page. */
function besideChapters({ university }: Pick<UniversityData, "university">): ReturnType<typeof takenHomeOf> {
  return takenHomeOf(university.site).filter(({ kind }) => !sheetsOnSite.some((sheet) => sheet.kind === kind));
}

/** What it works on, and what is known of its students. */
function linksOfFaculty(faculty: Faculty, rows: readonly EstimateRow[], writing: Reported & Speech) {
  const { data, year, text, say } = writing;
  const actions = (data.plans.get(year)?.actions ?? []).filter(({ owner }) => owner.unit === faculty.id);
  const priorities = data.priorities.priorities.filter(({ id }) => actions.some((each) => each.priority === id));
  const themes = themesOf(data).filter(({ id }) => actions.some((each) => each.theme === id));
  const own = rows.filter((row) => row.domain === `faculty:${faculty.id}` && row.value !== null);
  return [
    priorities.map((each) => topicLink("priority", each.id, text(each.name), writing)),
    themes.map((each) => topicLink("theme", each.id, text(each.name), writing)),
    shownIndicators(own, writing).map((each) => indicatorLink(each, writing)),
    [
      {
        href: `${year}/explorer.html?domain=faculty%3A${faculty.id}`,
        label: say("site.inExplorer"),
        detail: null,
      },
    ],
  ];
}
