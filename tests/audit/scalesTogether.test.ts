/** A scale of two items, 30 people of one faculty and nine of another, of whom nothing is printed: what an attacker makes of the scale's and the items' figures together. */
import { beforeAll, describe, expect, it } from "vitest";
import { type AttackKnowledge, cellName, readySolver, rowsOfCsv, searchFigures } from "../../src/audit/index.ts";

beforeAll(readySolver);

const head = "indicator,wave,domain,value,base,status,base_step,value_step,bound";
const few = 9;
const points = { origin: 0, step: 1 };

type Asked = AttackKnowledge["asked"][number];

interface Printed {
  /** The mean that is printed of all, and its step. */
  readonly all: number;
  readonly step: number;
  /** The mean of the 30, as good as exact. */
  readonly large: number;
}

function search(
  printed: Readonly<Record<string, Printed>>,
  scale: Partial<AttackKnowledge["scales"][number]> | null,
  widths: Readonly<Record<string, number>> = { one: 5, two: 5, score: 10 },
  answered: Readonly<Record<string, number>> = {},
  besides: readonly (Omit<Asked, "survey" | "points" | "sensitive"> & { readonly rows: readonly string[] })[] = [],
) {
  const text = Object.entries(printed).flatMap(([item, { all, step, large }]) => [
    `x.${item},2024,university,${all},${30 + (answered[item] ?? few)},computed,1,${step},`,
    `x.${item},2024,faculty:arts,${large},30,computed,1,0.0001,`,
  ]);
  const parts = ["one", "two"].map((item) => ({ item, isReversed: false, width: widths[item] ?? 5 }));
  return searchFigures(rowsOfCsv([head, ...text, ...besides.flatMap(({ rows }) => rows)].join("\n")), {
    asked: [
      ...Object.keys(printed).map((item) => {
        const ends = { lo: 0, hi: widths[item] ?? 5 };
        const own = { id: `x.${item}`, survey: "x", item, kind: "mean" as const, from: ends.lo, to: ends.hi };
        return { ...own, whole: true, wholeAnswers: true, sensitive: false, scale: ends, points };
      }),
      ...besides.map((each) => ({ ...each, survey: "x", sensitive: false, points })),
    ],
    atomsOf: new Map([
      [cellName("x", 2024, "university"), [0, 1]],
      [cellName("x", 2024, "faculty:arts"), [0]],
    ]),
    answered: [...Object.keys(printed), ...besides.map(({ item }) => item)].map((item) => ({
      survey: "x",
      wave: 2024,
      item,
      atomCounts: [30, answered[item] ?? few],
    })),
    scales: scale === null ? [] : [{ survey: "x", item: "score", factor: 1, least: 2, parts, ...scale }],
    policies: new Map([["x", { minimum: 10, baseStep: 1 }]]),
  });
}

function told(...asked: Parameters<typeof search>) {
  return search(...asked).told.map(({ indicator, rule, people }) => `${indicator}: ${people} ${rule}`);
}

/** The mean of all that leaves the mean of the nine between two values. */
const between = (lo: number, hi: number, large: number, count = few): Printed => {
  const of = (mean: number) => (30 * large + count * mean) / (30 + count);
  return { all: (of(lo) + of(hi)) / 2, step: of(hi) - of(lo), large };
};

