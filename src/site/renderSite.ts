/** What the pages of a site say -> its files: pages, fragments, pictures, style sheet, data. Pure: what is on the disk comes in. */
import { createHash } from "node:crypto";
import { type Chart, type EstimateRow, holdsMadeUp, type SitePage, tableCsv } from "../documents/index.ts";
import { Language, type Year } from "../domain/index.ts";
import { type ChartPicture, renderPage, siteStyleSheet } from "../html/index.ts";
import { languages } from "../languages/index.ts";
import { plain } from "../statements/index.ts";
import { createMessages, formatSize, type Say } from "../wording/index.ts";
import { chooserPage, leftPage, sharedPages } from "./doorPages.ts";
import { explorerSentences } from "./explorerSentences.ts";
import { frame } from "./pageFrame.ts";
import { serverSnippets } from "./serverSnippets.ts";
import { homesOf, pathsOf, type Shared, type SiteInput } from "./siteInput.ts";

export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

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
  const faces = [...design.fonts, ...input.more].map((face) => ({ face, file: put("assets/", "woff2", face.bytes) }));
  const named = faces.map(({ face, file }) => ({ face, name: file.replace("assets/", "") }));
  const sheet = put("assets/", "css", siteStyleSheet(first, design, named));
  const fonts = faces.map(({ file }) => file);
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
  // Where a page begins with a figure that is no example, the note on what is one stands below it.
  const begins = only?.blocks[0];
  const isTrueFirst = begins?.kind === "findings" && !holdsMadeUp([{ blocks: [begins] }]) && page.item === "figures";
  const href = (from: string) => (to: string) => `${from}${language}/${to}`;
  const content = (from: string) => ({
    language,
    title: page.title,
    lead: page.lead,
    notices: page.notices,
    madeUp: holdsMadeUp(page.sections) && !isTrueFirst,
    onlyNumber: isOnly ? only.number : null,
    onlySign: isOnly ? (only.sign ?? null) : null,
    sections: page.sections.map((section, place) => ({
      ...section,
      isOnly: isOnly && place === 0,
      blocks: section.blocks.flatMap((block) => [
        blockIn(block, href(from), from, put, page, say, language),
        ...(block === begins && isTrueFirst && holdsMadeUp(page.sections) ? [{ kind: "made-up-note" }] : []),
      ]),
    })),
    downloads: page.downloads.flatMap(({ file, label }) => {
      const bytes = shared.downloads.get(file)?.byteLength;
      if (bytes === undefined) return [];
      return [{ href: `${from}${downloadPath(shared.year, file)}`, label, size: formatSize(bytes, language) }];
    }),
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

type SiteBlock = SitePage["sections"][number]["blocks"][number];

function blockIn(
  block: SiteBlock,
  href: (to: string) => string,
  root: string,
  put: Shared["put"],
  page: SitePage,
  say: Say,
  language: Language,
): unknown {
  if (block.kind === "links") {
    const leading = (links: typeof block.links) =>
      links.map(({ language = null, ...each }) => ({
        ...each,
        language,
        href: language === null ? href(each.href) : `${root}${language}/${each.href}`,
      }));
    return { ...block, links: leading(block.links), more: leading(block.more ?? []) };
  }
  if (block.kind === "help") return { ...block, all: block.all && { ...block.all, href: href(block.all.href) } };
  if (block.kind === "estimates")
    return { ...block, rows: block.rows.map((row) => ({ ...row, href: row.href && href(row.href) })) };
  if (block.kind === "explorer")
    return {
      ...block,
      rowsFile: `${root}${put("assets/", "json", explorerRows(block.rows))}`,
      locale: languages[language].locale,
      sentences: JSON.stringify(explorerSentences(say, languages[language].locale)),
    };
  const linked = <T extends { readonly href: string | null }>(to: T) => ({ ...to, href: to.href && href(to.href) });
  if (block.kind === "strip") return { ...block, priorities: block.priorities.map(linked) };
  if (block.kind === "asked")
    return { ...block, decisions: block.decisions.map((each) => ({ ...each, because: each.because.map(linked) })) };
  // On a page of its own, the help at the end of a chapter stands below what it helps with.
  if (block.kind === "heading" && block.text === page.title) return { ...block };
  return block;
}

/** What the explorer works on: plain values, no marks. */
function explorerRows(rows: readonly EstimateRow[]): string {
  return JSON.stringify(
    rows.map(({ valueWords, intervalWords, baseWords, href, anchor, ...row }) => ({
      ...row,
      valueText: plain(valueWords),
      intervalText: plain(intervalWords),
      baseText: plain(baseWords),
    })),
  );
}

function picturesIn(page: SitePage): readonly Chart[] {
  return page.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): Chart[] => (block.kind === "chart" ? [block] : [])),
  );
}

/** `answers`: on a page that runs scripts; a fragment has its one picture only. */
function withFiles(
  chart: Chart,
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

function chartFiles(chart: Chart, drawn: ChartPicture, root: string, put: Shared["put"]) {
  const svg = `${root}${put("assets/charts/", "svg", drawn.svg)}`;
  const live = drawn.live === undefined ? null : `${root}${put("assets/charts/", "json", drawn.live)}`;
  return { svg, live, csv: `${root}${put("assets/charts/", "csv", tableCsv(chart.table))}` };
}
