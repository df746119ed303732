/** The helpers that templates may call: all that turns a report's data into HTML. */
import Handlebars from "handlebars";
import { type Chart, runsOf, type Table } from "../documents/index.ts";
import type { Language } from "../domain/index.ts";
import { withoutFaces } from "../fonts/index.ts";
import { plain, type Words } from "../statements/index.ts";
import type { Say } from "../wording/index.ts";
import { attributes } from "./attributes.ts";
import { asCards, type CardPart, cardAttributes } from "./cards.ts";
import { hyphenate } from "./hyphenate.ts";
import type { KeptChapters } from "./keptChapters.ts";
import { lastWordsKept } from "./lastWords.ts";
import { linkAddresses } from "./linkAddresses.ts";
import { pagePlaceholder } from "./pagePlaceholder.ts";
import { printedAddresses } from "./printedAddresses.ts";
import { markdownToHtml, type TextSetting } from "./renderMarkdown.ts";
import { wordsToHtml } from "./renderWords.ts";

/** What the document is read on. page: by itself, in a place that runs no scripts and may show it in a frame. site: a page among others, whose pictures are files beside it. */
export type Medium = "print" | "screen" | "page" | "site";

export interface ChartPicture {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where it lies beside the page, which brings it along otherwise. */
  readonly address?: string;
  /** The picture leaves room beside it for its notes. */
  readonly notesBeside?: boolean;
  /** A Vega specification as JSON, from which a browser draws the chart again so that it answers to pointing. */
  readonly live?: string;
  /** The same chart drawn for a phone, where the wide one could not be read. */
  readonly narrow?: ChartPicture;
  /** On the site: the files of the picture, of what makes it interactive, and of its figures, as addresses. */
  readonly files?: { readonly svg: string; readonly live: string | null; readonly csv: string };
}

export interface HelperParts {
  readonly language: Language;
  readonly medium: Medium;
  readonly say: Say;
  readonly charts: ReadonlyMap<string, ChartPicture>;
  readonly styles: string;
  /** The browser that shows the page has its fonts: pictures need not bring them. */
  readonly hasFonts: boolean;
  /** A sheet has no chapters: its headings stand a level higher. */
  readonly headingsRaised: number;
  /** Texts of the page that were set so far: each has ids of its own. */
  readonly texts: { set: number };
  /** What was kept of chapters, and all that its chapters share: only of a page that is set over and over. */
  readonly kept?: { readonly chapters: ReturnType<KeptChapters["in"]>; readonly page: string };
}

/** The level of headings below that of a chapter. */
const textHeadingLevel = 3;

function nextText({ texts, headingsRaised, medium, say }: HelperParts): TextSetting {
  texts.set += 1;
  const headingLevel = textHeadingLevel - headingsRaised;
  return { id: `text-${texts.set}`, headingLevel, scrolls: medium !== "print", say };
}

