/** The HTML that is printed -> what Chromium does not put into the file: what each link says, and which pictures and tables of contents there are. */
import { Parser } from "htmlparser2";

export interface PrintedLink {
  readonly href: string;
  /** Its accessible name: `aria-label`, else its words. */
  readonly label: string;
  /** The placeholder of the page number that it leads to; null where there is none. */
  readonly placeholder: string | null;
}

export interface HtmlDescription {
  /** In the order of the document. */
  readonly links: readonly PrintedLink[];
  /** Names of pictures that say something, in the order of the document, by the id of the chart around them. */
  readonly pictures: readonly string[];
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

export function describeHtml(html: string): HtmlDescription {
  const links: PrintedLink[] = [];
  const pictures: string[] = [];
  let open: { href: string; label: string | null; words: string; placeholder: string | null } | null = null;
  let inNumber = false;
  let chart = "";
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === "figure" && attributes.id !== undefined) chart = attributes.id;
        if (name === "img" && attributes.alt !== undefined && attributes.alt !== "") pictures.push(chart);
        if (attributes.class === "contents-page") inNumber = true;
        if (name !== "a" || attributes.href === undefined) return;
        open = { href: attributes.href, label: attributes["aria-label"] ?? null, words: "", placeholder: null };
      },
      ontext: (text) => {
        if (open === null) return;
        if (inNumber) open.placeholder = (open.placeholder ?? "") + text;
        else open.words += text;
      },
      onclosetag: (name) => {
        inNumber = false;
        if (name !== "a" || open === null) return;
        const label = open.label ?? open.words.replaceAll("\u00AD", "").replace(/\s+/g, " ").trim();
        links.push({ href: open.href, label, placeholder: open.placeholder });
        open = null;
      },
    },
    { decodeEntities: true },
  );
  // Fonts in the head and the bytes of pictures are nine tenths of it, and say nothing here.
  parser.end(withoutData(html.slice(Math.max(0, html.indexOf("<body")))));
  return { links, pictures };
}
