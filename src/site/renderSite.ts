/** What the pages of a site say -> its files: pages, fragments, pictures, style sheet, data. Pure: what is on the disk comes in. */
import { createHash } from "node:crypto";
import { type Chart, holdsMadeUp, type SitePage } from "../documents/index.ts";
import { figureListPath, Language, type Year } from "../domain/index.ts";
import { type ChartPicture, renderPage, siteStyleSheet } from "../html/index.ts";
import { createMessages, formatSize } from "../wording/index.ts";
import { chooserPage, leftPage, leftPages } from "./doorPages.ts";
import { linkedBlock } from "./linkedBlock.ts";
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
    for (const page of leftPages(language, shared))
      files.set(`${language}/${page.path}.html`, leftPage(page, language, first, shared));
  }
  for (const [language, list] of input.figures)
    files.set(figureListPath(language, input.year), `${JSON.stringify(list, null, 1)}\n`);
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
    for (const { chart, drawn } of pictures)
      charts.set(
        chart.id,
        withFiles(chart, drawn, from, answers, { put, data: (each) => shared.chartData(each, language) }),
      );
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
        linkedBlock(block, href(from), from, put, page, say, language),
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

function picturesIn(page: SitePage): readonly Chart[] {
  return page.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): Chart[] => (block.kind === "chart" ? [block] : [])),
  );
}

interface FilesOfCharts {
  readonly put: Shared["put"];
  /** CSV. */
  readonly data: (chart: Chart) => string;
}

/** `answers`: on a page that runs scripts; a fragment has its one picture only. */
function withFiles(
  chart: Chart,
  { narrow, live, ...drawn }: ChartPicture,
  root: string,
  answers: boolean,
  making: FilesOfCharts,
): ChartPicture {
  const filesOf = (picture: ChartPicture) => chartFiles(chart, picture, root, making);
  if (!answers || live === undefined) return { ...drawn, files: filesOf(drawn) };
  const files = filesOf({ ...drawn, live });
  return narrow === undefined
    ? { ...drawn, files }
    : { ...drawn, files, narrow: { ...narrow, files: filesOf(narrow) } };
}

function chartFiles(chart: Chart, drawn: ChartPicture, root: string, { put, data }: FilesOfCharts) {
  const svg = `${root}${put("assets/charts/", "svg", drawn.svg)}`;
  const live = drawn.live === undefined ? null : `${root}${put("assets/charts/", "json", drawn.live)}`;
  return { svg, live, csv: `${root}${put("assets/charts/", "csv", data(chart))}` };
}
