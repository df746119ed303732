import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BaseRounding,
  basesBehind,
  countStepBehind,
  type PrintedScale,
  printedBase,
  printedCount,
  printedDifference,
  printedFigure,
  printedValue,
  shareScale,
  stepBehind,
  stepOf,
  toldBaseStep,
  toldStep,
  totalsBehind,
  valuesBehind,
} from "../../../src/disclosure/rounding/index.ts";

const scales: readonly PrintedScale[] = [
  shareScale,
  { kind: "range", min: 1, max: 5 },
  { kind: "range", min: 1, max: 10 },
  { kind: "range", min: 0, max: 10 },
  { kind: "range", min: 0, max: 100 },
  { kind: "range", min: 1, max: 7 },
  { kind: "range", min: 1, max: 100 },
  { kind: "range", min: 2, max: 10 },
];
const aRounding: fc.Arbitrary<BaseRounding> = fc.record({
  countStep: fc.constantFrom(1, 3, 5, 10),
  minimumBase: fc.integer({ min: 5, max: 31 }),
});
const aScale = fc.constantFrom(...scales);
const byFive: BaseRounding = { countStep: 5, minimumBase: 10 };

/** A cell of `n` people whose answers add up to `total` on the scale. */
const aCase = fc
  .record({
    rounding: aRounding,
    scale: aScale,
    more: fc.integer({ min: 0, max: 1500 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ rounding, scale, more, part }) => {
    const n = rounding.minimumBase + more;
    const range = scale.kind === "share" ? n : n * (scale.max - scale.min);
    const points = Math.round(part * range);
    const exact = scale.kind === "share" ? (100 * points) / n : scale.min + points / n;
    const total = scale.kind === "share" ? points : n * scale.min + points;
    return { rounding, scale, n, exact, total };
  });

describe("bases", () => {
  it("are printed to the nearest multiple, ties upwards", () => {
    expect([10, 12, 13, 17, 18, 22, 23].map((n) => printedBase(n, byFive))).toEqual([10, 10, 15, 15, 20, 20, 25]);
    expect([14, 15, 24, 25].map((n) => printedCount(n, 10))).toEqual([10, 20, 20, 30]);
    expect([10, 11, 12, 13].map((n) => printedCount(n, 3))).toEqual([9, 12, 12, 12]);
  });

  it("stand for every whole number that is printed so, and for no other", () => {
    fc.assert(
      fc.property(aRounding, fc.integer({ min: 0, max: 400 }), (rounding, more) => {
        const n = rounding.minimumBase + more;
        const printed = printedBase(n, rounding);
        const { least, most } = basesBehind(printed, rounding);
        for (let each = Math.max(rounding.minimumBase, least - 12); each <= most + 12; each += 1)
          expect(printedBase(each, rounding) === printed).toBe(each >= least && each <= most);
        expect(least).toBeGreaterThanOrEqual(rounding.minimumBase);
      }),
    );
  });

  it("are never alone behind what is printed: a minimum of 12 or 11 is printed as 15, one of 10 as 10", () => {
    expect(basesBehind(printedBase(12, { countStep: 5, minimumBase: 12 }), { countStep: 5, minimumBase: 12 })).toEqual({
      least: 12,
      most: 17,
    });
    expect(printedBase(11, { countStep: 5, minimumBase: 11 })).toBe(15);
    expect(basesBehind(printedBase(10, byFive), byFive)).toEqual({ least: 10, most: 12 });
  });

  it.each([
    [5, 10, 10, 5],
    [5, 6, 6, 8],
    [5, 12, 12, 6],
    [3, 10, 10, 4],
    [10, 11, 11, 18],
    [5, 10, 113, 5],
  ])(
    "in steps of %i from %i: of %i the step that is told is %i, and holds them",
    (countStep, minimumBase, base, told) => {
      const rounding = { countStep, minimumBase };
      const printed = printedBase(base, rounding);
      expect(toldBaseStep(printed, rounding)).toBe(told);
      expect(countStepBehind(told)).toBe(countStep);
      expect(Math.abs(printed - base)).toBeLessThanOrEqual(told / 2);
    },
  );

  it("below the minimum are never printed", () => {
    expect(() => printedBase(9, byFive)).toThrow("never printed");
  });
});

describe("steps", () => {
  const shares = [10, 19, 20, 49, 50, 99, 100, 5000];
  it("of shares are 10 points on bases of 10 to 19, 5 on 20 to 49, 2 on 50 to 99, then whole per cents", () => {
    expect(shares.map((n) => stepOf(shareScale, n))).toEqual([10, 10, 5, 5, 2, 2, 1, 1]);
  });

  it("of grades from 1 to 10 are 1, 0.5, 0.2 and 0.1 as the base grows", () => {
    const grade: PrintedScale = { kind: "range", min: 1, max: 10 };
    expect([10, 17, 18, 44, 45, 89, 90, 9000].map((n) => stepOf(grade, n))).toEqual([
      1, 1, 0.5, 0.5, 0.2, 0.2, 0.1, 0.1,
    ]);
  });

  it("of marks from 1 to 5 and of 0 to 100 follow the same rule", () => {
    expect([10, 20, 39, 40].map((n) => stepOf({ kind: "range", min: 1, max: 5 }, n))).toEqual([0.5, 0.2, 0.2, 0.1]);
    expect([10, 20, 50, 100, 200, 1000].map((n) => stepOf({ kind: "range", min: 0, max: 100 }, n))).toEqual([
      10, 5, 2, 1, 0.5, 0.1,
    ]);
  });
});

describe("values", () => {
  it("near the ends of a share are told as ends", () => {
    expect(printedValue(0, shareScale, 30)).toEqual({ value: 5, step: 5, bound: "at_most" });
    expect(printedValue(5, shareScale, 30)).toMatchObject({ value: 5, bound: "at_most" });
    expect(printedValue(100, shareScale, 60)).toMatchObject({ value: 95, bound: "at_least" });
    expect(printedValue(94.9, shareScale, 60)).toMatchObject({ value: 94, bound: null });
    expect(printedValue(5, shareScale, 60)).toMatchObject({ value: 5, bound: "at_most" });
    expect(printedValue(5.1, shareScale, 60)).toMatchObject({ value: 6, bound: null });
    expect(printedValue(5, shareScale, 10)).toMatchObject({ value: 5, bound: "at_most" });
    expect(printedValue(1, shareScale, 100)).toEqual({ value: 1, step: 1, bound: "at_most" });
    expect(printedValue(99, shareScale, 100)).toMatchObject({ value: 99, bound: "at_least" });
  });

  it.each([
    [5.1, 30, 10, 10],
    [7.4, 30, 10, 10],
    [12.4, 30, 10, 10],
    [12.6, 30, 15, 5],
    [94.9, 30, 90, 10],
    [1.1, 100, 2, 2],
    [2.6, 100, 3, 1],
    [98.9, 100, 98, 2],
    [5.1, 60, 6, 2],
    [5.1, 12, 10, 10],
    [6, 6, 20, 30],
  ])(
    "of %d on %i respondents, beside an end, is %i, told in a step of %i that holds it: no end claims what is beyond it",
    (exact, base, value, told) => {
      const printed = printedValue(exact, shareScale, base);
      expect(printed).toMatchObject({ value, bound: null });
      expect(toldStep(printed, shareScale)).toBe(told);
      expect(stepBehind({ ...printed, step: told }, shareScale, base)).toBe(printed.step);
      expect(Math.abs(value - exact)).toBeLessThanOrEqual(told / 2);
    },
  );

  it("printed once more stay what they are", () => {
    fc.assert(
      fc.property(aCase, ({ rounding, scale, n, exact }) => {
        const { least } = basesBehind(printedBase(n, rounding), rounding);
        const printed = printedValue(exact, scale, least);
        expect(printedValue(printed.value, scale, least)).toEqual(printed);
      }),
    );
  });

  it("stand for the exact value, and for totals on every base behind the printed one: they give no base away", () => {
    fc.assert(
      fc.property(aCase, ({ rounding, scale, n, exact, total }) => {
        const behind = basesBehind(printedBase(n, rounding), rounding);
        const printed = printedValue(exact, scale, behind.least);
        const { from, to } = valuesBehind(printed, scale);
        expect(exact).toBeGreaterThanOrEqual(from - 1e-9);
        expect(exact).toBeLessThanOrEqual(to + 1e-9);
        const own = totalsBehind(n, printed, scale, true);
        expect(total).toBeGreaterThanOrEqual(own.least);
        expect(total).toBeLessThanOrEqual(own.most);
        for (let base = behind.least; base <= behind.most; base += 1) {
          const totals = totalsBehind(base, printed, scale, true);
          expect(totals.most, `${JSON.stringify(printed)} on ${base}`).toBeGreaterThanOrEqual(totals.least);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("are all that is printed so: neighbours beyond the ends are printed otherwise", () => {
    fc.assert(
      fc.property(aCase, ({ rounding, scale, n, exact }) => {
        const { least } = basesBehind(printedBase(n, rounding), rounding);
        const printed = printedValue(exact, scale, least);
        const { from, to } = valuesBehind(printed, scale);
        for (const inside of [from + 1e-5, (from + to) / 2, to - 1e-5])
          expect(printedValue(inside, scale, least)).toEqual(printed);
        for (const outside of [from - 1e-5, to + 1e-5])
          if (outside > scale.min && outside < scale.max)
            expect(printedValue(outside, scale, least)).not.toEqual(printed);
      }),
    );
  });
});

describe("figures", () => {
  const simple = (n: number, share: number) => ({
    value: share,
    base: n,
    standardError: Math.sqrt((share * (100 - share)) / (n - 1)),
    degreesOfFreedom: 4000,
    effectiveBase: n,
  });

  it("of a simple random sample depend on what is printed alone: every base and count behind it has the same interval", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const count = Math.round(part * n);
        const figure = printedFigure(simple(n, (100 * count) / n), shareScale, byFive);
        const { least, most } = basesBehind(figure.base, byFive);
        for (let base = least; base <= most; base += 1) {
          const totals = totalsBehind(base, figure, shareScale, true);
          for (let total = totals.least; total <= totals.most; total += 1)
            expect(printedFigure(simple(base, (100 * total) / base), shareScale, byFive)).toEqual(figure);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("have an interval that holds the exact one and the printed value, on the scale, no bound equal to the value but at an end", () => {
    fc.assert(
      fc.property(aCase, fc.double({ min: 0.01, max: 0.3, noNaN: true }), ({ rounding, scale, n, exact }, spread) => {
        const exactFigure = {
          value: exact,
          base: n,
          standardError: spread * (scale.max - scale.min),
          degreesOfFreedom: n,
          effectiveBase: n,
        };
        const figure = printedFigure(exactFigure, scale, rounding);
        expect(figure.lower).toBeLessThanOrEqual(figure.value);
        expect(figure.upper).toBeGreaterThanOrEqual(figure.value);
        expect(figure.lower).toBeGreaterThanOrEqual(scale.min);
        expect(figure.upper).toBeLessThanOrEqual(scale.max);
        if (figure.lower === figure.value) expect(figure.value).toBe(scale.min);
        if (figure.upper === figure.value) expect(figure.value).toBe(scale.max);
        if (figure.bound === "at_most") expect(figure.lower).toBe(scale.min);
        if (scale.kind !== "share") {
          expect(figure.lower).toBeLessThanOrEqual(Math.max(scale.min, exact - 1.95 * exactFigure.standardError));
          expect(figure.upper).toBeGreaterThanOrEqual(Math.min(scale.max, exact + 1.95 * exactFigure.standardError));
        }
      }),
    );
  });

  it("print a faculty of 14 with 3 of them as a reader gets it", () => {
    expect(printedFigure(simple(14, 300 / 14), shareScale, byFive)).toMatchObject({
      base: 15,
      baseStep: 5,
      value: 20,
      step: 10,
      bound: null,
    });
  });
});

describe("differences", () => {
  it("are printed in the coarser of two steps, from the exact ones, with no bound equal to the value", () => {
    expect(printedDifference({ value: 3.26, lower: 0.4, upper: 6.1 }, [1, 2])).toEqual({
      value: 4,
      step: 2,
      lower: 0,
      upper: 8,
    });
    expect(printedDifference({ value: 0.12, lower: 0.11, upper: 0.13 }, [0.1, 0.1])).toEqual({
      value: 0.1,
      step: 0.1,
      lower: 0,
      upper: 0.2,
    });
    expect(printedDifference({ value: -0.05, lower: -0.2, upper: 0.1 }, [0.1, 0.5])).toMatchObject({
      value: 0,
      lower: -0.5,
      upper: 0.5,
    });
  });
});
