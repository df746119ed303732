/** Pages that stand before those of a year: the choice of a language, and what is left of a language in which no reports are made any more. */

import type { Report, SitePage } from "../documents/index.ts";
import type { Language } from "../domain/index.ts";
import { renderPage } from "../html/index.ts";
import { languages } from "../languages/index.ts";
import { createMessages } from "../wording/index.ts";
import { frame } from "./pageFrame.ts";
import { homesOf, type Shared } from "./siteInput.ts";

/** What pages of every year lead to. */
export const sharedPages = ["index", "archive", "about", "search"] as const;

/** Makes the pages that links of earlier years lead to, in a language in which this year was not released. */
export function leftPage(
  name: (typeof sharedPages)[number],
  language: Language,
  report: Report,
  shared: Shared,
): string {
  const say = createMessages(language, shared.design.messages[language]);
  const title = say("report.title");
  const what = name === "index" ? [] : [say(`site.${name}`)];
  const page = { ...emptyPage, path: name, title, lead: report.university };
  const newest = [...shared.pages.keys()].map((code) => ({
    href: `${"../"}${code}/index.html`,
    label: String(shared.year),
    detail: languages[code].name,
    language: code,
  }));
  const own = shared.earlier
    .filter(({ pages, year }) => homesOf(pages, year).includes(language))
    .map(({ year }) => ({ href: `${year}/index.html`, label: String(year), detail: null, language: null }));
  const link = { kind: "links" };
  const framed = {
    ...frame(page, `${language}/${name}.html`, "../", language, report, say, shared),
    menu: [],
    footLinks: [],
    years: [],
    language,
    tabTitle: [...what, title, report.university].join(" – "),
    description: title,
    title,
    lead: null,
    notices: [],
    madeUp: false,
    onlyNumber: null,
    onlySign: null,
    sections: [
      { id: "newest", number: null, title: say("site.newest"), isOnly: false, blocks: [{ ...link, links: newest }] },
      { id: "archive", number: null, title: say("site.archive"), isOnly: false, blocks: [{ ...link, links: own }] },
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
