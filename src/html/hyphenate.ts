/** HTML -> HTML with soft hyphens in its text: the headless browser has no dictionaries, so `hyphens: auto` would break nothing. */
import type { Language } from "../domain/index.ts";
import { languages } from "../languages/index.ts";

/** Shorter words are not worth a hyphen at the end of a line. */
const shortestWord = 8;

/** Leaves tags, addresses and attributes as they are. */
export function hyphenate(html: string, language: Language): string {
  const hyphenated = languages[language].hyphenateHtml(html, { minWordLength: shortestWord });
  // A hyphen in an address would look like a part of it.
  return hyphenated.replace(/[^\s<>"]*(?:@|:\/\/|www\.|\.(?:nl|com|org|eu|net|uk|de|at|ch)\b)[^\s<>"]*/g, (address) =>
    address.replaceAll("\u00AD", ""),
  );
}
