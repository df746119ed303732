import { describe, expect, it } from "vitest";
import { Decisions } from "../../src/domain/index.ts";

const both = (words: string) => ({ nl: words, en: words });
const whole = {
  id: "mentors",
  title: both("Pay the mentors"),
  reason: both("Volunteers alone cannot carry it."),
  indicators: ["nse.wellbeing"],
  owner: both("deans"),
  by: "2025-09",
  cost: both("none"),
  otherwise: both("The mentors stop in summer."),
};
const messages = (value: object) =>
  Decisions.safeParse({ year: 2024, ...value }).error?.issues.map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  ) ?? [];

describe("what the board is asked", () => {
  it("is whole: on what it rests, who, by when, what it costs, what if not", () => {
    expect(messages({ asked: [whole] })).toEqual([]);
    const { indicators: _, owner: __, by: ___, cost: ____, otherwise: _____, ...bare } = whole;
    expect(messages({ asked: [bare] })).toEqual([
      "asked.0.indicators: the decision does not say on which figure or action it rests",
      "asked.0.owner: the decision does not say who carries it out",
      "asked.0.by: the decision does not say by when",
      "asked.0.cost: the decision does not say what it costs",
      "asked.0.otherwise: the decision does not say what happens if it is not taken",
    ]);
  });

  it("rests on an action as well as on a figure", () => {
    expect(messages({ asked: [{ ...whole, indicators: [], actions: ["mentors"] }] })).toEqual([]);
  });

  it("may lack some of that only where it is made up", () => {
    const bare = { id: "mentors", title: both("Pay the mentors"), reason: both("They stop.") };
    expect(messages({ example: both("Made up"), asked: [bare], taken: [bare] })).toEqual([]);
  });

  it("fits page one in every language", () => {
    const title = { nl: "x".repeat(80), en: "x".repeat(81) };
    expect(messages({ asked: [{ ...whole, title }] })).toEqual([
      "asked.0.title.en: this has 81 characters, and page one has room for 80",
    ]);
  });

  it("is told next year with what came of it", () => {
    expect(messages({ asked: [], taken: [{ id: "room", title: both("A quiet room") }] })).toEqual([
      "taken.0.outcome: the decision does not say what has come of it since",
    ]);
  });
});
