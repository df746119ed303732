/** A text in Markdown -> HTML, sanitised: what `markdownParts` says is set, and nothing else; each number in a span that names its estimate. */
import Handlebars from "handlebars";
import { Marked, type Token, type Tokens } from "marked";
import sanitizeHtml from "sanitize-html";
import {
  captionAbove,
  everyPart,
  headingDepths,
  isFootnote,
  isFootnoteReference,
  markdownTags,
  readMarkdown,
  slugsOf,
  withoutUnprintableReferences,
} from "../domain/index.ts";
import type { Words } from "../statements/index.ts";
import type { Say } from "../wording/index.ts";
import { markWords } from "./renderWords.ts";

export interface TextPlace {
  /** Of the text's own sub-headings: a level below the heading that it stands under. */
  readonly headingLevel: number;
  /** Different for every text of a page: begins the ids in it. */
  readonly id: string;
  /** Wide tables are scrolled, except on paper. */
  readonly scrolls: boolean;
  readonly say: Say;
}

/** HTML in it is shown as text, never passed through; `sources/` has reported it. */
export function markdownToHtml(markdown: Words, place: TextPlace): string {
  // Sanitising decodes what is written as "&#xE000;": such a text would make a mark that nobody made.
  const tokens = readMarkdown(withoutUnprintableReferences(markdown));
  const notes = notesOf(tokens);
  const writer = writerFor(tokens, notes, place);
  const body = withCaptions(tokens).map((part) =>
    part.kind === "table" ? writer.table(part) : writer.block(part.token),
  );
  return markWords(withoutLooseSpace(sanitizeHtml(`${body.join("")}${writer.notes()}`, allowed)));
}

/** Print keeps spaces: between blocks they would be painted, and stand in lists as something that is no item. */
function withoutLooseSpace(html: string): string {
  return html.replace(
    /\s*(<\/?(?:p|ul|ol|li|blockquote|table|caption|thead|tbody|tr|th|td|div|h\d)(?: [^>]*)?>)\s*/g,
    "$1",
  );
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [...markdownTags],
  allowedAttributes: {
    a: ["href", "id", "aria-label"],
    th: ["scope", "class"],
    td: ["class"],
    ol: ["class", "start"],
    li: ["id"],
    div: ["class", "role", "aria-label", "tabindex"],
    span: ["data-kind"],
    h2: ["id"],
    h3: ["id"],
    h4: ["id"],
    h5: ["id"],
  },
  allowedSchemes: ["https", "mailto"],
  allowProtocolRelative: false,
  disallowedTagsMode: "escape",
};

interface Notes {
  /** In the order in which the text points to them. */
  readonly notes: readonly { readonly label: string; readonly tokens: Token[] }[];
  /** From 1. */
  readonly numberOf: (label: string) => number;
}

function notesOf(tokens: readonly Token[]): Notes {
  const written = new Map(tokens.filter(isFootnote).map((note) => [note.label, note.tokens]));
  const pointed = [
    ...new Set(
      everyPart(tokens)
        .filter(isFootnoteReference)
        .map(({ label }) => label),
    ),
  ];
  const notes = pointed.flatMap((label) => {
    const own = written.get(label);
    return own === undefined ? [] : [{ label, tokens: own }];
  });
  return { notes, numberOf: (label) => notes.findIndex((note) => note.label === label) + 1 };
}

interface CaptionedTable {
  readonly kind: "table";
  readonly table: Tokens.Table;
  readonly caption: string;
}

/** The paragraph above a table is its caption, and stands in it. */
function withCaptions(tokens: readonly Token[]): readonly (CaptionedTable | { kind: "block"; token: Token })[] {
  const captions = new Set<number>();
  const parts = tokens.map((token, at) => {
    const caption = token.type === "table" ? captionAbove(tokens, at) : null;
    if (caption === null) return { kind: "block" as const, token };
    captions.add(caption.place);
    return { kind: "table" as const, table: token as Tokens.Table, caption: caption.words };
  });
  return parts.filter((_, at) => !captions.has(at));
}

function writerFor(tokens: readonly Token[], notes: Notes, place: TextPlace) {
  const { id, say, headingLevel } = place;
  const slugs = [...slugsOf(tokens)];
  const shallowest = Math.min(...tokens.flatMap((each) => (each.type === "heading" ? [each.depth as number] : [])));
  const pointedAt = new Set<string>();
  const marked = new Marked({
    gfm: true,
    renderer: {
      html: ({ raw }) => Handlebars.escapeExpression(raw),
      heading({ depth, tokens: words }) {
        const level = headingLevel + Math.min(depth - shallowest, headingDepths.length - 1);
        return `<h${level} id="${id}-${slugs.shift()}">${this.parser.parseInline(words)}</h${level}>`;
      },
      link({ href, tokens: words }) {
        const to = href.startsWith("#") ? `#${id}-${href.slice(1)}` : href;
        return `<a href="${Handlebars.escapeExpression(to)}">${this.parser.parseInline(words)}</a>`;
      },
    },
    extensions: [
      {
        name: "footnoteReference",
        renderer: (token) => {
          const label = String(token.label);
          const number = notes.numberOf(label);
          if (number === 0) return Handlebars.escapeExpression(token.raw);
          const own = pointedAt.has(label) ? "" : ` id="${id}-to-note-${number}"`;
          pointedAt.add(label);
          const says = Handlebars.escapeExpression(say("page.footnote", { number }));
          return `<sup><a href="#${id}-note-${number}"${own} aria-label="${says}"><span data-kind="number">${number}</span></a></sup>`;
        },
      },
      { name: "footnote", renderer: () => "" },
    ],
  });
  const inline = (words: Token[]) => marked.Parser.parseInline(words, marked.defaults);
  return {
    block: (token: Token) => marked.parser([token]),
    table: ({ table, caption }: CaptionedTable) =>
      tableHtml(table, inline(marked.Lexer.lexInline(caption)), inline, place),
    notes: () => {
      const items = notes.notes.map(({ tokens: words }, at) => {
        const back = Handlebars.escapeExpression(say("page.footnoteBack", { number: at + 1 }));
        return `<li id="${id}-note-${at + 1}">${inline(words)} <a href="#${id}-to-note-${at + 1}" aria-label="${back}">↑</a></li>`;
      });
      return items.length === 0 ? "" : `<ol class="footnotes">${items.join("")}</ol>`;
    },
  };
}

/** As `partials/table.hbs` sets tables: a head for each column, and the first cell of a row for the row. */
function tableHtml(
  { header, rows, align }: Tokens.Table,
  caption: string,
  inline: (words: Token[]) => string,
  { scrolls }: TextPlace,
): string {
  const side = (column: number) => {
    const own = align[column];
    return own === "right" ? ' class="align-end"' : own === "center" ? ' class="align-centre"' : "";
  };
  const heads = header.map((cell, at) => `<th scope="col"${side(at)}>${inline(cell.tokens)}</th>`);
  const body = rows.map((row) => {
    const cells = row.map((cell, at) =>
      at === 0
        ? `<th scope="row"${side(at)}>${inline(cell.tokens)}</th>`
        : `<td${side(at)}>${inline(cell.tokens)}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  const table = `<table><caption>${caption}</caption><thead><tr>${heads.join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`;
  if (!scrolls) return table;
  const label = Handlebars.escapeExpression(caption.replace(/<[^>]*>|[\uE000-\uF8FF]/g, ""));
  return `<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}
