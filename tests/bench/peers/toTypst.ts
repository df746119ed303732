/** The HTML of a report -> the same content in Typst's language: headings, paragraphs, lists, tables with headers, charts with their alternatives, links. */
import type { AnyNode, Element } from "domhandler";
import { parseDocument } from "htmlparser2";

export interface TypstDocument {
  readonly source: string;
  /** By name, as they lie beside the source. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** `name`: what the names of its pictures begin with. */
export function toTypst(html: string, name: string): TypstDocument {
  const root = parseDocument(html);
  const body = find(root.children, "body");
  const language = find(root.children, "html")?.attribs.lang ?? "nl";
  const pictures = new Map<string, string>();
  const headings = new Set(
    all(body?.children ?? [])
      .filter((each) => /^h[1-6]$/.test(each.name) && each.attribs.id !== undefined)
      .map(({ attribs }) => attribs.id ?? ""),
  );
  const written = new Writer(name, headings, pictures).write(body?.children ?? []);
  return { source: `${preamble(language)}${written}\n`, pictures };
}

function preamble(language: string): string {
  return `#set document(title: "Bench", author: "Bench", date: none)
#set text(lang: "${language}", font: "Source Sans 3", size: 10pt, hyphenate: true)
#set page(paper: "a4", margin: (x: 20mm, y: 22mm), numbering: "1")
#set par(justify: false)
#set table(stroke: (y: 0.4pt + gray), inset: 4pt)
#show heading.where(level: 2): it => { pagebreak(weak: true); it }
#show figure.where(kind: table): set block(breakable: true)
`;
}

class Writer {
  readonly #name: string;
  readonly #headings: ReadonlySet<string>;
  readonly #pictures: Map<string, string>;

  constructor(name: string, headings: ReadonlySet<string>, pictures: Map<string, string>) {
    this.#name = name;
    this.#headings = headings;
    this.#pictures = pictures;
  }

  write(nodes: readonly AnyNode[]): string {
    return nodes.map((node) => this.#one(node)).join("");
  }

  #one(node: AnyNode): string {
    if (node.type === "text") return textOf(node.data);
    if (node.type !== "tag") return "";
    const inner = () => this.write(node.children);
    if (node.name === "nav") return "\n#outline(depth: 3)\n";
    if (node.name === "table") return this.#table(node);
    if (node.name === "img") return this.#picture(node);
    if (/^h[1-6]$/.test(node.name)) {
      const label = node.attribs.id === undefined ? "" : ` <${node.attribs.id}>`;
      return `\n\n#heading(level: ${node.name.slice(1)})[${inner()}]${label}\n\n`;
    }
    if (node.name === "ul" || node.name === "ol") {
      const items = elements(node, "li").map((item) => `[${this.write(item.children)}]`);
      return `\n#${node.name === "ul" ? "list" : "enum"}(${items.join(", ")})\n`;
    }
    if (node.name === "a") return this.#link(node);
    const wrap = wraps[node.name];
    return wrap === undefined ? inner() : wrap(inner());
  }

  /** A link leads to a heading or elsewhere; what leads to a note or a chart is its words alone. */
  #link({ attribs: { href = "" }, children }: Element): string {
    const inner = this.write(children);
    if (inner.trim() === "") return inner;
    if (/^(?:https?|mailto|tel):/.test(href)) return `#link(${quoted(href)})[${inner}]`;
    return this.#headings.has(href.slice(1)) ? `#link(<${href.slice(1)}>)[${inner}]` : inner;
  }

  #table(table: Element): string {
    const rows = (part: string) => elements(table, part).flatMap((each) => elements(each, "tr"));
    const cells = (row: Element) => row.children.filter((each): each is Element => each.type === "tag");
    const columns = Math.max(0, ...[...rows("thead"), ...rows("tbody")].map((row) => cells(row).reduce(spanning, 0)));
    if (columns === 0) return "";
    const written = (row: Element) => cells(row).map((cell) => this.#cell(cell));
    const head = rows("thead").flatMap(written);
    const header = head.length === 0 ? "" : `table.header(${head.join(", ")}), `;
    const grid = `table(columns: ${columns}, ${header}${rows("tbody").flatMap(written).join(", ")})`;
    const caption = elements(table, "caption").map((each) => this.write(each.children))[0];
    return `\n#figure(${grid}, kind: table${caption === undefined ? "" : `, caption: [${caption}]`})\n`;
  }

  #cell({ attribs: { colspan, rowspan }, children }: Element): string {
    const spans = `${colspan === undefined ? "" : `colspan: ${colspan}, `}${rowspan === undefined ? "" : `rowspan: ${rowspan}, `}`;
    return `table.cell(${spans}[${this.write(children)}])`;
  }

  #picture({ attribs: { src = "", alt = "", width } }: Element): string {
    const [, base64] = /^data:image\/svg\+xml;base64,(.+)$/.exec(src) ?? [];
    if (base64 === undefined) return "";
    const file = `${this.#name}-${this.#pictures.size}.svg`;
    this.#pictures.set(file, Buffer.from(base64, "base64").toString());
    const image = (about: string) => `image("${file}", ${width === undefined ? "height: 1em" : "width: 100%"}${about})`;
    return alt === "" ? `#box(pdf.artifact(${image("")}))` : `\n\n#${image(`, alt: ${quoted(alt)}`)}\n\n`;
  }
}

const block = (inner: string) => `\n\n${inner}\n\n`;
const wraps: Readonly<Record<string, (inner: string) => string>> = {
  p: block,
  div: block,
  section: block,
  header: block,
  figure: block,
  main: block,
  li: block,
  blockquote: (inner) => `\n#quote(block: true)[${inner}]\n`,
  strong: (inner) => `#strong[${inner}]`,
  em: (inner) => `#emph[${inner}]`,
  sup: (inner) => `#super[${inner}]`,
  br: () => "#linebreak()",
  wbr: () => "#sym.zws;",
};

/** As a string in code, in which nothing but quotes and backslashes has a meaning; white space alone stays what it is. */
function textOf(data: string): string {
  return data.trim() === "" ? (data === "" ? "" : " ") : `#${quoted(data.replace(/\s+/g, " "))};`;
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

function spanning(sum: number, { attribs: { colspan } }: Element): number {
  return sum + Number(colspan ?? 1);
}

function elements({ children }: Element, name: string): readonly Element[] {
  return children.filter((each): each is Element => each.type === "tag" && each.name === name);
}

function all(nodes: readonly AnyNode[]): readonly Element[] {
  return nodes.flatMap((node) => (node.type === "tag" ? [node, ...all(node.children)] : []));
}

function find(nodes: readonly AnyNode[], name: string): Element | undefined {
  return all(nodes).find((each) => each.name === name);
}
