import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeBetween, changed } from "../../src/preview/textChange.ts";

describe("what lies between two editions of a text", () => {
  it("is the word that changed", () => {
    expect(changeBetween("a red page", "a blue page")).toEqual({ start: 2, end: 5, words: "blue" });
  });

  it("makes the one of the other, whatever they are", () => {
    const text = fc.array(fc.constantFrom("a", "b", "<p>", "é", "𝒳")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (before, now) => {
        expect(changed(before, changeBetween(before, now))).toBe(now);
      }),
    );
  });
});
