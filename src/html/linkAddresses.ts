/** HTML -> the same, in which each address that is written out can be followed. */
import { mapText } from "./mapText.ts";

/** Ends of names by which words are known for an address where neither "https://" nor "www." stands before them. Other ends are those of files, or of a sentence. */
export const domainEnds = ["nl", "be", "de", "at", "ch", "lu", "uk", "ie", "com", "org", "net", "eu", "edu", "info"];

/** An address ends before the full stop or bracket of its sentence. */
const pathEnd = '[^\\s<>".,;:!?)\\]]';
const name = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
const address = new RegExp(
  [
    `https://[^\\s<>"]*${pathEnd}`,
    "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
    `(?<![\\w@./:-])(?:www\\.(?:${name}\\.)+[a-z]{2,}|(?:${name}\\.)+(?:${domainEnds.join("|")}))(?![\\w-]|\\.[a-z])(?:/(?:[^\\s<>"]*${pathEnd})?)?`,
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
