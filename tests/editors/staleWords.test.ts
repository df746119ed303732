import { describe, expect, it } from "vitest";
import type { Language } from "../../src/domain/index.ts";
import { comparedWords, standingOf } from "../../src/editors/index.ts";

function standing(now: Readonly<Record<string, string | null>>, alike?: Readonly<Record<string, string>>) {
  return Object.fromEntries(standingOf(new Map(Object.entries(now)) as ReadonlyMap<Language, string | null>, alike));
}

describe("the standing of a text's languages", () => {
  it("is unsaid until somebody says that they are alike", () => {
    expect(standing({ nl: "a", en: "b" })).toEqual({ nl: "unsaid", en: "unsaid" });
  });

  it("is alike as long as nothing was changed since", () => {
    expect(standing({ nl: "a", en: "b" }, { nl: "a", en: "b" })).toEqual({ nl: "alike", en: "alike" });
  });

  it("is behind where another language was changed, of each of three", () => {
    expect(standing({ nl: "a2", en: "b", de: "c" }, { nl: "a", en: "b", de: "c" })).toEqual({
      nl: "changed",
      en: "behind",
      de: "behind",
    });
  });

  it("is changed where all were, where one is gone, and where one is new", () => {
    expect(standing({ nl: "a2", en: "b2" }, { nl: "a", en: "b" })).toEqual({ nl: "changed", en: "changed" });
    expect(standing({ nl: null, en: "b" }, { nl: "a", en: "b" })).toEqual({ nl: "changed", en: "behind" });
    expect(standing({ nl: "a", en: "b", de: "c" }, { nl: "a", en: "b" })).toEqual({
      nl: "behind",
      en: "behind",
      de: "changed",
    });
  });

  it("is nothing to say of a university with one language", () => {
    expect(standing({ en: "b" })).toEqual({ en: "alike" });
  });

  it("looks at words, not at notes, line ends or spaces", () => {
    expect(comparedWords("\uFEFFOne  two.\r\n\r\n<!-- a note -->\r\n")).toBe(comparedWords("One two.\n"));
    expect(comparedWords("One two.")).not.toBe(comparedWords("One three."));
  });
});
