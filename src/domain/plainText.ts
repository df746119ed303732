/** A line or paragraph that people write in YAML: printed as it stands, so it may hold no HTML and no characters that have no glyph. */
import * as z from "zod";
import { oddCharacter } from "./letterNames.ts";

/** What begins an HTML tag, comment or processing instruction. "3 < 4" and "a <b" with a space after "<" stay possible. */
export const htmlTag = /<\/?[a-z][^>]*>?|<[!?][^>]*>?/i;

/** Control characters other than tab and newline, private use (the program marks numbers with these), noncharacters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose
export const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFE\uFFFF]/;

/** A character as HTML and Markdown can write it: "&#xE000;", with or without the semicolon. */
const reference = /&#(?:x([0-9a-f]+)|(\d+));?/gi;

/** The offset of the first character that can't be printed, as it is or written as a reference; null where there is none. */
export function offsetOfUnprintable(text: string): number | null {
  const plain = unprintable.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  const written = [...text.matchAll(reference)].find(isUnprintable)?.index ?? Number.POSITIVE_INFINITY;
  const first = Math.min(plain, written);
  return Number.isFinite(first) ? first : null;
}

/** The text with every reference to a character that can't be printed replaced by what stands for an unknown one: whatever decodes it later finds none. */
export function withoutUnprintableReferences(text: string): string {
  return text.replace(reference, (...match: string[]) => (isUnprintable(match) ? "\uFFFD" : (match[0] ?? "")));
}

function isUnprintable([, hexadecimal, decimal]: readonly (string | undefined)[]): boolean {
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  // These codes are beyond Unicode, or halves of pairs.
  if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return true;
  return unprintable.test(String.fromCodePoint(code));
}

/** Names the first such character. */
export function unprintableIn(text: string): string {
  return oddCharacter(unprintable.exec(text)?.[0] ?? "") ?? "a character that can't be printed, written as its number";
}

export const PlainText = z
  .string()
  .min(1, { error: "this text is empty" })
  .max(4000, { error: "this text is longer than 4,000 characters: put long texts in data/texts" })
  .refine((text) => !htmlTag.test(text), {
    error: (issue) =>
      `HTML is not allowed here (${htmlTag.exec(String(issue.input))?.[0].slice(0, 40)}): this field is plain text`,
    params: { hint: "take the tags out; texts with emphasis, lists and links belong in data/texts, in Markdown" },
  })
  .refine((text) => offsetOfUnprintable(text) === null, {
    error: (issue) => `this text holds ${unprintableIn(String(issue.input))}`,
    params: { hint: "it often comes along when copying from a PDF or a word processor: type the text again" },
  });

/** An address on the web that a report may link to. */
export const WebAddress = z.url({ protocol: /^https$/, error: "an address begins with https://" });
