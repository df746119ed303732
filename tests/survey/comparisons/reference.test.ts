/** Tests of differences, compared with R's (tests/reference/comparisons.R) and with printed tables. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareMeans } from "../../../src/survey/comparisons/compareMeans.ts";
import { exactProbability } from "../../../src/survey/comparisons/exactTest.ts";
import { jointProbability } from "../../../src/survey/comparisons/jointTest.ts";
import { scoreInterval, scoreProbability } from "../../../src/survey/comparisons/scoreTest.ts";
import { chiSquaredTail } from "../../../src/survey/studentT.ts";
import { aShare, ofAnswers } from "./falseAlarms.ts";

interface Reference {
  readonly boschloo: readonly { readonly table: readonly [number, number, number, number]; readonly p: number }[];
  readonly welch: readonly {
    readonly a: readonly number[];
    readonly b: readonly number[];
    readonly p: number;
    readonly lower: number;
    readonly upper: number;
  }[];
  readonly chiSquared: readonly { readonly a: readonly number[]; readonly b: readonly number[]; readonly p: number }[];
}

const file = new URL("../../fixtures/reference/comparisons.json", import.meta.url);
const reference = JSON.parse(readFileSync(file, "utf8")) as Reference;

describe("Boschloo's test", () => {
  it.each(reference.boschloo)("of $table is what R comes to by going through all tables", ({ table, p }) => {
    const [x1, n1, x2, n2] = table;
    const [a, b] = [
      { successes: x1, of: n1 },
      { successes: x2, of: n2 },
    ];
    expect(exactProbability(a, b, 0)).toBeCloseTo(p, 9);
    expect(exactProbability(b, a, 0)).toBeCloseTo(p, 9);
  });

  it("adds what the shares that it does not try may come to, and no more", () => {
    const [a, b] = [
      { successes: 3, of: 16 },
      { successes: 10, of: 15 },
    ];
    expect(exactProbability(a, b)).toBeCloseTo(0.00879024726 + 2e-6, 9);
  });

  it("of no successes, or of nothing but successes, finds nothing", () => {
    expect(exactProbability({ successes: 0, of: 12 }, { successes: 0, of: 200 })).toBe(1);
    expect(exactProbability({ successes: 12, of: 12 }, { successes: 200, of: 200 })).toBe(1);
  });
});

describe("Miettinen and Nurminen's interval", () => {
  // Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 6.
  it.each([
    [56, 70, 48, 80, 0.0528, 0.3382],
    [9, 10, 3, 10, 0.17, 0.8406],
    [6, 7, 2, 7, 0.0342, 0.8534],
    [5, 56, 0, 29, -0.0326, 0.1933],
    [0, 10, 0, 20, -0.1658, 0.2844],
    [0, 10, 0, 10, -0.2879, 0.2879],
    [10, 10, 0, 20, 0.7156, 1],
    [10, 10, 0, 10, 0.6636, 1],
  ])("of %i of %i less %i of %i is as Newcombe prints it", (x1, n1, x2, n2, lower, upper) => {
    const found = scoreInterval({ share: x2 / n2, base: n2 }, { share: x1 / n1, base: n1 }, 0.95);
    expect(found.lower).toBeCloseTo(lower, 4);
    expect(found.upper).toBeCloseTo(upper, 4);
  });

  it("holds 0 exactly where its test does not find a difference", () => {
    for (const of of [11, 40, 173])
      for (let successes = 0; successes <= of; successes += 1) {
        const [a, b] = [
          { share: 0.3, base: 60 },
          { share: successes / of, base: of },
        ];
        const { lower, upper } = scoreInterval(a, b, 0.95);
        expect([of, successes, lower <= 0 && upper >= 0]).toEqual([of, successes, scoreProbability(a, b) >= 0.05]);
      }
  });
});

describe("Welch's test", () => {
  it.each(reference.welch)("of $a and $b is as R's t.test gives it", ({ a, b, p, lower, upper }) => {
    const found = compareMeans(ofAnswers(a), ofAnswers(b), 0.95);
    expect(found.p).toBeCloseTo(p, 9);
    expect(found.interval.lower).toBeCloseTo(lower, 9);
    expect(found.interval.upper).toBeCloseTo(upper, 9);
  });

  it("counts a small domain's own respondents, whatever the design has", () => {
    const [a, b] = [ofAnswers([7, 8, 6, 7, 9, 5, 8]), ofAnswers([6, 6, 7, 5, 6, 7, 6, 8, 5])];
    const inLarge = (each: typeof a) => ({ ...each, degreesOfFreedom: 5000 });
    expect(compareMeans(inLarge(a), inLarge(b), 0.95)).toEqual(compareMeans(a, b, 0.95));
    const fewClusters = { ...a, degreesOfFreedom: 2 };
    expect(compareMeans(fewClusters, b, 0.95).p).toBeGreaterThan(compareMeans(a, b, 0.95).p);
  });

  it("claims nothing where all in a sample answered alike", () => {
    expect(compareMeans(ofAnswers([7, 7, 7, 7]), ofAnswers([3, 4, 3, 4, 3]), 0.95)).toMatchObject({
      method: "none",
      p: 1,
    });
    expect(compareMeans(ofAnswers([7, 7, 7]), ofAnswers([3, 3, 3]), 0.95)).toMatchObject({ method: "none", p: 1 });
  });
});

describe("the joint test of the answers to one question", () => {
  const sharesOf = (counts: readonly number[]) => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((count) => aShare(count, all));
  };

  it.each(reference.chiSquared)("of $a and $b is Pearson's where every student counts alike", ({ a, b, p }) => {
    expect(
      jointProbability(
        sharesOf(a),
        sharesOf(b),
        a.map(() => 1),
      ),
    ).toBeCloseTo(p, 9);
  });

  it("counts with the effective respondents, and is Bonferroni's where an answer is rare", () => {
    const twice = (counts: readonly number[]) =>
      sharesOf(counts).map((each) => ({ ...each, standardError: each.standardError * Math.SQRT2 }));
    const [a, b] = [
      [30, 50, 20],
      [45, 40, 15],
    ];
    const half = (counts: readonly number[]) => counts.map((count) => count / 2);
    const expected = jointProbability(sharesOf(half(a ?? [])), sharesOf(half(b ?? [])), [1, 1, 1]);
    expect(jointProbability(twice(a ?? []), twice(b ?? []), [1, 1, 1])).toBeCloseTo(expected, 6);
    expect(jointProbability(sharesOf([1, 50, 40]), sharesOf([2, 40, 40]), [0.01, 0.5, 0.6])).toBeCloseTo(0.03, 12);
  });

  it("has the tails of chi-squared that R's pchisq has", () => {
    // pchisq(c(3.841459, 5.991465, 7.814728, 9.487729), 1:4, lower.tail = FALSE)
    for (const [place, x] of [3.841458820694124, 5.991464547107979, 7.814727903251176, 9.487729036781154].entries())
      expect(chiSquaredTail(x, place + 1)).toBeCloseTo(0.05, 12);
    expect(chiSquaredTail(0, 3)).toBe(1);
  });
});
