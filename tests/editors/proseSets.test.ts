import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/domain/index.ts";
import { proseFindings, verdictsOf } from "../../src/editors/index.ts";
import { startProse } from "../../src/statements/index.ts";
import { aFigure, anExample, aText, indexOf } from "../documents/anExample.ts";
import { manySentencesMs } from "../limits.ts";

// What was measured before the lists were looked at, and by whom the sentences were written: README of the folder.
const figures = [
  aFigure(2022, 6.9),
  aFigure(2023, 7.1),
  aFigure(2024, 7.2),
  { ...aFigure(2023, 30), indicator: "nse.support" },
  { ...aFigure(2024, 61), indicator: "nse.support" },
];
const index = indexOf(anExample({ published: { figures } }));
const prose = startProse(index, [], verdictsOf(index));
const sentences = (set: string, language: Language, kind: string) =>
  readFileSync(new URL(`../fixtures/proseSets/${set}.${language}.${kind}.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
const refused = (set: string, languages: readonly Language[], kind: string) =>
  languages.flatMap((language) => {
    const lines = sentences(set, language, kind);
    const hand = /written by hand/;
    return lines.map((line) =>
      proseFindings(aText("nse", line, language), prose).some(({ message }) => !hand.test(message)),
    );
  });
const rate = (each: readonly boolean[]) => each.filter((is) => is).length / each.length;

const sets: readonly (readonly [
  string,
  readonly Language[],
  { readonly ordinary: number; readonly planted: number; readonly carried?: number },
])[] = [
  ["dev", ["nl", "en"], { ordinary: 200, planted: 100 }],
  ["test", ["nl", "en"], { ordinary: 200, planted: 100 }],
  ["third", ["nl", "en"], { ordinary: 200, planted: 120 }],
  ["fourth", ["nl", "en"], { ordinary: 200, planted: 120 }],
  ["dev", ["de"], { ordinary: 100, planted: 60 }],
  ["test", ["de"], { ordinary: 78, planted: 60 }],
  ["third", ["de"], { ordinary: 80, planted: 60, carried: 15 }],
  ["fourth", ["de"], { ordinary: 80, planted: 60, carried: 15 }],
  ["fifth", ["de"], { ordinary: 60, planted: 60 }],
  ["sixth", ["de"], { ordinary: 40, planted: 40 }],
];

describe.each(sets)(
  "of the sentences of the %s set (%s)",
  { timeout: manySentencesMs },
  (set, languages, { ordinary, planted, carried }) => {
    it("at most 2% of ordinary ones are refused", () => {
      const found = refused(set, languages, "ordinary");
      expect(found).toHaveLength(ordinary);
      expect(rate(found)).toBeLessThanOrEqual(0.02);
    });

    it("at least 95% of planted claims are found", () => {
      const found = refused(set, languages, "planted");
      expect(found).toHaveLength(planted);
      expect(rate(found)).toBeGreaterThanOrEqual(0.95);
    });

    if (carried !== undefined)
      it("none of the claims that a figure of the sentence carries is refused", () => {
        const found = refused(set, languages, "carried");
        expect(found).toHaveLength(carried);
        expect(rate(found)).toBe(0);
      });
  },
);
