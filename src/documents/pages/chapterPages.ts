/** (report) -> a page for each of its chapters. */

import { dataPath, type Faculty, sheetsOnSite, takenHome, themesOf } from "../../domain/index.ts";

import type { Reported, Speech } from "../../statements/index.ts";
import type { Chapter, Report } from "../report.ts";
import {
  bare,
  chapterFile,
  chapterOf,
  facultyOf,
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
  return report.chapters.map((chapter, place) => ({
    ...bare(`${reportPath(report)}/${chapterFile(report, place)}`, chapter.title, writing),
    group: reportName(report),
    lead: `${report.title} ${report.year} – ${reportName(report)}`,
    repeats: faculty !== undefined && saysTheSame(chapter, chapterOf(parts.board, chapter.id)),
    sections: [
      { ...chapter },
      ...(place === 0 && faculty !== undefined ? [related(linksOfFaculty(faculty, rows, writing), writing)] : []),
    ],
    contents: {
      label: say("page.contents"),
      links: links.map((each, at) => ({ ...each, current: at === place })),
    },
    previous: links[place - 1] ?? null,
    next: links[place + 1] ?? null,
    downloads: [
      ...(faculty === undefined ? besideChapters.map((key) => pdfDownload(key, writing)) : []),
      { file: dataPath("public"), label: say("site.csv") },
    ],
    notices: place === 0 ? report.notices : [],
  }));
}

/** A sheet is taken home from its own page. */
const besideChapters = takenHome.filter(({ kind }) => !sheetsOnSite.some((sheet) => sheet.kind === kind));

function saysTheSame(chapter: Chapter, other: Chapter | undefined): boolean {
  return other !== undefined && JSON.stringify(chapter.blocks) === JSON.stringify(other.blocks);
}

/** What it works on, and what is known of its students. */
function linksOfFaculty(faculty: Faculty, rows: readonly EstimateRow[], writing: Reported & Speech) {
  const { data, year, text, say } = writing;
  const actions = (data.plans.get(year)?.actions ?? []).filter(({ owner }) => owner.unit === faculty.id);
  const priorities = data.priorities.priorities.filter(({ id }) => actions.some((each) => each.priority === id));
  const themes = themesOf(data).filter(({ id }) => actions.some((each) => each.theme === id));
  const own = rows.filter((row) => row.domain === `faculty:${faculty.id}` && row.value !== null);
  return [
    ...priorities.map((each) => topicLink("priority", each.id, text(each.name), writing)),
    ...themes.map((each) => topicLink("theme", each.id, text(each.name), writing)),
    ...shownIndicators(own, writing).map((each) => indicatorLink(each, writing)),
    {
      href: `${year}/explorer.html?domain=faculty%3A${faculty.id}`,
      label: say("site.inExplorer"),
      detail: null,
    },
  ];
}
