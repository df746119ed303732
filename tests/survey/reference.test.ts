import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TallyCell } from "../../src/domain/index.ts";
import { benjaminiHochberg, holm } from "../../src/survey/comparisons/adjustments.ts";
import { scoreProbability } from "../../src/survey/comparisons/scoreTest.ts";
import { clopperPearson, meanInterval, shareInterval, wilson } from "../../src/survey/intervals.ts";
import { normalQuantile, tProbability, tQuantile } from "../../src/survey/studentT.ts";
import { aCell, aDesign, meanWithin } from "./aDesign.ts";

/** A respondent as a cell of one. */
function aRespondent(stratum: string, faculty: string, weight: number, answer: number | null): TallyCell {
  return aCell({ stratum, faculty, weight, answer });
}

/** To nine digits of the larger of the two; zero stays within 1e-12. */
function near(found: number | undefined, expected: number) {
  expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThan(Math.max(1e-9 * Math.abs(expected), 1e-12));
}

describe("published values", () => {
  it("611 of 1000: Wilson and Clopper–Pearson", () => {
    const to6 = ({ lower, upper }: { lower: number; upper: number }) => [lower.toFixed(6), upper.toFixed(6)];
    expect(to6(wilson(0.611, 1000, 0.95))).toEqual(["0.580414", "0.640737"]);
    expect(to6(clopperPearson(611, 1000, 0.95))).toEqual(["0.579993", "0.641352"]);
  });

  it("none and all of 20 keep a bound within 0 and 1 (rule of three and its mirror)", () => {
    expect(clopperPearson(0, 20, 0.95)).toMatchObject({ lower: 0, upper: expect.closeTo(0.168433, 6) });
    expect(clopperPearson(20, 20, 0.95)).toMatchObject({ lower: expect.closeTo(0.831567, 6), upper: 1 });
  });

  it("quantiles of the normal distribution, as R's qnorm gives them", () => {
    near(normalQuantile(0.975), 1.959963984540054);
    near(normalQuantile(0.995), 2.5758293035489);
    near(normalQuantile(0.001), -3.090232306167813);
    expect(normalQuantile(0.5)).toBe(0);
  });

  it("quantiles of t, as in every table", () => {
    expect([1, 2, 10, 30, 120].map((df) => tQuantile(0.975, df).toFixed(4))).toEqual([
      "12.7062",
      "4.3027",
      "2.2281",
      "2.0423",
      "1.9799",
    ]);
    expect(tQuantile(0.025, 10)).toBeCloseTo(-2.228138852, 9);
    expect(tProbability(2.228138852, 10)).toBeCloseTo(0.975, 10);
  });

  it("611 against 560 per 1000, with the pooled error of the textbook: z = 2.314885, p = 0.020619", () => {
    const [a, b] = [560, 611].map((successes) => ({ share: successes / 1000, base: 1000 }));
    if (a === undefined || b === undefined) throw new Error("no shares");
    // The score test's variance is larger by N/(N − 1).
    expect(normalQuantile(1 - scoreProbability(a, b) / 2)).toBeCloseTo(2.314885 * Math.sqrt(1999 / 2000), 6);
  });

  it("Holm, the example of R's p.adjust", () => {
    expect(holm([0.01, 0.02, 0.03, 0.04, 0.05]).map((p) => p.toFixed(2))).toEqual([
      "0.05",
      "0.08",
      "0.09",
      "0.09",
      "0.09",
    ]);
    expect(holm([0.04, 0.01])).toEqual([0.04, 0.02]);
  });

  it("Benjamini and Hochberg, as R's p.adjust gives it", () => {
    const adjusted = benjaminiHochberg([0.01, 0.03, 0.02, 0.5, 0.04]);
    expect(adjusted.map((p) => p.toFixed(4))).toEqual(["0.0500", "0.0500", "0.0500", "0.5000", "0.0500"]);
    expect(benjaminiHochberg([0.9, 0.001, 0.04]).map((p) => p.toFixed(4))).toEqual(["0.9000", "0.0030", "0.0600"]);
  });
});

