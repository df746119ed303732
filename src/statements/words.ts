/** Words: text in which each printed number carries the id of its estimate, so that a reader's number can be traced and a checker can read it back.
 *
 * A marked number is OPEN id#part SEPARATOR text CLOSE in private-use characters, which `sources/` refuses in everything people write. What has digits and is no figure is OPEN =kind SEPARATOR text CLOSE, so that a checker takes it for none. */
import type { EstimateId } from "../domain/index.ts";

const open = "\uE000";
const separator = "\uE001";
const close = "\uE002";
const mark = /\uE000([^\uE000-\uE002]*)\uE001([^\uE000-\uE002]*)\uE002/g;

/** Plain text with marked numbers in it; never HTML. */
export type Words = string;

const parts = ["value", "interval", "base", "share"] as const;
/** What of an estimate a number is. */
export type Part = (typeof parts)[number];

/** `text` marked as printing a part of the estimate `id`. */
export function marked(id: EstimateId, text: string, part: Part = "value"): Words {
  return `${open}${id}#${part}${separator}${text}${close}`;
}

const kinds = ["name", "number", "scale", "date"] as const;
/** What has digits and is no figure: what something is called, a number of files or chapters, the ends of a scale, a day. */
export type NoFigure = (typeof kinds)[number];

/** `text` marked as what it is. */
export function noFigure(kind: NoFigure, text: string): Words {
  return `${open}=${kind}${separator}${text}${close}`;
}

/** Words as a reader sees them: for alternative texts, file metadata and charts. */
export function plain(words: Words): string {
  return words.replace(mark, "$2");
}

/** Ids of the estimates that these words print, in order, each once. */
export function estimatesIn(words: Words): EstimateId[] {
  const named = [...words.matchAll(mark)].map((match) => match[1] ?? "").filter((name) => !name.startsWith("="));
  return [...new Set(named.map((name) => name.split("#")[0] as EstimateId))];
}

/** Words with each marked number replaced by what `replacement` makes of it, and what is marked as no figure by what `other` does; the rest passes through `text` first. */
export function mapWords(
  words: Words,
  text: (plain: string) => string,
  replacement: (id: EstimateId, text: string, part: Part) => string,
  other: (kind: NoFigure, text: string) => string = (_, text) => text,
): string {
  let result = "";
  let end = 0;
  for (const match of words.matchAll(mark)) {
    result += text(words.slice(end, match.index));
    const [id = "", named = "value"] = (match[1] ?? "").split("#");
    const kind = kinds.find((each) => `=${each}` === id);
    const part = parts.find((each) => each === named);
    // Marks are made above and nowhere else.
    if (part === undefined || (kind === undefined && id.startsWith("="))) throw new Error("a mark that nobody made");
    const marked = text(match[2] ?? "");
    result += kind === undefined ? replacement(id as EstimateId, marked, part) : other(kind, marked);
    end = match.index + match[0].length;
  }
  return result + text(words.slice(end));
}
