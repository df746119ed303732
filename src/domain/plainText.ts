/** A line or paragraph that people write in YAML: printed as it stands, so it may hold no HTML and no characters that have no glyph. */
import { z } from "zod";
import { oddCharacter } from "./letterNames.ts";

/** What begins an HTML tag, comment or processing instruction. "3 < 4" and "a <b" with a space after "<" stay possible. */
export const htmlTag = /<\/?[a-z][^>]*>?|<[!?][^>]*>?/i;

/** Control characters other than tab and newline, private use (the program marks numbers with these), noncharacters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose
export const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFE\uFFFF]/;

export const PlainText = z
  .string()
  .min(1, { error: "this text is empty" })
  .max(4000, { error: "this text is longer than 4,000 characters: put long texts in data/texts" })
  .refine((text) => !htmlTag.test(text), {
    error: (issue) =>
      `HTML is not allowed here (${htmlTag.exec(String(issue.input))?.[0].slice(0, 40)}): this field is plain text`,
    params: { hint: "take the tags out; texts with emphasis, lists and links belong in data/texts, in Markdown" },
  })
  .refine((text) => !unprintable.test(text), {
    error: (issue) => `this text holds ${oddCharacter(unprintable.exec(String(issue.input))?.[0] ?? "")}`,
    params: { hint: "it often comes along when copying from a PDF or a word processor: type the text again" },
  });

/** An address on the web that a report may link to. */
export const WebAddress = z.url({ protocol: /^https$/, error: "an address begins with https://" });
