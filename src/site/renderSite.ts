/** What the pages of a site say -> its files: pages, fragments, pictures, style sheet, data. Pure: what is on the disk comes in. */
import { createHash } from "node:crypto";
import { type Design, Language, type Year } from "../domain/index.ts";
import { type ChartPicture, renderPage, siteStyleSheet } from "../html/index.ts";
import {
  type Chart,
  createMessages,
  type EstimateRow,
  plain,
  type Report,
  type Say,
  type SitePage,
  type Sparkline,
  tableCsv,
} from "../reports/index.ts";
import { policyFor } from "./policy.ts";
import { serverSnippets } from "./serverSnippets.ts";

export interface EarlierSite {
  readonly year: Year;
  /** Its pages, below the language's folder, by language: "2023/index.html". */
  readonly pages: ReadonlySet<string>;
}

export interface SiteInput {
  readonly year: Year;
  readonly design: Design;
  /** In the order of the languages; each the pages in it. */
  readonly pages: ReadonlyMap<Language, readonly SitePage[]>;
  /** What the frame takes: names, contact, house style. */
  readonly board: ReadonlyMap<Language, Report>;
  readonly indexed: boolean;
  readonly draw: (chart: Chart | Sparkline, language: Language) => ChartPicture;
  /** Scripts by what they are for: name in `assets/` and text. */
  readonly scripts: ReadonlyMap<string, string>;
  readonly earlier: readonly EarlierSite[];
  /** Files of the release that pages offer: path in the release -> content. */
  readonly downloads: ReadonlyMap<string, Uint8Array>;
}

export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/** The languages in which a year was released. */
export function homesOf(pages: ReadonlySet<string>, year: Year): readonly Language[] {
  return Language.options.filter((language) => pages.has(`${language}/${year}/index.html`));
}

const languageNames: Readonly<Record<Language, string>> = { nl: "Nederlands", en: "English" };

export function renderSite(input: SiteInput): SiteFiles {
  const files = new Map<string, string | Uint8Array>();
  const put = (folder: string, ending: string, content: string | Uint8Array) => {
    const name = `${folder}${createHash("sha256").update(content).digest("hex").slice(0, 16)}.${ending}`;
    files.set(name, content);
    return name;
  };
  const { design, board } = input;
  const [first] = board.values();
  if (first === undefined) throw new Error("a site has at least one language");
  const fonts = design.fonts.map(({ bytes }) => put("assets/", "woff2", bytes));
  const sheet = put(
    "assets/",
    "css",
    siteStyleSheet(
      first,
      design,
      fonts.map((name) => name.replace("assets/", "")),
    ),
  );
  for (const [name, text] of input.scripts) files.set(`assets/${name}`, text);
  const shared: Shared = { ...input, files, put, sheet, fonts };
  for (const [language, pages] of input.pages) {
    for (const page of pages) renderOne(page, language, shared);
  }
  files.set("index.html", chooserPage(first, shared));
  const left = Language.options.filter(
    (language) =>
      !input.pages.has(language) && input.earlier.some(({ pages, year }) => homesOf(pages, year).includes(language)),
  );
  for (const language of left) {
    for (const name of sharedPages) files.set(`${language}/${name}.html`, leftPage(name, language, first, shared));
  }
  files.set("robots.txt", input.indexed ? "User-agent: *\nAllow: /\n" : "User-agent: *\nDisallow: /\n");
  files.set(
    "years.json",
    `${JSON.stringify({ years: [input.year, ...input.earlier.map(({ year }) => year)], pages: [...pathsOf(input.pages)].sort() })}\n`,
  );
  for (const [file, content] of input.downloads) files.set(downloadPath(input.year, file), content);
  for (const [name, text] of serverSnippets(input.indexed)) files.set(`server/${name}`, text);
  return files;
}

interface Shared extends SiteInput {
  readonly files: Map<string, string | Uint8Array>;
  readonly put: (folder: string, ending: string, content: string | Uint8Array) => string;
  readonly sheet: string;
  readonly fonts: readonly string[];
}

function pathsOf(pages: SiteInput["pages"]): ReadonlySet<string> {
  return new Set([...pages].flatMap(([language, all]) => all.map(({ path }) => `${language}/${path}.html`)));
}

function downloadPath(year: Year, file: string): string {
  return `downloads/${year}/${file.startsWith("edition-") ? file : file.split("/").at(-1)}`;
}

