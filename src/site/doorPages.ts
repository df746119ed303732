/** Pages that stand before those of a year: the choice of a language, and what is left of a language in which no reports are made any more. */

import {
  type AddressTable,
  addressBlocks,
  holdsMadeUp,
  listedIndicators,
  type Report,
  type SitePage,
} from "../documents/index.ts";
import { type Language, listsIn, permanentPage } from "../domain/index.ts";
import { renderPage } from "../html/index.ts";
import { languages } from "../languages/index.ts";
import { createMessages } from "../wording/index.ts";
import { linkedAddresses } from "./linkedBlock.ts";
import { frame } from "./pageFrame.ts";
import { homesOf, type Shared } from "./siteInput.ts";

/** What pages of every year lead to. */
const sharedPages = ["index", "archive", "about", "search"] as const;

/** The pages that links of earlier years lead to, in a language in which this year was not released: those of every year, and the addresses of figures. */
export function leftPages(language: Language, shared: Shared): readonly LeftPage[] {
  const say = createMessages(language, shared.design.messages[language]);
  const lists = listsIn(language, [shared.figures, ...shared.earlier.map(({ figures }) => figures)]);
  return [
    ...sharedPages.map((path) => ({ path, named: path === "index" ? null : say(`site.${path}`), blocks: [] })),
    ...listedIndicators(lists).map((indicator) => ({
      path: permanentPage(indicator.id),
      named: indicator.name,
      blocks: addressBlocks(indicator, lists, null, say),
    })),
  ];
}

export interface LeftPage {
  /** Below the language's folder, without ".html". */
  readonly path: string;
  /** What it was; null of the front page. */
  readonly named: string | null;
  /** What is still to be read on it. */
  readonly blocks: readonly AddressTable[];
}

export function leftPage(
  { path, named, blocks }: LeftPage,
  language: Language,
  report: Report,
  shared: Shared,
): string {
  const say = createMessages(language, shared.design.messages[language]);
  const title = say("report.title");
  const what = named === null ? [] : [named];
  const above = "../".repeat(path.split("/").length - 1);
  const page = { ...emptyPage, path, title, lead: report.university };
  const newest = [...shared.pages.keys()].map((code) => ({
    href: `${above}../${code}/index.html`,
    label: String(shared.year),
    detail: languages[code].name,
    language: code,
  }));
  const own = shared.earlier
    .filter(({ pages, year }) => homesOf(pages, year).includes(language))
    .map(({ year }) => ({ href: `${above}${year}/index.html`, label: String(year), detail: null, language: null }));
  const link = { kind: "links" };
  const framed = {
    ...frame(page, `${language}/${path}.html`, `${above}../`, language, report, say, shared),
    menu: [],
    footLinks: [],
    years: [],
    language,
    tabTitle: [...what, title, report.university].join(" – "),
    description: title,
    title,
    lead: null,
    notices: [],
    madeUp: holdsMadeUp([{ blocks }]),
    onlyNumber: null,
    onlySign: null,
    sections: [
      { id: "newest", number: null, title: say("site.newest"), isOnly: false, blocks: [{ ...link, links: newest }] },
      { id: "archive", number: null, title: say("site.archive"), isOnly: false, blocks: [{ ...link, links: own }] },
      ...(blocks.length === 0
        ? []
        : [
            {
              id: "permanent",
              number: null,
              title: named,
              isOnly: false,
              blocks: blocks.map((each) => linkedAddresses(each, (to) => `${above}${to}`)),
            },
          ]),
    ],
    downloads: [],
    turns: false,
    previous: null,
    next: null,
  };
  return renderPage("site", framed, { language, design: shared.design, charts: new Map(), headingsRaised: 0 });
}

const emptyPage: Omit<SitePage, "path" | "title" | "lead"> = {
  group: "",
  repeats: false,
  tabTitle: "",
  menu: null,
  item: null,
  sections: [],
  contents: null,
  previous: null,
  next: null,
  downloads: [],
  notices: [],
};

/** The front door: the languages. */
export function chooserPage(report: Report, shared: Shared): string {
  const { language } = report;
  const say = createMessages(language, shared.design.messages[language]);
  const page: SitePage = { ...emptyPage, path: "index", title: report.title, lead: report.university };
  const links = [...shared.pages.keys()].map((code) => ({
    href: `${code}/index.html`,
    label: languages[code].name,
    detail: shared.board.get(code)?.university ?? null,
    language: code,
  }));
  const doorTitle = [...shared.pages.keys()].map((code) => shared.board.get(code)?.title).join(" – ");
  const framed = {
    ...frame(page, "index.html", "", language, report, say, shared),
    menu: [],
    footLinks: [],
    languages: [],
    homeHref: "index.html",
    language,
    title: doorTitle,
    tabTitle: doorTitle,
    lead: null,
    notices: [],
    madeUp: false,
    onlyNumber: null,
    onlySign: null,
    sections: [
      { id: "languages", number: null, title: say("site.languages"), isOnly: true, blocks: [{ kind: "links", links }] },
    ],
    downloads: [],
    turns: false,
    previous: null,
    next: null,
  };
  return renderPage("site", framed, { language, design: shared.design, charts: new Map(), headingsRaised: 1 });
}
