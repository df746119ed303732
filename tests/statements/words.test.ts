import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EstimateId } from "../../src/domain/index.ts";
import { estimatesIn, mapWords, plain } from "../../src/statements/index.ts";
import { marked } from "../../src/statements/words.ts";

/** Text as people may write it: the characters of the marks are refused in it. */
const text = fc.string({ unit: "grapheme" }).filter((each) => !/[\uE000-\uE002]/.test(each));
const id = fc.string({ minLength: 1, unit: fc.constantFrom(..."abc./:0123") }) as fc.Arbitrary<EstimateId>;
const parts = fc.array(fc.tuple(text, id, text));

describe("words with marked numbers", () => {
  it("read as the text without the marks", () => {
    fc.assert(
      fc.property(parts, (all) => {
        const words = all.map(([before, estimate, number]) => before + marked(estimate, number)).join("");
        expect(plain(words)).toBe(all.map(([before, , number]) => before + number).join(""));
      }),
    );
  });

  it("name each estimate once, in order", () => {
    fc.assert(
      fc.property(parts, (all) => {
        const words = all.map(([before, estimate, number]) => before + marked(estimate, number)).join("");
        expect(estimatesIn(words)).toEqual([...new Set(all.map(([, estimate]) => estimate))]);
      }),
    );
  });

  it("pass every piece of text and every number through its own function, once", () => {
    fc.assert(
      fc.property(parts, (all) => {
        const words = all.map(([before, estimate, number]) => before + marked(estimate, number)).join("");
        const mapped = mapWords(
          words,
          (piece) => piece.toUpperCase(),
          (estimate, number) => `[${estimate}|${number}]`,
        );
        expect(mapped).toBe(
          all
            .map(([before, estimate, number]) => `${before.toUpperCase()}[${estimate}|${number.toUpperCase()}]`)
            .join(""),
        );
      }),
    );
  });
});
