/** HTML -> HTML with soft hyphens in its text: the headless browser has no dictionaries, so `hyphens: auto` would break nothing. */
import type { Language } from "../domain/index.ts";
import { languages } from "../languages/index.ts";
import { domainEnds } from "./linkAddresses.ts";

/** Shorter words are not worth a hyphen at the end of a line. */
const shortestWord = 8;

/** Leaves tags, addresses and attributes as they are. */
export function hyphenate(html: string, language: Language): string {
  const hyphenated = languages[language].hyphenateHtml(html, { minWordLength: shortestWord });
  // A hyphen in an address would look like a part of it.
  return hyphenated.replace(address, (found) => found.replaceAll("\u00AD", ""));
}

const address = new RegExp(`[^\\s<>"]*(?:@|://|www\\.|\\.(?:${domainEnds.join("|")})\\b)[^\\s<>"]*`, "g");
