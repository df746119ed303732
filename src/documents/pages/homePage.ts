/** (the year's figures, plans and help) -> the front page, for students and staff: what was found, what is being done, where to get help, and the way to the rest. */
import type { Writing } from "../../statements/index.ts";
import { studentsSaid } from "../students/said.ts";
import { editionNotice } from "./editions.ts";
import { reportLinks } from "./indexPages.ts";
import { bare, section } from "./pageParts.ts";
import { priorityLinks } from "./priorityLinks.ts";
import { allHelp } from "./siteHelp.ts";
import type { DetailedLink, SiteBlock, SitePage, SiteParts } from "./sitePage.ts";

/** More are not read on a phone. */
const mostFound = 3;

/** `path`: the home of the newest year is the front door of its language, too. */
export function home(path: string, parts: SiteParts, writing: Writing): SitePage {
  const { board } = parts;
  const { say, year } = writing;
  const isDoor = path === "index";
  return {
    ...bare(path, `${board.title} ${year}`, writing),
    tabTitle: isDoor ? say("site.title") : `${say("site.title")} ${year}`,
    repeats: true,
    menu: isDoor ? say("site.home") : null,
    item: "home",
    sections: [
      section("found", say("site.found"), [...editionNotice(parts, writing), ...found(writing)]),
      section("done", say("site.done"), [priorityLinks("lines", writing)]),
      ...helpSection(writing),
      section("reports", say("site.reportsAndFigures"), [
        { kind: "links", look: "lines", links: waysOn(parts, writing) },
      ]),
    ],
    notices: board.notices,
  };
}

/** As the page for students says it. */
function found(writing: Writing): readonly SiteBlock[] {
  return studentsSaid(writing).map((block) =>
    block.kind === "findings" ? { ...block, findings: block.findings.slice(0, mostFound) } : block,
  );
}

function helpSection(writing: Writing): SitePage["sections"] {
  const entries = allHelp(writing);
  if (entries.length === 0) return [];
  return [section("help", writing.say("students.helpTitle"), [{ kind: "help", entries, all: null }])];
}

function waysOn(parts: SiteParts, writing: Writing): readonly DetailedLink[] {
  const { say, year } = writing;
  const link = (href: string, label: string) => ({ href, label, detail: null });
  const { sheets, board } = reportLinks(parts);
  return [
    ...sheets,
    ...(parts.faculties.length === 0 ? [] : [link(`${year}/faculties.html`, say("site.forFaculties"))]),
    board,
    link(`${year}/figures.html`, say("site.figures")),
    link(`${year}/explorer.html`, say("site.explorer")),
    link("archive.html", say("site.archive")),
  ];
}
