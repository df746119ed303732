import { describe, expect, it } from "vitest";
import { comparability, publishedEstimates } from "../../src/survey/index.ts";
import { aClaim, aFigure, anExample } from "../documents/anExample.ts";

const brokenIn2024 = [
  { wave: 2024, items: ["wellbeing"], reason: "wording", note: { nl: "Andere vraag", en: "Another question" } },
];

function surveyOf(breaks: readonly object[]) {
  const [first] = anExample({ breaks }).surveys;
  if (first === undefined) throw new Error("no survey");
  return first.survey;
}

function itemOf(survey: ReturnType<typeof surveyOf>, id: string) {
  const item = survey.items.find((each) => each.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item.id;
}

describe("waves of an item", () => {
  it("are one series where nothing changed", () => {
    const survey = surveyOf([]);
    const item = itemOf(survey, "wellbeing");
    expect(comparability(survey, item, 2022).series).toBe(comparability(survey, item, 2024).series);
    expect(comparability(survey, item, 2024).breakBefore).toBeNull();
  });

  it("are two series on either side of a break, and the later one knows why", () => {
    const survey = surveyOf(brokenIn2024);
    const item = itemOf(survey, "wellbeing");
    expect(comparability(survey, item, 2023).series).not.toBe(comparability(survey, item, 2024).series);
    expect(comparability(survey, item, 2024).breakBefore?.reason).toBe("wording");
    expect(comparability(survey, item, 2025).series).toBe(comparability(survey, item, 2024).series);
  });

  it("stay one series where the break concerns another item", () => {
    const survey = surveyOf(brokenIn2024);
    const item = itemOf(survey, "support");
    expect(comparability(survey, item, 2023)).toEqual(comparability(survey, item, 2024));
  });
});

describe("published figures", () => {
  it("become estimates as they stand: no base, no interval, no rounding that nobody published", () => {
    const data = anExample({ published: { figures: [aFigure(2024, 7.2)] } });
    expect(publishedEstimates(data.indicators.indicators, data.surveys).estimates).toMatchObject([
      {
        id: "nse.wellbeing/2024/university",
        status: "published",
        value: 7.2,
        base: null,
        interval: null,
        precision: "exact",
      },
    ]);
  });

  it("keep a source's words apart from figures", () => {
    const data = anExample({ published: { claims: [aClaim(2023, "two out of three")] } });
    const { estimates, claims } = publishedEstimates(data.indicators.indicators, data.surveys);
    expect(estimates).toEqual([]);
    expect(claims[0]?.words.en).toBe("two out of three");
  });
});
