import { describe, expect, it } from "vitest";
import { inLanguage } from "../../src/domain/index.ts";
import { fieldFindings, languagesWithoutWords, verdictsOf } from "../../src/editors/index.ts";
import { languageCodes, languages } from "../../src/languages/index.ts";
import { startProse } from "../../src/statements/index.ts";
import { anAction, anExample, indexOf } from "../documents/anExample.ts";

const findings = (more: object) => {
  const data = anExample({ actions: [anAction("a1", more)] });
  const index = indexOf(data);
  return fieldFindings(data, 2024, startProse(index, [], verdictsOf(index)));
};

describe("a line of YAML that is printed", () => {
  it.each([
    ["title", "Stress rose significantly this year", "Stress", "rose"],
    ["goal", "The number of lonely students doubled", "number", "doubled"],
    ["achieved", "Nine of the ten students feel at home", "Nine", "Nine"],
    ["achieved", "9 of the 10 students feel at home", "9", "9"],
  ])("is checked in an action's %s: %j", (field, en, _, words) => {
    const found = findings({ [field]: { nl: "Wij praten", en } });
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({ file: "data/actions/2024.yaml", at: ["actions", 0, field, "en"] });
    expect(found.map(({ within }) => within?.words)).toContain(words);
    expect(found[0]?.hint).toContain("{{plain");
  });

  it("may aim at more or less in a goal", () => {
    expect(findings({ goal: { nl: "Minder stress voor studenten", en: "Fewer lonely students" } })).toEqual([]);
  });

  it("says what it must with {{plain}}, which readers do not see", () => {
    const en = 'Stress {{plain "rose"}} this year';
    expect(findings({ achieved: { nl: "Wij praten", en } })).toEqual([]);
    expect(inLanguage({ en }, "en")).toBe("Stress rose this year");
  });

  it("may hold no figure", () => {
    const [found] = findings({ achieved: { nl: "Wij praten", en: 'It is {{estimate "nse.wellbeing"}}' } });
    expect(found?.message).toContain("is not allowed in this field");
  });
});

describe("a language with an empty list of words", () => {
  it("is a finding", () => {
    const without = { ...languages, nl: { claims: { ...languages.nl.claims, aim: [] } } };
    expect(languagesWithoutWords({ languages: ["en", "nl"] }, without)).toMatchObject([
      { file: "data/university.yaml", at: ["languages", 1], message: expect.stringMatching(/"aim".*"nl"/) },
    ]);
  });

  it("is none of those that reports can be written in", () => {
    expect(languagesWithoutWords({ languages: languageCodes })).toEqual([]);
  });
});
