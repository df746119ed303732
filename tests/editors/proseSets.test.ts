import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Language, Language as languages } from "../../src/domain/index.ts";
import { proseFindings, verdictsOf } from "../../src/editors/index.ts";
import { startProse } from "../../src/statements/index.ts";
import { anExample, aText, indexOf } from "../documents/anExample.ts";
import { manySentencesMs } from "../limits.ts";

// Written by somebody who had not seen the lists. What was measured before they were looked at: README of the folder.
const index = indexOf(anExample());
const prose = startProse(index, [], verdictsOf(index));
const sentences = (set: string, language: Language, kind: string) =>
  readFileSync(new URL(`../fixtures/proseSets/${set}.${language}.${kind}.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
const refused = (set: string, kind: string) =>
  languages.options.flatMap((language) => {
    const lines = sentences(set, language, kind);
    const hand = /written by hand/;
    return lines.map((line) =>
      proseFindings(aText("nse", line, language), prose).some(({ message }) => !hand.test(message)),
    );
  });
const rate = (each: readonly boolean[]) => each.filter((is) => is).length / each.length;

describe.each(["dev", "test", "third", "fourth"])(
  "of the sentences of the %s set",
  { timeout: manySentencesMs },
  (set) => {
    it("at most 2% of ordinary ones are refused", () => {
      const found = refused(set, "ordinary");
      expect(found).toHaveLength(200);
      expect(rate(found)).toBeLessThanOrEqual(0.02);
    });

    it("at least 95% of planted claims are found", () => {
      const found = refused(set, "planted");
      expect(found).toHaveLength(["third", "fourth"].includes(set) ? 120 : 100);
      expect(rate(found)).toBeGreaterThanOrEqual(0.95);
    });
  },
);
