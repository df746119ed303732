/** The texts of the data's YAML files -> claims in them that nothing carries, and helpers that have no place there. */
import {
  type Finding,
  maskPlainCalls,
  type University,
  type UniversityData,
  type WrittenText,
  writtenTexts,
  type Year,
} from "../domain/index.ts";
import { claimWordsOf } from "../languages/index.ts";
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
            message: "a helper that prints a figure has no place in this field",
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

/** A language whose texts nobody can check is told, so that it is not taken for one without claims. */
export function languagesWithoutWords({ languages }: Pick<University, "languages">): readonly Finding[] {
  return languages.flatMap((language: string, place) =>
    claimWordsOf(language) === undefined
      ? [
          {
            file: "data/university.yaml",
            at: ["languages", place],
            message: `there are no words of claims for "${language}": its texts can't be checked`,
            hint: `write src/languages/${language}/claimWords.ts, as that of en is written, and add it to the table in src/languages/claimWords.ts`,
          },
        ]
      : [],
  );
}
