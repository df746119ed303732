/** Each pattern of a list is prepared only for texts that have the words it needs: what is found is what one expression of all patterns finds. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/domain/index.ts";
import { languageCodes, languages } from "../../src/languages/index.ts";
import { compileWords } from "../../src/statements/prose/compileWords.ts";
import { matchesOf } from "../../src/statements/prose/matchesOf.ts";
import { neededWords } from "../../src/statements/prose/neededWords.ts";
import { asFound } from "../../src/statements/prose/sentences.ts";
import { manySentencesMs } from "../limits.ts";

const sets = new URL("../fixtures/proseSets/", import.meta.url);

function sentencesIn(language: Language): readonly string[] {
  return readdirSync(sets)
    .filter((name) => name.includes(`.${language}.`))
    .flatMap((name) => readFileSync(new URL(name, sets), "utf8").split("\n"))
    .filter((line) => line.trim() !== "");
}

describe.each(languageCodes)("the patterns of %s", (language) => {
  const compiled = compileWords(languages[language].claims, ["Stress", "Eenzaamheid of heimwee"], ["schools"]);
  // Every third is enough of each kind.
  const lines = sentencesIn(language).filter((_, at) => at % 3 === 0);
  const texts = lines.map((line) => asFound(line, compiled.readOver).text);

  it(
    "find in each sentence what all of them together find",
    () => {
      for (const rule of compiled.rules) {
        const together = new RegExp(rule.found.map(({ expression }) => `(?:${expression().source})`).join("|"), "gu");
        for (const text of texts) {
          const found = matchesOf(text, rule.found, compiled.hasIn(text));
          const wanted = [...text.matchAll(together)].map((match) => ({ index: match.index, words: match[0] }));
          expect(found, text).toEqual(wanted);
        }
      }
    },
    manySentencesMs,
  );
});

describe("the words that a pattern needs", () => {
  const word = (name: string) => ({ kind: "word" as const, name });
  const n = { kind: "place" as const, name: "n" };
  it.each([
    ["what stands in every match", "by {n} per cent", [[n], [word("per")], [word("cent")]]],
    ["one of what stands in a group", "(?:gave|give) up", [[word("gave"), word("give")]]],
    ["nothing of what may be left out", "(?:nearly )?rose[a-z]* x?", [[word("rose")]]],
    ["nothing of what must not follow", "rose(?! again)", [[word("rose")]]],
    ["no letter that is there perhaps", "grades?", [[word("grade")]]],
    ["none where one of several ways has none", "rose|\\d+", []],
    ["no place that may be empty", "{adj}students", [[word("students")]]],
    ["nothing across the letter that is written in two ways", "großes", [[word("gro")]]],
  ])("are %s", (_, pattern, needed) => expect(neededWords(pattern, new Set(["n"]))).toEqual(needed));
});