function renderOne(page: SitePage, language: Language, shared: Shared): void {
  const { design, files, put, board } = shared;
  const report = board.get(language);
  if (report === undefined) throw new Error(`no report in ${language}`);
  const say = createMessages(language, design.messages[language]);
  const file = `${language}/${page.path}.html`;
  const root = "../".repeat(file.split("/").length - 1);
  const charts = new Map<string, ChartPicture>();
  const pictures = picturesIn(page).map((chart) => ({ chart, drawn: shared.draw(chart, language) }));
  const fileOf = (from: string, answers: boolean) => {
    for (const { chart, drawn } of pictures) charts.set(chart.id, withFiles(chart, drawn, from, answers, put));
    return charts;
  };
  const [only, ...others] = page.sections;
  const isOnly = only !== undefined && (others.length === 0 || only.title === page.title);
  const href = (from: string) => (to: string) => `${from}${language}/${to}`;
  const content = (from: string) => ({
    language,
    title: page.title,
    lead: page.lead,
    notices: page.notices,
    onlyNumber: isOnly ? only.number : null,
    sections: page.sections.map((section, place) => ({
      ...section,
      isOnly: isOnly && place === 0,
      blocks: section.blocks.map((block) => blockIn(block, href(from), from, put, page)),
    })),
    downloads: page.downloads
      .filter(({ file }) => shared.downloads.has(file))
      .map(({ file, label }) => ({ href: `${from}${downloadPath(shared.year, file)}`, label })),
    turns: page.previous !== null || page.next !== null,
    previous: page.previous && { ...page.previous, href: href(from)(page.previous.href) },
    next: page.next && { ...page.next, href: href(from)(page.next.href) },
  });
  const headingsRaised = isOnly ? 1 : 0;
  const framed = { ...content(root), ...frame(page, file, root, language, report, say, shared) };
  files.set(file, renderPage("site", framed, { language, design, charts: fileOf(root, true), headingsRaised }));
  // Pictures lie two folders above the fragments, as they do for pages.
  const below = "../".repeat(file.split("/").length);
  files.set(
    `fragments/${file}`,
    renderPage("fragment", content(below), { language, design, charts: fileOf(below, false), headingsRaised }),
  );
}

function frame(
  page: SitePage,
  file: string,
  root: string,
  language: Language,
  report: Report,
  say: Say,
  shared: Shared,
) {
  const { year, indexed, sheet, scripts, pages, earlier } = shared;
  const link = (to: string) => `${root}${language}/${to}`;
  const own = pathsOf(pages);
  const item = (to: string, label: string) => ({ href: link(to), label, current: `${language}/${to}` === file });
  const kinds = new Set(page.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)));
  const script = (name: string) =>
    [...scripts.keys()].filter((each) => each.startsWith(`${name}-`)).map((each) => `${root}assets/${each}`);
  const used = [...(kinds.has("explorer") ? ["explorer"] : []), ...(kinds.has("search") ? ["search"] : [])];
  // The home page is the newest year's.
  const isOfYear = page.path.startsWith(`${year}/`) || page.path === "index";
  const inYear = (other: Year) =>
    page.path === "index" ? `${other}/index` : page.path.replace(`${year}/`, `${other}/`);
  const linkToYear = (site: EarlierSite, there: string) => {
    const homes = homesOf(site.pages, site.year);
    const other = homes.includes(language) ? language : homes[0];
    if (other === undefined) return [];
    const to = site.pages.has(`${language}/${there}`) ? `${language}/${there}` : `${other}/${site.year}/index.html`;
    const inOther = other === language ? "" : ` (${nameOf(other, language)})`;
    return [{ href: `${root}${to}`, label: `${site.year}${inOther}`, current: false }];
  };
  return {
    siteName: `${report.title} – ${report.university}`,
    siteTitle: say("site.title"),
    university: report.university,
    year,
    group: page.group,
    root,
    place: file,
    indexed,
    policy: policyFor(kinds.has("search")),
    description: `${page.title} – ${report.title} ${year} – ${report.university}`,
    sheet: `${root}${sheet}`,
    // Text and headings: the others come when they are used.
    preload: [0, 3].flatMap((place) => shared.fonts[place] ?? []).map((name) => `${root}${name}`),
    script: script("page")[0],
    modules: used.flatMap(script).join(" "),
    charts: script("charts")[0],
    homeHref: link("index.html"),
    searched: page.path.startsWith(`${year}/`) && !kinds.has("explorer") && !page.repeats,
    menu: [
      item("index.html", say("site.home")),
      item(`${year}/board/index.html`, report.subtitle),
      item(`${year}/figures.html`, say("site.figures")),
      item(`${year}/explorer.html`, say("site.explorer")),
      item("archive.html", say("site.archive")),
      item("search.html", say("site.search")),
    ],
    years: isOfYear
      ? [
          { href: link(`${inYear(year)}.html`), label: String(year), current: true },
          ...earlier.flatMap((site) => linkToYear(site, `${inYear(site.year)}.html`)),
        ]
      : [],
    languages: [...pages.keys()]
      .filter((each) => each !== language)
      .map((code) => ({
        code,
        label: languageNames[code],
        href: `${root}${own.has(`${code}/${page.path}.html`) ? `${code}/${page.path}.html` : `${code}/index.html`}`,
      })),
    contents: page.contents && {
      label: page.contents.label,
      links: page.contents.links.map((each) => ({ ...each, href: link(each.href) })),
    },
    contact: report.contact,
    problemSubject: encodeURIComponent(`${say("site.problem")}: ${file}`),
    footLinks: [item("about.html", say("site.about")), item("archive.html", say("site.archive"))],
  };
}

