/** The sentences that the program writes, as prose: `tests/fixtures/sentences.<language>.txt` is the specification, and is read by people who know the language. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Language, Language as languages } from "../../src/domain/index.ts";
import { plain } from "../../src/statements/index.ts";
import { sentence, sentenceCases } from "./sentenceCases.ts";

describe.each(languages.options)("the sentences about change, in %s", (language) => {
  const file = new URL(`../fixtures/sentences.${language}.txt`, import.meta.url);
  const written = new Map(
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.includes(" | "))
      .map((line) => {
        const [what = "", form = "", words = ""] = line.split(" | ");
        return [`${what} | ${form}`, words];
      }),
  );

  it("are as many as the specification has, and at least sixty", () => {
    expect(written.size).toBe(sentenceCases.length);
    expect(written.size).toBeGreaterThanOrEqual(60);
  });

  it.each(sentenceCases.map((test) => ({ name: `${test.what} | ${test.form}`, test })))("$name", ({ name, test }) => {
    expect(plain(sentence(test, language))).toBe(written.get(name));
  });
});

describe("no sentence", () => {
  const moving: Readonly<Record<Language, RegExp>> = {
    nl: /gestegen|gedaald|steeg|daalde|hoger|lager/,
    en: /\b(rose|fell|up by|down by|higher|lower)\b/,
    de: /gestiegen|gesunken|stieg|sank|höher|niedriger|Anstieg|Rückgang/,
  };

  it.each(languages.options)("uses a word of direction in %s where no test found one", (language) => {
    for (const test of sentenceCases) {
      if (test.p !== null && test.p < 0.05 && test.broken === undefined && !test.what.includes("printed alike"))
        continue;
      expect(sentence(test, language)).not.toMatch(moving[language]);
    }
  });
});
