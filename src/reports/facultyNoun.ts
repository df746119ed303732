/** What sentences are given beside what they are about: what the university calls its faculties, and a faculty's name as it stands behind a preposition. */
import { type Language, localeOf, type MessageTree } from "../domain/index.ts";
import type { MessageValues } from "./messages.ts";

/** Of `noun` in a language's sentences: {noun}, {nouns}, with a capital {Noun}, {Nouns}; {nounArticle} and {nounCompound} to choose by. */
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
  const first = language === "nl" && /^ij/i.test(word) ? 2 : 1;
  const letters = [...word];
  return letters.slice(0, first).join("").toLocaleUpperCase(localeOf[language]) + letters.slice(first).join("");
}

/** Whose name a sentence says with the article: "at the School of Arts", but "at Arts" and "at Leiden Law School"; "van het Instituut voor Kunst" and "van het Muziekinstituut"; "in der Fakultät für Kunst" and "in der Juristischen Fakultät". */
const takesArticle = {
  nl: (name, noun) =>
    new RegExp(`${escaped(noun)}(?!\\p{L})`, "iu").test(name) && !/^(?:de|het|een|’t|'t)\s/i.test(name),
  en: (name, noun) => new RegExp(`^${escaped(noun)}\\s`, "iu").test(name),
  de: (name, noun) =>
    new RegExp(`${escaped(noun)}(?!\\p{L})`, "iu").test(name) && !/^(?:die|der|das|eine?)\s/i.test(name),
} satisfies Record<Language, (name: string, noun: string) => boolean>;

export function isNamedByNoun(name: string, noun: string, language: Language): boolean {
  return noun !== "" && takesArticle[language](name, noun);
}

/** As a name stands behind a preposition: in German, adjectives before the noun take the ending of the dative: "der Juristischen Fakultät". */
const behindPreposition: Readonly<Record<Language, (name: string, noun: string) => string>> = {
  nl: (name) => name,
  en: (name) => name,
  de: (name, noun) => {
    const at = name.toLowerCase().indexOf(noun.toLowerCase());
    return name.slice(0, at).replace(/(?<=\p{L})e[rs]?(?= )/gu, "en") + name.slice(at);
  },
};

export function nameBehindPreposition(name: string, noun: string, language: Language): string {
  return behindPreposition[language](name, noun);
}

/** "School" beside "School of Arts", or "faculteit" beside "Rechtenfaculteit", would be said twice. */
export function holdsNoun(name: string, noun: string): boolean {
  return noun !== "" && name.toLowerCase().includes(noun.toLowerCase());
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