type SiteBlock = SitePage["sections"][number]["blocks"][number];

function blockIn(
  block: SiteBlock,
  href: (to: string) => string,
  root: string,
  put: Shared["put"],
  page: SitePage,
): unknown {
  if (block.kind === "links")
    return {
      ...block,
      links: block.links.map(({ language = null, ...each }) => ({
        ...each,
        language,
        href: language === null ? href(each.href) : `${root}${language}/${each.href}`,
      })),
    };
  if (block.kind === "estimates")
    return { ...block, rows: block.rows.map((row) => ({ ...row, href: row.href && href(row.href) })) };
  if (block.kind === "explorer")
    return { ...block, rowsFile: `${root}${put("assets/", "json", explorerRows(block.rows))}` };
  // On a page of its own, the help at the end of a chapter stands below what it helps with.
  if (block.kind === "heading" && block.text === page.title) return { ...block };
  return block;
}

/** What the explorer works on: plain values, no marks. */
function explorerRows(rows: readonly EstimateRow[]): string {
  return JSON.stringify(
    rows.map(({ valueWords, intervalWords, baseWords, href, anchor, decimals, ...row }) => ({
      ...row,
      valueText: plain(valueWords),
      intervalText: plain(intervalWords),
      baseText: plain(baseWords),
    })),
  );
}

function picturesIn(page: SitePage): readonly (Chart | Sparkline)[] {
  return page.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): (Chart | Sparkline)[] =>
      block.kind === "chart"
        ? [block]
        : block.kind === "tiles"
          ? block.tiles.flatMap(({ sparkline }) => sparkline ?? [])
          : [],
    ),
  );
}

/** `answers`: on a page that runs scripts; a fragment has its one picture only. */
function withFiles(
  chart: Chart | Sparkline,
  { narrow, live, ...drawn }: ChartPicture,
  root: string,
  answers: boolean,
  put: Shared["put"],
): ChartPicture {
  const filesOf = (picture: ChartPicture) => chartFiles(chart, picture, root, put);
  if (!answers || live === undefined) return { ...drawn, files: filesOf(drawn) };
  const files = filesOf({ ...drawn, live });
  return narrow === undefined
    ? { ...drawn, files }
    : { ...drawn, files, narrow: { ...narrow, files: filesOf(narrow) } };
}

function chartFiles(chart: Chart | Sparkline, drawn: ChartPicture, root: string, put: Shared["put"]) {
  const svg = `${root}${put("assets/charts/", "svg", drawn.svg)}`;
  if (chart.kind === "sparkline") return { svg, live: null, csv: "" };
  const live = drawn.live === undefined ? null : `${root}${put("assets/charts/", "json", drawn.live)}`;
  return { svg, live, csv: `${root}${put("assets/charts/", "csv", tableCsv(chart.table))}` };
}

/** What pages of every year lead to. */
const sharedPages = ["index", "archive", "about", "search"] as const;

/** In a language in which earlier years were released and this one is not: where their pages lead to, instead of nowhere. */
function leftPage(name: string, language: Language, report: Report, shared: Shared): string {
  const say = createMessages(language, shared.design.messages[language]);
  const title = say("report.title");
  const page = { ...emptyPage, path: name, title, lead: report.university };
  const newest = [...shared.pages.keys()].map((code) => ({
    href: `${"../"}${code}/index.html`,
    label: String(shared.year),
    detail: languageNames[code],
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
    siteName: title,
    description: title,
    title,
    lead: null,
    notices: [],
    onlyNumber: null,
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

function nameOf(language: Language, own: Language): string {
  return new Intl.DisplayNames(own, { type: "language" }).of(language) ?? languageNames[language];
}

const emptyPage: Omit<SitePage, "path" | "title" | "lead"> = {
  group: "",
  repeats: false,
  sections: [],
  contents: null,
  previous: null,
  next: null,
  downloads: [],
  notices: [],
};

/** The front door: the languages. */
function chooserPage(report: Report, shared: Shared): string {
  const { language } = report;
  const say = createMessages(language, shared.design.messages[language]);
  const page: SitePage = { ...emptyPage, path: "index", title: report.title, lead: report.university };
  const links = [...shared.pages.keys()].map((code) => ({
    href: `${code}/index.html`,
    label: languageNames[code],
    detail: shared.board.get(code)?.university ?? null,
    language: code,
  }));
  const framed = {
    ...frame(page, "index.html", "", language, report, say, shared),
    menu: [],
    footLinks: [],
    languages: [],
    homeHref: "index.html",
    language,
    title: [...shared.pages.keys()].map((code) => shared.board.get(code)?.title).join(" – "),
    lead: null,
    notices: [],
    onlyNumber: null,
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
