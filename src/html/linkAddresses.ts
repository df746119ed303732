/** HTML -> the same, in which each address that is written out can be followed. */
import { mapText } from "./mapText.ts";

/** Ends of names by which words are known for an address where neither "https://" nor "www." stands before them. Other ends are those of files, or of a sentence. */
export const domainEnds = ["nl", "be", "de", "at", "ch", "lu", "uk", "ie", "com", "org", "net", "eu", "edu", "info"];

/** What no address has in it: spaces, and signs that close what one stands in, quotation marks of all languages among them. HTML writes some of them as "&quot;", where it writes signs of an address as "&amp;" and "&#x3D;". */
const closing = "\\s<>\"'`“”„‟‘’‚‛«»‹›&";
const within = `(?:&(?:amp|#x3D);|[^${closing}])*`;
/** It ends before the full stop or bracket of its sentence. */
const end = `(?:&#x3D;|[^${closing}.,;:!?)\\]])`;
const name = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
const address = new RegExp(
  [
    `https://${within}${end}`,
    "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
    `(?<![\\w@./:-])(?:www\\.(?:${name}\\.)+[a-z]{2,}|(?:${name}\\.)+(?:${domainEnds.join("|")}))(?![\\w-]|\\.[a-z])(?:/(?:${within}${end})?)?`,
  ].join("|"),
  "g",
);

export function linkAddresses(html: string): string {
  return mapText(html, ["a"], (text) =>
    text.replace(address, (found) => `<a href="${schemeOf(found)}${found}">${found}</a>`),
  );
}

function schemeOf(found: string): string {
  if (found.includes("://")) return "";
  return /^[^/]*@/.test(found) ? "mailto:" : "https://";
}
