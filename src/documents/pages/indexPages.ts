/** (what a year's site has) -> the pages that the main menu leads to: priorities, themes, faculties, reports, help. */
import { takenHomeOf, themesOf } from "../../domain/index.ts";
import type { Reported, Speech } from "../../statements/index.ts";
import { bare, facultyLinks, helpPath, pdfDownload, reportName, reportPath, section } from "./pageParts.ts";
import { priorityLinks } from "./priorityLinks.ts";
import { allHelp } from "./siteHelp.ts";
import type { DetailedLink, MenuItem, SiteBlock, SitePage, SiteParts } from "./sitePage.ts";

/** Each where there is something that it could lead to. */
export function indexPages(parts: SiteParts, writing: Reported & Speech): readonly SitePage[] {
  const { data, say, text, year } = writing;
  const themes = themesOf(data).map(({ id, name, description }) => ({
    href: `${year}/theme-${id}.html`,
    label: text(name),
    detail: text(description),
  }));
  const faculties = facultyLinks(parts, writing, () => true).map((each) => ({ ...each, detail: null }));
  return [
    indexPage("priorities", say("site.priorities"), priorityLinks("cards", writing), writing),
    ...(themes.length === 0
      ? []
      : [
          {
            ...indexPage("themes", say("site.themes"), { kind: "links", links: themes }, writing),
            menu: say("site.themesMenu"),
          },
        ]),
    ...(faculties.length === 0
      ? []
      : [indexPage("faculties", say("site.faculties"), { kind: "links", links: faculties }, writing)]),
    reportsPage(parts, writing),
    ...helpPages(writing),
  ];
}

function indexPage(item: MenuItem, title: string, block: SiteBlock, writing: Reported & Speech): SitePage {
  return {
    ...bare(`${writing.year}/${item}`, title, writing),
    menu: title,
    item,
    repeats: true,
    sections: [section(item, title, [block])],
  };
}

function reportsPage(parts: SiteParts, writing: Reported & Speech): SitePage {
  const { say } = writing;
  const { sheets, board, faculties } = reportLinks(parts);
  const archive = { href: "archive.html", label: say("site.archive"), detail: say("site.archiveLead") };
  const links = [...sheets, board, ...faculties, archive];
  return {
    ...indexPage("reports", say("site.reports"), { kind: "links", links }, writing),
    downloads: takenHomeOf(writing.data.university.site).map((key) => pdfDownload(key, writing)),
  };
}

/** Nothing where `university.yaml` names nobody to turn to. */
function helpPages(writing: Reported & Speech): readonly SitePage[] {
  const { say, text, data, year } = writing;
  const entries = allHelp(writing);
  if (entries.length === 0) return [];
  const { unit, email } = data.university.contact;
  const title = say("students.helpTitle");
  return [
    {
      ...bare(helpPath(year), title, writing),
      menu: say("site.helpMenu"),
      item: "help",
      sections: [
        section("help", title, [
          { kind: "help", entries, all: null },
          { kind: "paragraph", words: say("students.ask", { unit: text(unit), email }) },
        ]),
      ],
    },
  ];
}

/** By whom they are for. */
export function reportLinks({ board, sheets, faculties }: SiteParts): {
  readonly sheets: readonly DetailedLink[];
  readonly board: DetailedLink;
  readonly faculties: readonly DetailedLink[];
} {
  const link = (report: SiteParts["board"]) => ({
    href: `${reportPath(report)}/index.html`,
    label: reportName(report),
    detail: null,
  });
  return { sheets: sheets.map(link), board: link(board), faculties: faculties.map(link) };
}
