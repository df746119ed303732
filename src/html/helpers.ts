/** The helpers that templates may call: all that turns a report's data into HTML. */
import Handlebars from "handlebars";
import type { Language } from "../domain/index.ts";
import { type Chart, plain, type Say, type Sparkline, type Words } from "../reports/index.ts";
import { hyphenate } from "./hyphenate.ts";
import { markdownToHtml, wordsToHtml } from "./renderWords.ts";

export type Medium = "print" | "screen";

export interface ChartPicture {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface HelperParts {
  readonly language: Language;
  readonly medium: Medium;
  readonly say: Say;
  readonly charts: ReadonlyMap<string, ChartPicture>;
  readonly pageNumbers: ReadonlyMap<string, number> | null;
  readonly styles: string;
}

/** Names, for the check of templates. None is a field of a report: Handlebars would call it instead of printing the field. */
export const helperNames = [
  "inline",
  "flowing",
  "fromMarkdown",
  "say",
  "picture",
  "decoration",
  "mark",
  "pageOf",
  "styles",
  "isPrint",
  "hasLongWords",
  "lookup",
  "if",
  "unless",
  "each",
  "with",
] as const;

/** Helpers whose result is HTML already: they may stand in `{{{ }}}`, nothing else may. */
export const htmlHelpers: readonly string[] = [
  "inline",
  "flowing",
  "fromMarkdown",
  "picture",
  "decoration",
  "mark",
  "styles",
];

/** A template is compiled once for all reports, so a helper finds its report's parts in the data that the call carries. */
export function registerHelpers(handlebars: typeof Handlebars): void {
  const html = (text: string) => new Handlebars.SafeString(text);
  const partsOf = (options: Handlebars.HelperOptions) => options.data.parts as HelperParts;
  const forPrint = (text: string, { medium, language }: HelperParts) =>
    medium === "print" ? hyphenate(text, language) : text;
  handlebars.registerHelper({
    // Short words: labels, cells, headings.
    inline: (words: Words) => html(wordsToHtml(words)),
    // Running text, hyphenated for print.
    flowing: (words: Words, options: Handlebars.HelperOptions) => html(forPrint(wordsToHtml(words), partsOf(options))),
    fromMarkdown: (markdown: Words, options: Handlebars.HelperOptions) =>
      html(forPrint(markdownToHtml(markdown), partsOf(options))),
    say: (key: string, options: Handlebars.HelperOptions) => partsOf(options).say(key, options.hash),
    picture: (chart: Chart, options: Handlebars.HelperOptions) => html(picture(chart, partsOf(options))),
    decoration: (chart: Sparkline, options: Handlebars.HelperOptions) => html(decoration(chart, partsOf(options))),
    mark: (svg: string) => html(`<img class="mark" src="data:image/svg+xml;base64,${toBase64(svg)}" alt="">`),
    pageOf: (id: string, options: Handlebars.HelperOptions) => String(partsOf(options).pageNumbers?.get(id) ?? ""),
    styles: (options: Handlebars.HelperOptions) => html(partsOf(options).styles),
    hasLongWords: (block: unknown) => longWord.test(plain(JSON.stringify(block))),
    isPrint: (options: Handlebars.HelperOptions) => partsOf(options).medium === "print",
  });
}

/** Wider than a table's column may be: only then may its words break anywhere, since columns shrink where they may. */
const longWord = /\p{L}{25,}/u;

/** The picture as a data address: it prints faster than inline SVG, and becomes one figure with its alternative. */
function picture(chart: Chart, { charts, medium, pageNumbers }: HelperParts): string {
  const draft = medium === "print" && pageNumbers === null;
  const drawn = charts.get(chart.id);
  if (drawn === undefined) throw new Error(`no picture of ${chart.id}`);
  const source = `data:image/svg+xml;base64,${toBase64(draft ? blank(drawn) : drawn.svg)}`;
  const alternative = Handlebars.escapeExpression(chart.alternative);
  return `<img class="chart-picture" src="${source}" width="${drawn.widthPx}" height="${drawn.heightPx}" alt="${alternative}">`;
}

/** A picture that says nothing that the words beside it don't say. */
function decoration({ id }: Sparkline, { charts }: HelperParts): string {
  const drawn = charts.get(id);
  if (drawn === undefined) throw new Error(`no picture of ${id}`);
  const source = `data:image/svg+xml;base64,${toBase64(drawn.svg)}`;
  return `<img class="sparkline" src="${source}" width="${drawn.widthPx}" height="${drawn.heightPx}" alt="">`;
}

/** An empty picture of the same size: a print that only finds the page numbers needs no more. */
function blank({ widthPx, heightPx }: ChartPicture): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"/>`;
}

function toBase64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}
