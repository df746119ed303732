import { describe, expect, it } from "vitest";
import { eachLanguage, languageGaps, languages } from "../../src/languages/index.ts";
import { withoutGaps } from "../../src/languages/withoutGaps.ts";

const { en, nl } = languages;

/** Dutch, as a folder that somebody has not finished. */
const without = (change: object): unknown => ({ ...nl, ...change });

describe("the record of a language", () => {
  it("lacks nothing in the languages that are shipped", () => {
    expect(languageGaps).toEqual([]);
    expect(eachLanguage((code) => withoutGaps(languages[code], en).record)).toEqual(languages);
  });

  it.each([
    ["a part", without({ nouns: undefined }), ["nouns"]],
    ["a list of words", without({ claims: { ...nl.claims, month: undefined } }), ["claims.month"]],
    ["a list that is a text", without({ abbreviations: "dr prof" }), ["abbreviations"]],
    ["a pattern that is a text", without({ risks: { ...nl.risks, suicide: "su[iï]cid" } }), ["risks.suicide"]],
    ["a function", without({ hyphenateHtml: null }), ["hyphenateHtml"]],
    [
      "several things",
      without({ locale: undefined, attack: { ...nl.attack, ranking: {} } }),
      ["locale", "attack.ranking.superlative", "attack.ranking.kinds"],
    ],
    ["everything", undefined, ["record in src/languages/all.ts"]],
    [
      "rules of a kind",
      without({ claims: { ...nl.claims, rules: nl.claims.rules.filter(({ kind }) => kind !== "majority") } }),
      ['claims.rules of the kind "majority"'],
    ],
  ])("that lacks %s says so, and is whole", (_, record, gaps) => {
    const whole = withoutGaps(record, en);
    expect(whole.gaps).toEqual(gaps);
    expect(withoutGaps(whole.record, en).gaps.filter((gap) => !gap.includes("of the kind"))).toEqual([]);
  });

  it("may have no pattern where it has no use for one", () => {
    const plain = without({ behindOrdinalPoint: null, nouns: { ...nl.nouns, capitals: null } });
    expect(withoutGaps(plain, languages.de).gaps).toEqual([]);
  });
});
