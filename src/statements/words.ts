/** Words: text in which each printed number carries the id of its estimate, so that a reader's number can be traced and a checker can read it back.
 *
 * A marked number is OPEN id#part SEPARATOR text CLOSE in private-use characters, which `sources/` refuses in everything people write. What has digits and is no figure is OPEN =kind SEPARATOR text CLOSE, so that a checker takes it for none. What refers to a picture is OPEN =figure#address SEPARATOR text CLOSE. */
import type { EstimateId } from "../domain/index.ts";

const open = "\uE000";
const separator = "\uE001";
const close = "\uE002";
const mark = /\uE000([^\uE000-\uE002]*)\uE001([^\uE000-\uE002]*)\uE002/g;

/** Plain text with marked numbers in it; never HTML. */
export type Words = string;

const parts = ["value", "interval", "base", "share"] as const;
/** Which number of an estimate is printed: its value, its interval, its base, or a share made of it. */
export type Part = (typeof parts)[number];

/** Marks `text` as a printed part of the estimate `id`. */
export function marked(id: EstimateId, text: string, part: Part = "value"): Words {
  return `${open}${id}#${part}${separator}${text}${close}`;
}

const kinds = ["name", "number", "scale", "date"] as const;
/** Why a text with digits is no figure: it is a name, a number of files or chapters, the ends of a scale, or a day. */
export type NoFigure = (typeof kinds)[number];

/** Marks `text`, which has digits, as something that is no figure. */
export function noFigure(kind: NoFigure, text: string): Words {
  return `${open}=${kind}${separator}${text}${close}`;
}

const reference = "=figure#";

/** Marks `text` as what refers to a picture: `to` is what it is named by, and later its address. */
export function chartReference(to: string, text: string): Words {
  return `${open}${reference}${to}${separator}${text}${close}`;
}

/** Replaces each reference to a picture by what `refer` makes of it. */
export function mapReferences(words: Words, refer: (to: string, text: string) => Words): Words {
  return words.replace(mark, (whole, name: string, text: string) =>
    name.startsWith(reference) ? refer(name.slice(reference.length), text) : whole,
  );
}

/** Gives the words as a reader sees them, without marks: for alternative texts, file metadata and charts. */
export function plain(words: Words): string {
  return words.replace(mark, "$2");
}

/** Gives the ids of the estimates that these words print, in order, each once. */
export function estimatesIn(words: Words): EstimateId[] {
  if (!words.includes(open)) return [];
  const named = [...words.matchAll(mark)].map((match) => match[1] ?? "").filter((name) => !name.startsWith("="));
  return [...new Set(named.map((name) => name.split("#")[0] as EstimateId))];
}

/** Replaces each marked number by what `replacement` makes of it, each text that is marked as no figure by what `other` makes of it, and each reference to a picture by what `refer` makes of it. All text passes through `text` first. */
export function mapWords(
  words: Words,
  text: (plain: string) => string,
  replacement: (id: EstimateId, text: string, part: Part) => string,
  other: (kind: NoFigure, text: string) => string = (_, text) => text,
  refer: (to: string, text: string) => string = (_, text) => text,
): string {
  if (!words.includes(open)) return text(words);
  let result = "";
  let end = 0;
  for (const match of words.matchAll(mark)) {
    result += text(words.slice(end, match.index));
    const name = match[1] ?? "";
    const [id = "", named = "value"] = name.split("#");
    const kind = kinds.find((each) => `=${each}` === id);
    const part = parts.find((each) => each === named);
    const marked = text(match[2] ?? "");
    if (name.startsWith(reference)) result += refer(name.slice(reference.length), marked);
    else if (kind !== undefined) result += other(kind, marked);
    else if (part !== undefined && !id.startsWith("=")) result += replacement(id as EstimateId, marked, part);
    // Marks are made above and nowhere else.
    else throw new Error("a mark that nobody made");
    end = match.index + match[0].length;
  }
  return result + text(words.slice(end));
}
