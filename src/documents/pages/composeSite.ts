/** The reports of a year and its estimates -> the pages of the intranet site in one language. */
import {
  type Figure,
  type FigureList,
  type Language,
  themesOf,
  type UniversityData,
  type Year,
} from "../../domain/index.ts";
import { type EstimateIndex, startWriting } from "../../statements/index.ts";
import type { Say } from "../../wording/index.ts";
import { withNotes } from "../chapterNotes.ts";
import { checkIds } from "../checkIds.ts";
import { aboutPage, archivePage } from "./archivePages.ts";
import { withChapterLinks } from "./chapterLinks.ts";
import { chapterPages } from "./chapterPages.ts";
import { dataPage } from "./dataPage.ts";
import { notAsked, rowOf } from "./estimateRows.ts";
import { figureList } from "./figureList.ts";
import { home } from "./homePage.ts";
import { indexPages } from "./indexPages.ts";
import { explorerPage, figuresPage, indicatorPage } from "./indicatorPages.ts";
import { bare, section, shownIndicators } from "./pageParts.ts";
import { permanentPages } from "./permanentPages.ts";
import { sheetPage } from "./sheetPages.ts";
import { withSiteHelp } from "./siteHelp.ts";
import type { SitePage, SiteParts } from "./sitePage.ts";
import { priorityPage, themePage } from "./topicPages.ts";

export interface ComposedPages {
  readonly pages: readonly SitePage[];
  /** For sites of later years. */
  readonly figures: FigureList;
}

export function composeSite(
  parts: SiteParts,
  year: Year,
  language: Language,
  data: UniversityData,
  index: EstimateIndex,
  readable: readonly Figure[],
  say: Say,
): ComposedPages {
  const writing = startWriting(language, year, data, index, say);
  // What is left of the university beside a faculty is read beside it, other institutions are beside the whole only; both are read at their own address, too.
  const isBeside = ({ domain }: Figure) => domain.kind === "rest" || domain.kind === "peers";
  const asRow = (each: Figure) => rowOf(each, parts, writing);
  const rows = [...readable.filter((each) => !isBeside(each)), ...notAsked(writing)].map(asRow);
  const figures = figureList(rows, readable.filter(isBeside).map(asRow), writing);
  const composed: readonly SitePage[] = [
    home("index", parts, writing),
    home(`${year}/index`, parts, writing),
    ...parts.sheets.map((sheet) => sheetPage(sheet, writing)),
    ...indexPages(parts, writing),
    ...[
      ...[parts.board, ...parts.faculties].flatMap((report) => chapterPages(report, parts, rows, writing)),
      ...data.priorities.priorities.map(({ id }) => priorityPage(id, parts, writing)),
      ...themesOf(data).map(({ id }) => themePage(id, parts, writing)),
      ...shownIndicators(rows, writing).map((each) => indicatorPage(each, parts, rows, writing)),
    ].map((page) => withSiteHelp(page, writing)),
    figuresPage(rows, writing),
    explorerPage(rows, writing),
    dataPage(readable, writing),
    ...permanentPages(figures, parts.earlierFigures, writing),
    {
      ...bare("search", say("site.search"), writing),
      tabTitle: `${say("site.search")} – ${say("site.title")}`,
      menu: say("site.search"),
      item: "search",
      sections: [section("search", say("site.search"), [{ kind: "search" }])],
    },
    archivePage(parts, writing),
    aboutPage(writing),
  ];
  const pages = composed.map((page) => ({
    ...page,
    sections: page.sections.map((each) => ({ ...each, blocks: withNotes(each.id, each.blocks) })),
  }));
  const paths = pages.map(({ path }) => path);
  if (new Set(paths).size < paths.length) throw new Error(`two pages have one path: ${paths.join(", ")}`);
  const titles = pages.map(({ tabTitle }) => tabTitle);
  const titled = pages.map((page) =>
    titles.indexOf(page.tabTitle) === titles.lastIndexOf(page.tabTitle)
      ? page
      : // Two indicators of one survey may have one name.
        { ...page, tabTitle: `${page.tabTitle} (${page.path})` },
  );
  for (const page of pages) checkIds(page.path, page.sections);
  return { pages: titled.map((page) => withChapterLinks(page, [parts.board, ...parts.faculties])), figures };
}
