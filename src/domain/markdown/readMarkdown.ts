/** A text in Markdown -> its parts, with footnotes and captions of tables besides what GitHub's Markdown has. */
import { Marked, type Token, type TokenizerExtension, type Tokens } from "marked";

export interface FootnoteReference {
  readonly type: "footnoteReference";
  readonly raw: string;
  readonly label: string;
}

export interface Footnote {
  readonly type: "footnote";
  readonly raw: string;
  readonly label: string;
  readonly tokens: Token[];
}

const reference: TokenizerExtension = {
  name: "footnoteReference",
  level: "inline",
  start: (text) => text.indexOf("[^"),
  tokenizer: (text) => {
    const found = /^\[\^([^\]\s]+)\]/.exec(text);
    return found === null
      ? undefined
      : ({ type: "footnoteReference", raw: found[0], label: found[1] ?? "" } satisfies FootnoteReference);
  },
};

const note: TokenizerExtension = {
  name: "footnote",
  level: "block",
  start: (text) => /^\[\^[^\]\s]+\]:/m.exec(text)?.index,
  tokenizer(text) {
    // A footnote goes on until an empty line.
    const found = /^\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?!\[\^[^\]\s]+\]:)[^\n]*\S[^\n]*)*)(?:\n|$)/.exec(text);
    if (found === null) return undefined;
    const [raw, label = "", words = ""] = found;
    return { type: "footnote", raw, label, tokens: this.lexer.inlineTokens(words.replace(/\n\s*/g, " "), []) };
  },
};

/** One parser for the check and for the pages. */
const markdownParser = new Marked({ gfm: true, extensions: [reference, note] });

export function readMarkdown(markdown: string): readonly Token[] {
  return markdownParser.lexer(markdown);
}

export function isFootnote(token: Token): token is Token & Footnote {
  return token.type === "footnote";
}

export function isFootnoteReference(token: Token): token is Token & FootnoteReference {
  return token.type === "footnoteReference";
}

/** "www.example.org/help", which the parser takes for a link without encryption. */
export function isBareAddress(raw: string): boolean {
  return /^www\./i.test(raw);
}

/** Gives the parts directly inside a part. */
export function within(token: Token): readonly Token[] {
  if (token.type === "table") {
    const { header, rows } = token as Tokens.Table;
    return [...header, ...rows.flat()].flatMap((cell) => cell.tokens);
  }
  if (token.type === "list") return (token as Tokens.List).items;
  return "tokens" in token ? (token.tokens ?? []) : [];
}

export function everyPart(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => [token, ...everyPart(within(token))]);
}

const captionWords = /^(?:Table|Tabel):\s+(\S[\s\S]*)$/i;

/** The caption of the table at an index: a paragraph right above it that begins with "Table:". */
export function captionAbove(
  tokens: readonly Token[],
  place: number,
): { readonly place: number; readonly words: string } | null {
  const above = tokens.slice(0, place).findLastIndex(({ type }) => type !== "space");
  const token = tokens[above];
  if (token?.type !== "paragraph") return null;
  const words = captionWords.exec(token.raw.trim())?.[1];
  return words === undefined ? null : { place: above, words: words.replace(/\s*\n\s*/g, " ") };
}

/** A heading's address within its text. */
export function slugOf(words: string): string {
  const slug = words
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return slug === "" ? "part" : slug;
}

/** The addresses of a text's headings, in their order: a second one of the same name gets a number. */
export function slugsOf(tokens: readonly Token[]): readonly string[] {
  const used = new Map<string, number>();
  return tokens
    .filter(({ type }) => type === "heading")
    .map((token) => {
      const slug = slugOf((token as Tokens.Heading).text);
      const times = (used.get(slug) ?? 0) + 1;
      used.set(slug, times);
      return times === 1 ? slug : `${slug}-${times}`;
    });
}
