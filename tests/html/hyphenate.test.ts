import { describe, expect, it } from "vitest";
import { hyphenate } from "../../src/html/hyphenate.ts";

describe("soft hyphens", () => {
  it.each([
    ["nl", "studentenbegeleiders", "stu-den-ten-be-ge-lei-ders"],
    ["en", "understanding", "un-der-stand-ing"],
    ["de", "Studierendenbefragung", "Stu-die-ren-den-be-fra-gung"],
  ] as const)("stand where %s breaks %s", (language, word, broken) => {
    expect(hyphenate(`<p>${word}</p>`, language)).toBe(`<p>${broken.replaceAll("-", "\u00AD")}</p>`);
  });

  it("are in no address", () => {
    expect(hyphenate("<p>wohlbefinden@universitaetsverwaltung.de</p>", "de")).not.toContain("\u00AD");
  });
});