describe("a scale and its items", () => {
  // Nothing tells the means of the nine within a quarter of the scale: 1.25 of 5, 2.5 of 10.
  const items = { one: between(0, 1.5, 2), two: between(0, 1.5, 2) };

  it("tell of a few people what neither tells alone: where the sum is at least 24, and each of two items at most 13, each is at least 11", () => {
    const score = between(2.66, 5.4, 4);
    expect(told({ ...items, score }, null)).toEqual([]);
    expect(told({ ...items, score }, {}).toSorted()).toEqual([
      "x.one: 9 narrow mean",
      "x.score: 9 narrow mean",
      "x.two: 9 narrow mean",
    ]);
  });

  it("tell nothing where what is left open of them fits together as it is", () => {
    expect(told({ one: between(0, 3, 2), two: between(0, 3, 2), score: between(0, 6, 4) }, {})).toEqual([]);
  });

  it("tell it by a share of scores, too, which may lie between whole points: none of the nine has a score under 5", () => {
    const shared = (arts: number, all: number) => [
      `x.low,2024,university,${all},39,computed,1,0.01,`,
      `x.low,2024,faculty:arts,${arts},30,computed,1,0.01,`,
    ];
    const low = { item: "score", kind: "share" as const, from: 0, to: 4.999999, scale: { lo: 0, hi: 10 } };
    const found = told({ one: between(0, 2.9, 2), two: between(0, 2.9, 2) }, {}, undefined, {}, [
      { ...low, id: "x.low", whole: true, wholeAnswers: false, rows: shared(50, (100 * 15) / 39) },
    ]);
    expect(found.filter((each) => !each.startsWith("x.low")).toSorted()).toEqual([
      "x.one: 9 narrow mean",
      "x.two: 9 narrow mean",
    ]);
  });

  it("are read with reversed items turned around", () => {
    const parts = [
      { item: "one", isReversed: true, width: 5 },
      { item: "two", isReversed: false, width: 5 },
    ];
    // Of item one, 3.5 to 5 is 0 to 1.5 when it is turned around.
    const one = between(3.5, 5, 3);
    const score = between(2.66, 5.4, 4);
    expect(told({ one, two: items.two, score }, { parts })).toContain("x.one: 9 narrow mean");
    expect(told({ one, two: items.two, score }, {})).not.toContain("x.one: 9 narrow mean");
  });

  it("tell less where an item is not printed: it may add what it can", () => {
    expect(told({ one: items.one, score: between(2.66, 5.4, 3) }, {})).toEqual([]);
    // With an item of at most 1.5, two items of at most 1.5 must nearly reach the 24 again.
    const parts = [
      { item: "one", isReversed: false, width: 5 },
      { item: "two", isReversed: false, width: 1.5 },
    ];
    expect(told({ one: items.one, score: between(2.66, 5.4, 3) }, { parts })).toContain("x.one: 9 narrow mean");
  });

  it("are looked at to the end also where an item is printed of others only, so that any number of the nine may have answered it", () => {
    const two = { id: "x.two", item: "two", kind: "mean" as const, from: 0, to: 5, scale: { lo: 0, hi: 5 } };
    const ofArts = [
      { ...two, whole: true, wholeAnswers: true, rows: ["x.two,2024,faculty:arts,2,30,computed,1,0.0001,"] },
    ];
    const found = search({ one: between(0, 3, 2), score: between(0, 6, 4, 8) }, {}, undefined, { score: 8 }, ofArts);
    expect(found).toEqual({ told: [], cut: [] });
  });

  it("tell no more than that the scale is the smaller where not everybody answered all of it", () => {
    const low = { one: between(1.8, 5, 2), two: between(1.8, 5, 2) };
    // Two items of at least 17 that are at most 42 together: each is at most 25.
    expect(told({ ...low, score: between(2, 4.7, 4) }, {})).toContain("x.one: 9 narrow mean");
    // Seven have a score, and nobody knows which of the nine: the others may have answered anything.
    expect(told({ ...low, score: between(2, 4.7, 4, 7) }, {}, undefined, { score: 7 })).toEqual([]);
  });

  it("are read together also where a score may lack an item, whose place the answers to the others take", () => {
    // One of the nine left out item two. An answer counts at most twice: eight who are nearly at its end, and the ninth, have much of the score.
    const items = { one: between(0, 0.3, 2), two: between(0, 0.3, 2, 8) };
    const score = between(0, 3, 4);
    expect(told({ ...items, score }, null, undefined, { two: 8 }).some((each) => each.startsWith("x.score"))).toBe(
      false,
    );
    expect(told({ ...items, score }, { least: 1 }, undefined, { two: 8 })).toContain("x.score: 9 narrow mean");
    // Where no item may be left out it is closer still; where all are printed of others, it stays open.
    const open = { one: between(0, 3, 2), two: between(0, 3, 2, 8) };
    expect(told({ ...open, score }, { least: 1 }, undefined, { two: 8 })).toEqual([]);
  });
});
