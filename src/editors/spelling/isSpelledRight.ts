/** A word of a text, and what a dictionary has -> whether it is spelled right, by the habits of its language. */
import type { Language } from "../../domain/index.ts";

/** Whether a dictionary, or the university, has exactly this word. */
export type Has = (word: string) => boolean;

/** Languages that write a compound as one word: a dictionary never has them all. */
const compounds: Readonly<Partial<Record<Language, readonly string[]>>> = {
  nl: ["", "s", "en", "e", "n"],
  de: ["", "s", "es", "n", "en", "er", "e"],
};

/** Before a hyphen, and in no dictionary by themselves. */
const prefixes = new Set(
  "anti co de ex extra inter intra mede meta micro mid mini multi non oud post pre pro pseudo re semi sub super top ultra un vice niet".split(
    " ",
  ),
);

const shortestPart = 4;
const mostParts = 3;

export function isSpelledRight(written: string, language: Language, has: Has): boolean {
  const word = written.normalize("NFC").replaceAll("’", "'").replaceAll("‑", "-");
  // Abbreviations and names of things have capitals of their own: ECIO, MBO'ers, GPs, LimeSurvey.
  if (/^\p{Lu}{2,6}(?:s|'\p{Ll}{1,3})?$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word)) return true;
  if (isKnown(word, has)) return true;
  const owner = /^(.+)'(?:s|t|n|er|ers|en|tje|tjes)?$/u.exec(word)?.[1];
  if (owner !== undefined && isSpelledRight(owner, language, has)) return true;
  const parts = word.split("-");
  if (parts.length > 1)
    return parts.every(
      (part) =>
        part === "" || part.length === 1 || prefixes.has(part.toLowerCase()) || isSpelledRight(part, language, has),
    );
  const links = compounds[language];
  return links !== undefined && isCompound(word, links, has, mostParts);
}

/** A capital is right wherever the small letter is: a sentence begins, a title, a noun made of a verb. A small letter where a capital belongs is not. */
function isKnown(word: string, has: Has): boolean {
  if (has(word) || has(`${word}.`)) return true;
  const small = word.toLowerCase();
  if (word === small) return false;
  // A capital of Dutch has no accent where one follows it: Eén.
  if (word.startsWith("Eé") && has(`é${small.slice(1)}`)) return true;
  return has(small) || (word === word.toUpperCase() && has(capitalised(small)));
}

function isCompound(word: string, links: readonly string[], has: Has, most: number): boolean {
  if (most < 2 || word.length < 2 * shortestPart) return false;
  for (let end = shortestPart; end <= word.length - shortestPart; end += 1) {
    const [first, rest] = [word.slice(0, end), word.slice(end)];
    if (!links.some((link) => first.endsWith(link) && isPart(first.slice(0, first.length - link.length), has)))
      continue;
    if (isPart(rest, has) || isCompound(rest, links, has, most - 1)) return true;
  }
  return false;
}

function isPart(part: string, has: Has): boolean {
  if (part.length < shortestPart) return false;
  const small = part.toLowerCase();
  return has(small) || has(capitalised(small));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
