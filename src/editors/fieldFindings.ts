/** The texts of the data's YAML files -> claims in them that nothing carries, and helpers that are not allowed there. */
import {
  type Finding,
  type Language,
  maskPlainCalls,
  type University,
  type UniversityData,
  type WrittenText,
  writtenTexts,
  type Year,
} from "../domain/index.ts";
import { type LanguageRecord, languages } from "../languages/index.ts";
import type { Prose } from "../statements/index.ts";
import { claimsOfText } from "./claimsOfText.ts";
import { proseFindings } from "./proseFindings.ts";

/** Texts that may hold figures are checked elsewhere (`proseFindings`). */
export function fieldFindings(data: UniversityData, year: Year, prose: Prose): readonly Finding[] {
  return writtenTexts(data, year).flatMap((written) => checkField(written, prose));
}

function checkField({ file, at, language, text, tone }: WrittenText, prose: Prose): readonly Finding[] {
  if (tone === "editors" || tone === "source") return [];
  const masked = maskPlainCalls(text);
  const call = masked.indexOf("{{");
  const helper: readonly Finding[] =
    call < 0
      ? []
      : [
          {
            file,
            at,
            within: placeWithin(text, call, "{{"),
            message: "a helper that prints a figure is not allowed in this field",
            hint: 'figures are printed in data/texts; here, {{plain "…"}} prints words as they are',
          },
        ];
  // Names and the questions of a questionnaire count and compare by their nature.
  if (tone === "label" || call >= 0) return helper;
  if (tone === "strict") {
    const words = { year: 0, language, section: "", markdown: masked, file, linesAbove: 0 };
    return proseFindings(words, prose).map(({ message, hint }) => ({ file, at, message, hint: hint ?? "" }));
  }
  return claimsOfText(masked, language, tone, prose).map(({ at: offset, words, message, hint }) => ({
    file,
    at,
    within: placeWithin(text, offset, words.trim().split(/\s/)[0] ?? ""),
    message,
    hint: `figures are printed in data/texts: leave the words out here, or ${hint.slice(hint.lastIndexOf("{{plain"))} where it must be said`,
  }));
}

function placeWithin(text: string, offset: number, words: string): NonNullable<Finding["within"]> {
  const start = words === "" ? offset : text.indexOf(words, offset);
  return { words, nth: text.slice(0, start).split(words).length - 1 };
}

/** A language without words of claims is a finding, so that nobody takes its texts for ones without claims. */
export function languagesWithoutWords(
  university: Pick<University, "languages">,
  records: Readonly<Record<Language, Pick<LanguageRecord, "claims">>> = languages,
): readonly Finding[] {
  return university.languages.flatMap((language, place) =>
    Object.entries(records[language].claims)
      .filter(([, words]) => words !== null && !(words instanceof RegExp) && Object.keys(words).length === 0)
      .map(([list]) => ({
        file: "data/university.yaml",
        at: ["languages", place],
        message: `there are no words for "${list}" in "${language}": its texts can't be checked`,
        hint: `write them in src/languages/${language}/claimWords.ts, as that of en is written`,
      })),
  );
}
