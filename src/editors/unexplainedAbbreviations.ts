/** What people write for reports, and what the data explains -> words in capitals that nobody explains: hints, which hold up no release. */
import {
  type EditorText,
  type Finding,
  type Language,
  maskPlainCalls,
  type UniversityData,
  type WrittenText,
  writtenTexts,
  type Year,
} from "../domain/index.ts";
import { maskCalls } from "./claimsOfText.ts";

const inCapitals = /(?<![\p{L}\d./@_-])\p{Lu}{2,6}(?![\p{L}\d@_]|\.\p{L})/gu;
const roman = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Known by their letters in every language, and seldom by what these stand for. */
const everybodys = new Set(["PDF", "CSV", "HTML", "EU", "UK", "US", "USA", "TV", "OK", "DNA", "COVID"]);

/** One for each word and language, at the first place where it stands. */
export function unexplainedAbbreviations(data: UniversityData, year: Year): readonly Finding[] {
  const written = writtenTexts(data, year);
  return data.university.languages.flatMap((language) => {
    const own = written.filter((each) => each.language === language);
    const named = new Set(own.filter(isName).flatMap(({ text }) => capitalsIn(text, false).map(({ word }) => word)));
    const texts = data.texts.filter((text) => text.language === language && text.year === year);
    const found = [
      ...texts.flatMap(inText),
      ...own.filter((each) => !isName(each) && each.tone !== "editors").flatMap(inField),
    ].filter(({ word }) => !named.has(word));
    return [...Map.groupBy(found, ({ word }) => word)].map(([word, [first]]) => hint(word, language, first?.place));
  });
}

interface Found {
  readonly word: string;
  readonly place: Omit<Finding, "message" | "hint">;
}

function isName({ tone }: WrittenText): boolean {
  return tone === "label" || tone === "source";
}

function inText({ markdown, file, linesAbove }: EditorText): readonly Found[] {
  const text = maskCalls(markdown);
  return capitalsIn(text, true).map(({ word, at }) => {
    const above = text.slice(0, at).split("\n");
    return { word, place: { file, line: above.length + linesAbove, column: (above.at(-1) ?? "").length + 1 } };
  });
}

function inField({ file, at, text }: WrittenText): readonly Found[] {
  return capitalsIn(maskPlainCalls(text), true).map(({ word, at: offset }) => ({
    word,
    place: { file, at, within: { words: word, nth: text.slice(0, offset).split(word).length - 1 } },
  }));
}

/** Each once, with the place of its first letter. `isProse`: without what the text explains itself, and what stands among capitals only. */
function capitalsIn(text: string, isProse: boolean): readonly { readonly word: string; readonly at: number }[] {
  const found = new Map<string, number>();
  for (const { 0: word, index } of text.matchAll(inCapitals)) {
    if (!isProse || (!roman.test(word) && !everybodys.has(word) && !isShouted(text, index) && !isExplained(text, word)))
      if (!found.has(word)) found.set(word, index);
  }
  return [...found].map(([word, at]) => ({ word, at }));
}

/** In a line without a small letter, capitals are a way to set words. */
function isShouted(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at) + 1).split("\n")[0] ?? "";
  return !/\p{Ll}/u.test(line);
}

/** "United Nations (UN)", "UN (United Nations)". */
function isExplained(text: string, word: string): boolean {
  return new RegExp(`\\p{Ll}[”"*]* \\(${word}\\)|(?<!\\p{L})${word} \\([^)]*\\p{Ll}`, "u").test(text);
}

function hint(word: string, language: Language, place: Found["place"] = { file: "data/glossary.yaml" }): Finding {
  return {
    ...place,
    message: `nothing says what "${word}" is short for (${language})`,
    hint: "say it where it stands first, or in data/glossary.yaml: abbreviations, which every report then explains at its first use",
  };
}
