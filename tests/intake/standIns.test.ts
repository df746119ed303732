/** Which questions go when a delivered file brings those that were meant. */
import { describe, expect, it } from "vitest";
import { Indicators, Published, Survey } from "../../src/domain/index.ts";
import { standIns } from "../../src/intake/index.ts";

const unwritten = { en: "[? How was the question put?]" };
const range = { kind: "range", min: 1, max: 10 };
const survey = {
  ...{ id: "cs", name: { en: "Survey" }, short: { en: "Survey" }, coverage: "university" },
  ...{ organiser: { en: "College" }, description: { en: "Asked." }, waves: [{ id: 2024 }] },
  privacy: { minimumBase: 10, reliableBase: 30 },
};
const grade = {
  ...{ id: "cs.grade", survey: "cs", item: "grade", statistic: "mean", unit: "grade", decimals: 1 },
  ...{ name: { en: "Grade" }, short: { en: "Grade" }, topic: "general", better: "higher" },
};
const published = Published.parse({
  sources: [
    {
      id: "site",
      title: { en: "Site" },
      publisher: { en: "College" },
      date: "2024-05-01",
      url: "https://example.org/",
    },
  ],
  figures: [
    { indicator: "cs.grade", wave: 2024, domain: "university", value: 6.5, source: "site", obtained: "primary" },
  ],
});
const responses = { files: { "2024": "cs.csv" }, items: [{ item: "grade", column: "q1" }] };

function found(wording: Readonly<Record<string, string>>, more: object = {}, figures: Published | null = null) {
  const items = [{ id: "grade", wording, scale: range }];
  const topics = [{ id: "general", survey: "cs", name: { en: "General" } }];
  const surveys = [{ survey: Survey.parse({ ...survey, items, ...more }), published: figures, benchmark: null }];
  return [...standIns({ surveys, indicators: Indicators.parse({ topics, indicators: [grade] }) }, "cs")];
}

describe("a question whose words are still to be written in every language", () => {
  it("stands in for those that a file brings", () => {
    expect(found(unwritten)).toEqual(["grade"]);
  });

  it("stays once it is written in one of them", () => {
    expect(found({ ...unwritten, nl: "Welk cijfer geef je?" })).toEqual([]);
  });

  it("stays where answers are read into it, or a figure was published of it", () => {
    expect(found(unwritten, { responses })).toEqual([]);
    expect(found(unwritten, {}, published)).toEqual([]);
  });
});
