/** What sentences are given beside what they are about: what the university calls its faculties, and a faculty's name as it stands behind a preposition. */
import { type Language, literally, type MessageTree } from "../domain/index.ts";
import { languages } from "../languages/index.ts";
import type { MessageValues } from "./messages.ts";

/** Makes the values that every sentence gets from what stands under `noun`: {noun} and {nouns}, with a capital {Noun} and {Nouns}, and {nounArticle} and {nounCompound} to choose words by. */
export function nounValues({ noun }: MessageTree, language: Language): MessageValues {
  if (noun === undefined || typeof noun === "string") return {};
  const word = (key: string) => String(noun[key] ?? "");
  const [one, many] = [word("one"), word("many")];
  return {
    noun: one,
    nouns: many,
    Noun: capital(one, language),
    Nouns: capital(many, language),
    nounArticle: word("article"),
    nounCompound: word("compound") === "" ? "none" : word("compound"),
  };
}

function capital(word: string, language: Language): string {
  const { locale, nouns } = languages[language];
  const [first = ""] = nouns.capitals?.exec(word) ?? [...word];
  return first.toLocaleUpperCase(locale) + word.slice(first.length);
}

/** Says whether a sentence puts the article before this name: "at the School of Arts", but "at Arts". */
export function isNamedByNoun(name: string, noun: string, language: Language): boolean {
  return noun !== "" && languages[language].nouns.takesArticle(name, literally(noun));
}

export function nameBehindPreposition(name: string, noun: string, language: Language): string {
  return languages[language].nouns.behindPreposition(name, noun);
}

/** Says whether a name has the noun in it: "School" beside "School of Arts" would be said twice. */
export function holdsNoun(name: string, noun: string): boolean {
  return noun !== "" && name.toLowerCase().includes(noun.toLowerCase());
}
