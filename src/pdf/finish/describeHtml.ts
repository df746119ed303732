/** The HTML that is printed -> what Chromium does not put into the file: what each link says, what abbreviations are short for, and which pictures, headings, tables and tables of contents there are. */
import { Parser } from "htmlparser2";
import { abbreviationNumber } from "./expandAbbreviations.ts";
import { type NamedLink, withOwnNames } from "./linkNames.ts";
import { PageParts, type PartKind } from "./partsOfPage.ts";

export interface PrintedLink {
  readonly href: string;
  /** Its accessible name: `aria-label`, else its words; with more where another link has the same and leads elsewhere. */
  readonly label: string;
  /** The placeholder of the page number that it leads to; null where there is none. */
  readonly placeholder: string | null;
}

export interface HtmlDescription {
  /** In the order of the document. */
  readonly links: readonly PrintedLink[];
  /** Names of pictures that say something, in the order of the document, by the id of the chart around them. */
  readonly pictures: readonly string[];
  /** Ids of headings and of tables, in the order of the document; "" of one without. */
  readonly headings: readonly string[];
  readonly tables: readonly string[];
  /** What abbreviations are short for, in the order of the document. */
  readonly abbreviations: readonly string[];
  readonly parts: ReadonlySet<PartKind>;
}

function withoutData(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = html.indexOf('="data:'); at >= 0; at = html.indexOf('="data:', from)) {
    parts.push(html.slice(from, at + 2));
    from = html.indexOf('"', at + 2);
    if (from < 0) return parts.join("");
  }
  parts.push(html.slice(from));
  return parts.join("");
}

const isHeading = (name: string) => /^h[1-6]$/.test(name);

export function describeHtml(html: string): HtmlDescription {
  const links: NamedLink<PrintedLink>[] = [];
  const pictures: string[] = [];
  const headings: string[] = [];
  const tables: string[] = [];
  const abbreviations: string[] = [];
  let open: { href: string; label: string | null; words: string; placeholder: string | null } | null = null;
  let inNumber = false;
  let chart = "";
  let above = new Map<string, string>();
  let heading: string | null = null;
  const parts = new PageParts();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        parts.open({ name, attributes });
        if (name === "figure" && attributes.id !== undefined) chart = attributes.id;
        if (name === "img" && attributes.alt !== undefined && attributes.alt !== "") pictures.push(chart);
        if (name === "table") tables.push(attributes.id ?? "");
        if (name === "abbr" && abbreviationNumber(attributes.lang ?? "") !== null)
          abbreviations.push(attributes.title ?? "");
        if (isHeading(name)) {
          headings.push(attributes.id ?? "");
          // A heading ends what stood under those of its level and of deeper ones.
          above = new Map([...above].filter(([level]) => level < name).concat([[name, ""]]));
          heading = name;
        }
        if (attributes.class === "contents-page") inNumber = true;
        if (name !== "a" || attributes.href === undefined) return;
        open = { href: attributes.href, label: attributes["aria-label"] ?? null, words: "", placeholder: null };
      },
      ontext: (text) => {
        parts.words(text);
        if (heading !== null) above.set(heading, (above.get(heading) ?? "") + text);
        if (open === null) return;
        if (inNumber) open.placeholder = (open.placeholder ?? "") + text;
        else open.words += text;
      },
      onclosetag: (name) => {
        parts.close();
        inNumber = false;
        if (isHeading(name)) heading = null;
        if (name !== "a" || open === null) return;
        const { href, label, words, placeholder } = open;
        // The first level is the title of it all.
        const under = [...above].filter(([level]) => level !== "h1").map(([, said]) => plainly(said));
        links.push({ link: { href, label: label ?? plainly(words), placeholder }, under });
        open = null;
      },
    },
    { decodeEntities: true },
  );
  // Fonts in the head and the bytes of pictures are nine tenths of it, and say nothing here.
  parser.end(withoutData(html.slice(Math.max(0, html.indexOf("<body")))));
  return {
    links: withOwnNames(links),
    pictures,
    headings,
    tables,
    abbreviations,
    parts: parts.found,
  };
}

function plainly(words: string): string {
  return words.replaceAll("\u00AD", "").replace(/\s+/g, " ").trim();
}
