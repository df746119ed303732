/** The helpers that templates may call: all that turns a report's data into HTML. */
import Handlebars from "handlebars";
import type { Language } from "../domain/index.ts";
import { type Chart, plain, type Say, type Words } from "../reports/index.ts";
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
  "plain",
  "say",
  "picture",
  "pageOf",
  "styles",
  "isPrint",
  "position",
  "lookup",
  "if",
  "unless",
  "each",
  "with",
] as const;

/** Helpers whose result is HTML already: they may stand in `{{{ }}}`, nothing else may. */
export const htmlHelpers: readonly string[] = ["inline", "flowing", "fromMarkdown", "picture", "styles"];

export function registerHelpers(handlebars: typeof Handlebars, parts: HelperParts): void {
  const { language, medium, say, charts, pageNumbers } = parts;
  const flowing = (html: string) => (medium === "print" ? hyphenate(html, language) : html);
  const html = (text: string) => new Handlebars.SafeString(text);
  handlebars.registerHelper({
    // Short words: labels, cells, headings.
    inline: (words: Words) => html(wordsToHtml(words)),
    // Running text, hyphenated for print.
    flowing: (words: Words) => html(flowing(wordsToHtml(words))),
    fromMarkdown: (markdown: Words) => html(flowing(markdownToHtml(markdown))),
    plain: (words: Words) => plain(words),
    say: (key: string, options: Handlebars.HelperOptions) => say(key, options.hash),
    picture: (chart: Chart) => html(picture(chart, charts)),
    pageOf: (id: string) => String(pageNumbers?.get(id) ?? ""),
    styles: () => html(parts.styles),
    isPrint: () => medium === "print",
    position: (index: number) => index + 1,
  });
}

/** The picture as a data address: it prints faster than inline SVG, and becomes one figure with its alternative. */
function picture(chart: Chart, charts: ReadonlyMap<string, ChartPicture>): string {
  const drawn = charts.get(chart.id);
  if (drawn === undefined) throw new Error(`no picture of ${chart.id}`);
  const source = `data:image/svg+xml;base64,${toBase64(drawn.svg)}`;
  const alternative = Handlebars.escapeExpression(chart.alternative);
  return `<img class="chart-picture" src="${source}" width="${drawn.widthPx}" height="${drawn.heightPx}" alt="${alternative}">`;
}

function toBase64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}