describe("properties of an estimate", () => {
  const respondents = fc.array(
    fc.record({
      stratum: fc.constantFrom("s", "t"),
      group: fc.constantFrom("a", "b"),
      weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
      answer: fc.option(fc.integer({ min: 1, max: 10 })),
    }),
    { minLength: 1, maxLength: 40 },
  );
  // Two respondents who answered in each stratum and group: there is always something to estimate.
  const safe = (["s", "t"] as const).flatMap((stratum) =>
    (["a", "b"] as const).flatMap((group) => [aRespondent(stratum, group, 1, 6), aRespondent(stratum, group, 2, 8)]),
  );
  const cellsOf = (all: { stratum: string; group: string; weight: number; answer: number | null }[]) => [
    ...safe,
    ...all.map(({ stratum, group, weight, answer }) => aRespondent(stratum, group, weight, answer)),
  ];
  const answerOf = ({ answer }: TallyCell) => answer;
  const inA = (cell: TallyCell) => cell.faculty === "a";

  it("weights scaled by a constant change nothing", () => {
    fc.assert(
      fc.property(respondents, fc.double({ min: 0.01, max: 100, noNaN: true }), (all, factor) => {
        const cells = cellsOf(all);
        const scaled = cells.map((cell) => ({
          ...cell,
          weight: cell.weight * factor,
          squaredWeight: cell.squaredWeight * factor * factor,
        }));
        const [before, after] = [meanWithin(aDesign(cells), answerOf, inA), meanWithin(aDesign(scaled), answerOf, inA)];
        expect(after?.mean).toBeCloseTo(before?.mean ?? Number.NaN, 9);
        expect(after?.standardError).toBeCloseTo(before?.standardError ?? Number.NaN, 9);
      }),
    );
  });

  it("domains of a partition add up: their means, by their weights, are the mean of all", () => {
    fc.assert(
      fc.property(respondents, (all) => {
        const cells = cellsOf(all);
        const weightOf = (within: (cell: TallyCell) => boolean) =>
          cells.filter((cell) => cell.answer !== null && within(cell)).reduce((sum, { weight }) => sum + weight, 0);
        const inB = (cell: TallyCell) => cell.faculty === "b";
        const sum = [inA, inB].reduce(
          (total, within) =>
            total + weightOf(within) * (meanWithin(aDesign(cells), answerOf, within)?.mean ?? Number.NaN),
          0,
        );
        const whole = meanWithin(aDesign(cells), answerOf, () => true);
        expect(sum / weightOf(() => true)).toBeCloseTo(whole?.mean ?? Number.NaN, 9);
      }),
    );
  });

  it("the order of respondents and how they are summed into cells change nothing", () => {
    fc.assert(
      fc.property(respondents, (all) => {
        const cells = cellsOf(all);
        const merged = [
          ...Map.groupBy(cells.toReversed(), (cell) => [cell.stratum, cell.faculty, cell.answer].join()).values(),
        ].map((same) => ({
          ...(same[0] ?? aRespondent("s", "a", 1, 1)),
          count: same.reduce((sum, cell) => sum + cell.count, 0),
          weight: same.reduce((sum, cell) => sum + cell.weight, 0),
          squaredWeight: same.reduce((sum, cell) => sum + cell.squaredWeight, 0),
        }));
        const [apart, together] = [
          meanWithin(aDesign(cells), answerOf, inA),
          meanWithin(aDesign(merged), answerOf, inA),
        ];
        expect(together?.mean).toBeCloseTo(apart?.mean ?? Number.NaN, 9);
        expect(together?.standardError).toBeCloseTo(apart?.standardError ?? Number.NaN, 9);
      }),
    );
  });

  it("the same data, repeated, never widens an interval", () => {
    fc.assert(
      fc.property(respondents, fc.integer({ min: 2, max: 5 }), (all, times) => {
        const cells = cellsOf(all);
        const once = meanWithin(aDesign(cells), answerOf, inA);
        const often = meanWithin(aDesign(Array.from({ length: times }, () => cells).flat()), answerOf, inA);
        if (once === null || often === null) throw new Error("no estimate");
        const width = (found: typeof once) => {
          const { lower, upper } = meanInterval(found, 0.95, [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
          return upper - lower;
        };
        expect(width(often)).toBeLessThanOrEqual(width(once) + 1e-12);
      }),
    );
  });

  it("a share's interval holds the share and stays within 0 and 1", () => {
    fc.assert(
      fc.property(respondents, (all) => {
        const cells = cellsOf(all).map((cell) => ({
          ...cell,
          answer: cell.answer === null ? null : Number(cell.answer >= 7),
        }));
        const found = meanWithin(aDesign(cells), answerOf, inA);
        if (found === null) throw new Error("no estimate");
        const { lower, upper } = shareInterval(found, 0.95);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(found.mean + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(found.mean - 1e-12);
      }),
    );
  });
});
