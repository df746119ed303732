/** What a chart prints on paper, its drawing for a phone prints too, with words whole. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Of, Shape } from "../../../src/charts/index.ts";
import { createMeasure } from "../../../src/charts/layout/measure.ts";
import { chartLook, type Drawing, drawingOf } from "../../../src/charts/look.ts";
import type { Language } from "../../../src/domain/index.ts";
import { languageCodes } from "../../../src/languages/index.ts";
import { readDesign } from "../../../src/sources/index.ts";
import { galleryCases } from "../../gallery/cases.ts";
import { placed } from "./placed.ts";
import { someCharts } from "./someCharts.ts";

const { design } = await readDesign(new URL("../../..", import.meta.url).pathname);
const style = { accent: "#0a2a6b", comparison: "#b35900", tokens: {}, mark: null };
const measure = createMeasure(design.fonts);
const page = (language: Language) => drawingOf(chartLook(design, { language, style }), measure);
const narrow = (language: Language) => drawingOf(chartLook(design, { language, style }, "narrow"), measure);
function textsOf<S extends Shape>(chart: Of<S>, drawing: Drawing): readonly string[] {
  const layout: (chart: Of<S>, drawing: Drawing) => { texts: readonly { what: string }[] } = placed[chart.shape as S];
  return layout(chart, drawing).texts.map(({ what }) => what);
}

/** Of a text whose lines are joined by spaces: a hyphen that ends a line in a word is none of its own. */
function wordsOf(text: string): readonly string[] {
  return text
    .replace(/(?<=\p{L})- (?=\p{L})/gu, "")
    .replaceAll("-", "")
    .split(/[^\p{L}\p{N}.,%+]+/u)
    .filter((word) => word !== "");
}

/** Words that a line breaks, each with a hyphen. */
const brokenWords = (text: string) => [...text.matchAll(/(\p{L}+)- (\p{Ll}+)/gu)].map(([, one, two]) => `${one}${two}`);

/** Letters that a column of names on a phone holds. */
const longWord = 15;

/** Everything that the chart was given to say. */
function givenWords(value: unknown): readonly string[] {
  if (typeof value === "string" || typeof value === "number") return wordsOf(String(value));
  return value === null || typeof value !== "object" ? [] : Object.values(value).flatMap(givenWords);
}

/** An axis of months names the years that it runs through. */
const isAxisYear = (word: string) => /^20\d\d$/.test(word);

/** Words that paper has and a phone has not. Years that an axis names are fewer where there is less room. */
function lost<S extends Shape>(chart: Of<S>, language: Language): readonly string[] {
  const shown = new Set(textsOf(chart, narrow(language)).flatMap(wordsOf));
  const whole = new Set(givenWords(chart));
  return textsOf(chart, page(language))
    .filter((text) => !(chart.shape === "gantt" && isAxisYear(text)))
    .flatMap(wordsOf)
    .filter((word) => whole.has(word) && !shown.has(word));
}

describe.each(languageCodes)("the drawings for a phone of the gallery, %s", (language) => {
  const cases = galleryCases(language);

  it("have every name and value that those on paper have, and more where paper cuts them", () => {
    expect(cases.length).toBeGreaterThan(15);
    for (const { chart } of cases) {
      expect(lost(chart, language), chart.shape).toEqual([]);
      expect(
        textsOf(chart, narrow(language)).filter((text) => text.includes("…") && chart.shape !== "stacked"),
      ).toEqual([]);
    }
  });

  it("break no word but between syllables, and no short one", () => {
    for (const { chart } of cases) {
      const given = new Set(givenWords(chart));
      const texts = textsOf(chart, narrow(language));
      for (const word of texts.flatMap(brokenWords)) expect(word.length, word).toBeGreaterThan(longWord);
      expect(
        texts.flatMap(wordsOf).filter((word) => !given.has(word) && !isAxisYear(word)),
        chart.shape,
      ).toEqual([]);
    }
  });
});

describe.each(Object.keys(placed) as Shape[])(
  "the drawing for a phone of any %s chart",
  { timeout: 300_000 },
  (shape) => {
    it("cuts no name and leaves no value out", () => {
      fc.assert(
        fc.property(someCharts[shape], (chart) => {
          const shown = textsOf(chart, narrow("nl"));
          if (shape !== "stacked") expect(shown.filter((text) => text.endsWith("…"))).toEqual([]);
          if (shape !== "funnel") expect(lost(chart, "nl")).toEqual([]);
        }),
        { seed: 24, numRuns: 60 },
      );
    });
  },
);
