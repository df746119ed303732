import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TallyCell } from "../../src/domain/index.ts";
import { calibrate } from "../../src/survey/calibration.ts";
import { benjaminiHochberg, holm } from "../../src/survey/comparisons/adjustments.ts";
import { scoreProbability } from "../../src/survey/comparisons/scoreTest.ts";
import { domainMean } from "../../src/survey/domainMean.ts";
import { clopperPearson, meanInterval, shareInterval, wilson } from "../../src/survey/intervals.ts";
import { normalQuantile, tProbability, tQuantile } from "../../src/survey/studentT.ts";
import { aCell, aDesign } from "./aDesign.ts";

interface Fixture {
  readonly name: string;
  readonly fractions: Readonly<Record<string, number>>;
  /** Stratum, domain, weight, answer. */
  readonly rows: readonly (readonly [string, string, number, number | null])[];
  readonly estimates: readonly {
    domain: string;
    mean: number;
    se: number;
    df: number;
    lower: number;
    upper: number;
    base: number;
  }[];
}

const fixtures = JSON.parse(
  readFileSync(new URL("../fixtures/reference/estimates.json", import.meta.url), "utf8"),
) as Fixture[];

/** A respondent as a cell of one. */
function aRespondent(stratum: string, faculty: string, weight: number, answer: number | null): TallyCell {
  return aCell({ stratum, faculty, weight, answer });
}

/** To nine digits of the larger of the two; zero stays within 1e-12. */
function near(found: number | undefined, expected: number) {
  expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThan(Math.max(1e-9 * Math.abs(expected), 1e-12));
}

describe.each(fixtures)("$name: as R's survey package computes it", ({ rows, fractions, estimates }) => {
  const cells = rows.map((row) => aRespondent(...row));
  it.each(estimates)("$domain", ({ domain, mean, se, df, lower, upper, base }) => {
    const found = domainMean(aDesign(cells, { fractions }), (cell) => domain === "all" || cell.faculty === domain);
    if (found === null) throw new Error("no estimate");
    near(found.mean, mean);
    near(found.standardError, se);
    const interval = meanInterval(found, 0.95, [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    near(interval.lower, lower);
    near(interval.upper, upper);
    expect([found.degreesOfFreedom, found.base]).toEqual([df, base]);
  });
});

interface Calibrated {
  readonly name: string;
  readonly margins: { readonly g: Readonly<Record<string, number>>; readonly k: Readonly<Record<string, number>> };
  readonly rows: readonly (readonly [string, string, number, number | null, string])[];
  readonly estimates: readonly { domain: string; mean: number; se: number }[];
}

const calibrated = JSON.parse(
  readFileSync(new URL("../fixtures/reference/calibrated.json", import.meta.url), "utf8"),
) as Calibrated[];

describe.each(calibrated)("$name: as R's survey package computes it", ({ rows, margins, estimates }) => {
  const cells = rows.map(([stratum, group, weight, answer, level]) => ({
    ...aRespondent(stratum, group, weight, answer),
    level,
  }));
  const both = [
    { groupOf: (cell: TallyCell) => String(cell.faculty), totals: margins.g },
    { groupOf: (cell: TallyCell) => cell.level ?? "", totals: margins.k },
  ].filter(({ totals }) => Object.keys(totals).length > 0);
  it.each(estimates)("$domain", ({ domain, mean, se }) => {
    const found = domainMean(
      aDesign(cells, { calibration: calibrate(cells, both) }),
      (cell) => domain === "all" || cell.faculty === domain,
    );
    near(found?.mean, mean);
    near(found?.standardError, se);
  });

  it("weights agree with the margins", () => {
    const { factorOf } = calibrate(cells, both);
    for (const { groupOf, totals } of both) {
      for (const [group, total] of Object.entries(totals)) {
        const sum = cells
          .filter((cell) => groupOf(cell) === group)
          .reduce((weight, cell) => weight + cell.weight * factorOf(cell), 0);
        near(sum, total);
      }
    }
  });

  it("margins that contradict one another, or miss a group, are refused", () => {
    const [first] = both;
    if (first === undefined) throw new Error("no margin");
    expect(() => calibrate(cells, [first, { groupOf: (cell) => cell.level ?? "", totals: { x: 1, y: 1 } }])).toThrow(
      "contradict one another",
    );
    expect(() => calibrate(cells, [{ groupOf: (cell) => cell.level ?? "", totals: { x: 1 } }])).toThrow(
      'no population is given for "y"',
    );
  });
});

interface Shares {
  readonly name: string;
  readonly rows: readonly (readonly [string, string, number, number | null])[];
  readonly shares: readonly {
    domain: string;
    answer: number;
    share: number;
    se: number;
    lower: number | null;
    upper: number | null;
  }[];
}

const distributions = JSON.parse(
  readFileSync(new URL("../fixtures/reference/shares.json", import.meta.url), "utf8"),
) as Shares[];

describe.each(distributions)("$name: as R's survey package computes it", ({ rows, shares }) => {
  it.each(shares)("$domain, answer $answer", ({ domain, answer, share, se, lower, upper }) => {
    const chosen = rows.map(([stratum, group, weight, given]) =>
      aRespondent(stratum, group, weight, given === null ? null : Number(given === answer)),
    );
    const found = domainMean(aDesign(chosen), (cell) => domain === "all" || cell.faculty === domain);
    if (found === null) throw new Error("no estimate");
    near(found.mean, share);
    near(found.standardError, se);
    if (lower === null || upper === null) return;
    const interval = shareInterval(found, 0.95);
    near(interval.lower, lower);
    near(interval.upper, upper);
  });
});

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
        const [before, after] = [domainMean(aDesign(cells), inA), domainMean(aDesign(scaled), inA)];
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
          (total, within) => total + weightOf(within) * (domainMean(aDesign(cells), within)?.mean ?? Number.NaN),
          0,
        );
        const whole = domainMean(aDesign(cells), () => true);
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
        const [apart, together] = [domainMean(aDesign(cells), inA), domainMean(aDesign(merged), inA)];
        expect(together?.mean).toBeCloseTo(apart?.mean ?? Number.NaN, 9);
        expect(together?.standardError).toBeCloseTo(apart?.standardError ?? Number.NaN, 9);
      }),
    );
  });

  it("the same data, repeated, never widens an interval", () => {
    fc.assert(
      fc.property(respondents, fc.integer({ min: 2, max: 5 }), (all, times) => {
        const cells = cellsOf(all);
        const once = domainMean(aDesign(cells), inA);
        const often = domainMean(aDesign(Array.from({ length: times }, () => cells).flat()), inA);
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
        const found = domainMean(aDesign(cells), inA);
        if (found === null) throw new Error("no estimate");
        const { lower, upper } = shareInterval(found, 0.95);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(found.mean + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(found.mean - 1e-12);
      }),
    );
  });

  it("a stratum with one respondent is refused", () => {
    expect(() => domainMean(aDesign([...safe, aRespondent("alone", "a", 1, 5)]), inA)).toThrow(
      "stratum alone has one respondent",
    );
  });
});
