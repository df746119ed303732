/** A text in Markdown -> HTML, sanitised: what `markdownParts` says is set, and nothing else; each number in a span that names its estimate. */
import Handlebars from "handlebars";
import { Marked, type Token, type Tokens } from "marked";
import sanitizeHtml from "sanitize-html";
import {
  captionAbove,
  everyPart,
  headingDepths,
  isBareAddress,
  isFootnote,
  isFootnoteReference,
  markdownTags,
  readMarkdown,
  slugsOf,
  withoutUnprintableReferences,
} from "../domain/index.ts";
import type { Words } from "../statements/index.ts";
import type { Say } from "../wording/index.ts";
import { linkAddresses } from "./linkAddresses.ts";
import { markdownTable } from "./markdownTable.ts";
import { markWords } from "./renderWords.ts";

export interface TextSetting {
  /** The level of the text's own sub-headings: one below the heading that it stands under. */
  readonly headingLevel: number;
  /** Begins the ids in the text, and differs for every text of a page. */
  readonly id: string;
  /** Wide tables are scrolled, except on paper. */
  readonly scrolls: boolean;
  readonly say: Say;
}

/** HTML in the text is shown as text, never passed through; `sources/` has reported it. */
export function markdownToHtml(markdown: Words, setting: TextSetting): string {
  // Sanitising decodes what is written as "&#xE000;": such a text would make a mark that nobody made.
  const tokens = readMarkdown(withoutUnprintableReferences(markdown));
  const notes = notesOf(tokens);
  const writer = writerFor(tokens, notes, setting);
  const body = withCaptions(tokens).map((part) =>
    part.kind === "table" ? writer.table(part) : writer.block(part.token),
  );
  return markWords(linkAddresses(withoutLooseSpace(sanitizeHtml(`${body.join("")}${writer.notes()}`, allowed))));
}

/** Removes spaces between blocks: print keeps them, so they would be painted, and stand in lists as something that is no item. */
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
    table: ["class"],
    thead: ["role"],
    tbody: ["role"],
    tr: ["role"],
    th: ["scope", "class", "role"],
    td: ["class", "role", "data-label"],
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

function writerFor(tokens: readonly Token[], notes: Notes, setting: TextSetting) {
  const { id, say, headingLevel } = setting;
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
      link({ href, raw, tokens: words }) {
        const to = href.startsWith("#") ? `#${id}-${href.slice(1)}` : isBareAddress(raw) ? `https://${raw}` : href;
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
      markdownTable(table, inline(marked.Lexer.lexInline(caption)), inline, setting),
    notes: () => {
      const items = notes.notes.map(({ tokens: words }, at) => {
        const back = Handlebars.escapeExpression(say("page.footnoteBack", { number: at + 1 }));
        return `<li id="${id}-note-${at + 1}">${inline(words)} <a href="#${id}-to-note-${at + 1}" aria-label="${back}">↑</a></li>`;
      });
      return items.length === 0 ? "" : `<ol class="footnotes">${items.join("")}</ol>`;
    },
  };
}
