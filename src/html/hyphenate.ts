/** HTML -> HTML with soft hyphens in its text: the headless browser has no dictionaries, so `hyphens: auto` would break nothing. */
import british from "hyphen/en-gb/index.js";
import dutch from "hyphen/nl/index.js";
import type { Language } from "../domain/index.ts";

/** Shorter words are not worth a hyphen at the end of a line. */
const shortestWord = 8;

/** Leaves tags, addresses and attributes as they are. */
export function hyphenate(html: string, language: Language): string {
  const options = { minWordLength: shortestWord };
  const hyphenated =
    language === "nl" ? dutch.hyphenateHTMLSync(html, options) : british.hyphenateHTMLSync(html, options);
  // A hyphen in an address would look like a part of it.
  return hyphenated.replace(/[^\s<>"]*(?:@|:\/\/|www\.|\.(?:nl|com|org|eu|net|uk)\b)[^\s<>"]*/g, (address) =>
    address.replaceAll("\u00AD", ""),
  );
}
