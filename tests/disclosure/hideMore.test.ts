/** What is hidden because an attack found it: that row alone, the one that readers lose least with, and nothing that was hidden comes back. */
import { describe, expect, it } from "vitest";
import { decide, hideMore, mostWantedFirst, nextToHide } from "../../src/disclosure/index.ts";
import { aSurveyOf, many } from "./aUniversity.ts";

const made = aSurveyOf(
  [
    ...many(60, { faculty: "arts", groups: { origin: "home" }, answers: { yes: 0, other: 1 } }),
    ...many(60, { faculty: "law", groups: { origin: "home" }, answers: { yes: 1, other: 0 } }),
    ...many(60, { faculty: "law", groups: { origin: "abroad" }, answers: { yes: 0, other: 0 } }),
    ...many(40, { faculty: "science", groups: { origin: "home" }, answers: { yes: 1, other: 1 } }),
    ...many(4, { faculty: "music", groups: { origin: "abroad" }, answers: { yes: 0, other: 1 } }),
  ],
  {
    questions: [
      { id: "yes", scale: "share" },
      { id: "other", scale: "share" },
    ],
    groups: { origin: ["home", "abroad"] },
  },
);
const decided = decide(made.survey, made.university, made.tallies, made.indicators, []);
const [first] = decided;
const [item, other] = first?.items ?? [];
if (first === undefined || item === undefined || other === undefined) throw new Error("nothing decided");
const row = { survey: made.survey.id, wave: first.wave, item: item.item, key: "faculty:law" };
const statusesIn = (all: typeof decided, of: typeof item) =>
  new Map(
    all
      .find(({ wave }) => wave === first.wave)
      ?.items.find((each) => each.item === of.item)
      ?.decisions.map((each) => [each.key, each.status]),
  );
const domains = new Map(item.decisions.map(({ key, domain }) => [key, domain]));

describe("a row that an attack came by", () => {
  it("is hidden, with why, and what was hidden stays so", () => {
    expect(statusesIn(decided, item).get(row.key)).toBe("printed");
    const now = statusesIn(hideMore(decided, row), item);
    expect(now.get(row.key)).toBe("hidden");
    for (const [key, status] of statusesIn(decided, item))
      if (status === "hidden") expect([key, now.get(key)]).toEqual([key, status]);
    const decision = hideMore(decided, row)[0]?.items[0]?.decisions.find(({ key }) => key === row.key);
    expect(decision).toMatchObject({ because: "found by the attack", protects: [] });
  });

  it("is hidden of its own question, wave and survey alone", () => {
    expect(statusesIn(hideMore(decided, row), other)).toEqual(statusesIn(decided, other));
    expect(hideMore(decided, { ...row, wave: first.wave - 1 })).toEqual(decided);
  });

  it("keeps its first reason where it was hidden before", () => {
    const hidden = item.decisions.find(({ status }) => status === "hidden");
    if (hidden?.status !== "hidden") throw new Error("nothing hidden");
    const again = hideMore(decided, { ...row, key: hidden.key })[0]?.items[0]?.decisions;
    expect(again?.find(({ key }) => key === hidden.key)).toMatchObject({ because: hidden.because });
  });
});

describe("the next row to hide", () => {
  const next = (...ways: readonly (readonly string[])[]) => nextToHide(ways, domains, made.survey.privacy);

  it("is never the university's, where another ends the same", () => {
    expect(next(["university", "faculty:law"], ["university", "faculty:law"])).toBe("faculty:law");
  });

  it("ends most ways, where readers lose the same, however often one way needs it", () => {
    expect(next(["faculty:arts", "faculty:arts", "faculty:law"], ["faculty:law", "faculty:science"])).toBe(
      "faculty:law",
    );
  });

  it("is the first by name where nothing else tells them apart, and none where no row can be hidden", () => {
    expect(next(["faculty:law", "faculty:arts"])).toBe("faculty:arts");
    expect(next(["faculty:nowhere"])).toBe(null);
    expect(next()).toBe(null);
  });
});

describe("rows that are tried again", () => {
  it("are tried from those that readers want most", () => {
    const tried = mostWantedFirst(["faculty:law", "university", "faculty:arts"], domains, made.survey.privacy);
    expect(tried).toEqual(["university", "faculty:arts", "faculty:law"]);
  });
});