/** Names, for the check of templates. None is a field of a report: Handlebars would call it instead of printing the field. */
export const helperNames = [
  "inline",
  "flowing",
  "fromMarkdown",
  "closed",
  "say",
  "picture",
  "decoration",
  "mark",
  "pageOf",
  "levelOf",
  "styles",
  "isPrint",
  "isSite",
  "runs",
  "chartFile",
  "hasNotesBeside",
  "hasLongWords",
  "asCards",
  "cardPart",
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
    medium === "print" ? lastWordsKept(hyphenate(text, language)) : text;
  const withAddresses = (text: string, options: Handlebars.HelperOptions) =>
    options.hash.addresses === true && partsOf(options).medium === "print" ? printedAddresses(text) : text;
  handlebars.registerHelper({
    // Short words: labels, cells, headings.
    inline: (words: Words) => html(wordsToHtml(words)),
    // Running text, hyphenated for print.
    flowing: (words: Words, options: Handlebars.HelperOptions) =>
      html(linkAddresses(forPrint(wordsToHtml(words), partsOf(options)))),
    fromMarkdown: (markdown: Words, options: Handlebars.HelperOptions) =>
      html(
        withAddresses(
          forPrint(oneSpace(markdownToHtml(markdown, nextText(partsOf(options)))), partsOf(options)),
          options,
        ),
      ),
    // A title before words on the same line; a question has its end already.
    closed: (title: string) => (/[.?!…]$/.test(title) ? title : `${title}.`),
    say: (key: string, options: Handlebars.HelperOptions) => partsOf(options).say.forTemplate(key, options.hash),
    picture: (chart: Chart, options: Handlebars.HelperOptions) => html(picture(chart, partsOf(options))),
    mark: (svg: string) => html(`<img${attributes({ class: "mark", src: dataAddress(svg), alt: "" })}>`),
    levelOf: (level: number, options: Handlebars.HelperOptions) => String(level - partsOf(options).headingsRaised),
    // The page number is not known before the file is printed.
    pageOf: (place: number, all: readonly unknown[]) => pagePlaceholder(place, all.length),
    styles: (options: Handlebars.HelperOptions) => html(partsOf(options).styles),
    hasLongWords: (table: object) => longWord.test(plain(JSON.stringify({ ...table, caption: null }))),
    asCards: ({ columns, rows }: Table, options: Handlebars.HelperOptions) =>
      partsOf(options).medium !== "print" && asCards({ columns, rows: rows.map((row) => row.map(plain)) }),
    // Paper has room for columns.
    cardPart: (part: CardPart, ...[first, second]: readonly [unknown, Handlebars.HelperOptions?]) =>
      html(
        partsOf(second ?? (first as Handlebars.HelperOptions)).medium === "print"
          ? ""
          : cardAttributes(part, typeof first === "string" ? first : null),
      ),
    isSite: (options: Handlebars.HelperOptions) => partsOf(options).medium === "site",
    chartFile: (chart: Chart, which: keyof Files, options: Handlebars.HelperOptions) =>
      chartFile(chart, which, partsOf(options)),
    hasNotesBeside: ({ id }: Chart, options: Handlebars.HelperOptions) =>
      partsOf(options).charts.get(id)?.notesBeside === true,
    runs: (blocks: Parameters<typeof runsOf>[0]) => runsOf(blocks),
    isPrint: (options: Handlebars.HelperOptions) => partsOf(options).medium === "print",
  });
}

/** Joins lines that an editor broke: print keeps spaces, so a break would be painted at the end of a line. */
function oneSpace(html: string): string {
  return html.replace(/\s*\n\s*/g, " ");
}

/** Wider than a table's column may be: only then may the words of its cells break anywhere, since columns shrink where they may. */
const longWord = /\p{L}{25,}/u;

/** The picture as a data address: it prints faster than inline SVG, and becomes one figure with its alternative. */
function picture(chart: Chart, { charts, hasFonts }: HelperParts): string {
  const drawn = charts.get(chart.id);
  if (drawn === undefined) throw new Error(`no picture of ${chart.id}`);
  const { alternative } = chart;
  const size = ({ widthPx, heightPx }: ChartPicture) => ({ width: widthPx, height: heightPx });
  if (drawn.files === undefined) {
    const address = (of: ChartPicture) => of.address ?? dataAddress(hasFonts ? withoutFaces(of.svg) : of.svg);
    const src = address(drawn);
    const image = `<img${attributes({ class: "chart-picture", src, ...size(drawn), alt: alternative })}>`;
    if (drawn.narrow === undefined) return image;
    const source = { srcset: address(drawn.narrow), ...size(drawn.narrow) };
    return `<picture><source${attributes({ media: onPhones, ...source })}>${image}</picture>`;
  }
  const { svg, live } = drawn.files;
  const image = `<img${attributes({ class: "chart-picture", src: svg, ...size(drawn), loading: "lazy", decoding: "async", alt: alternative, "data-live": live })}>`;
  const { narrow } = drawn;
  if (narrow?.files === undefined) return image;
  const source = { srcset: narrow.files.svg, ...size(narrow), "data-live": narrow.files.live };
  return `<picture><source${attributes({ media: onPhones, ...source })}>${image}</picture>`;
}

/** As `narrowScreen` in the scripts of the site has it. */
const onPhones = "(max-width: 34rem)";

type Files = NonNullable<ChartPicture["files"]>;

/** Where a file of a chart lies: its picture, its figures, or what makes it interactive; null where no script runs. */
function chartFile(chart: Chart, which: keyof Files, { charts }: HelperParts): string | null {
  const files = charts.get(chart.id)?.files;
  if (files === undefined) throw new Error(`no files of ${chart.id}`);
  return files[which];
}

function dataAddress(svg: string): string {
  // Filled up with spaces, so that it needs no padding: "=" would be escaped, and without it the address would not be as the standard has it.
  const bytes = Buffer.byteLength(svg, "utf8");
  return `data:image/svg+xml;base64,${Buffer.from(svg + " ".repeat((3 - (bytes % 3)) % 3), "utf8").toString("base64")}`;
}
