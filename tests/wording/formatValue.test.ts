import { describe, expect, it } from "vitest";
import { niceRange, rangeAround } from "../../src/documents/niceRange.ts";
import { Indicator as IndicatorSchema, type ShownFigure } from "../../src/domain/index.ts";
import { formatDate } from "../../src/wording/formatDate.ts";
import {
  formatBounds,
  formatEstimate,
  formatInUnit,
  formatNumber,
  formatPeriod,
} from "../../src/wording/formatValue.ts";
import { sayIn } from "../documents/anExample.ts";

describe("numbers", () => {
  it.each([
    [6.9, "grade", 1, "6,9", "6.9"],
    [61.1, "percent", 1, "61,1%", "61.1%"],
    [53, "percent", 0, "53%", "53%"],
    [12351, "count", 0, "12.351", "12,351"],
    [1234, "count", 0, "1.234", "1,234"],
    [7, "grade", 1, "7,0", "7.0"],
  ] as const)("%d %s with %d decimals is %s in Dutch and %s in English", (value, unit, decimals, nl, en) => {
    expect(formatInUnit(value, unit, decimals, "nl")).toBe(nl);
    expect(formatInUnit(value, unit, decimals, "en")).toBe(en);
  });

  it.each([
    [6.9, "grade", 1, "6,9"],
    [61.1, "percent", 1, "61,1\u00A0%"],
    [12351, "count", 0, "12.351"],
    [1234, "count", 0, "1.234"],
  ] as const)(
    "%d %s with %d decimals is %s in German, which has a space that no line breaks at",
    (value, unit, decimals, de) => {
      expect(formatInUnit(value, unit, decimals, "de")).toBe(de);
    },
  );

  it("are rounded half away from zero, once", () => {
    expect(formatNumber(7.25, 1, "en")).toBe("7.3");
    expect(formatNumber(-0.25, 1, "en")).toBe("-0.3");
  });
});

describe("an interval", () => {
  const grade = IndicatorSchema.parse({
    id: "x.y",
    survey: "x",
    item: "y",
    unit: "grade",
    decimals: 1,
    name: { nl: "n", en: "n" },
    short: { nl: "n", en: "n" },
    topic: "t",
    better: "higher",
  });
  const printed = (bounds: { lower: number; upper: number }, valueStep: number | null, indicator = grade) =>
    Object.values(formatBounds(bounds, { valueStep, unit: indicator.unit } as ShownFigure, indicator, "nl"));

  it("that others published has the decimals that keep its bounds apart", () => {
    const print = (lower: number, upper: number) => printed({ lower, upper }, null);
    expect(print(6.84, 7.12)).toEqual(["6,8", "7,1"]);
    expect(print(7.182, 7.231)).toEqual(["7,18", "7,23"]);
    expect(print(7.2, 7.2)).toEqual(["7,2", "7,2"]);
  });

  it("that was computed has the decimals of its figure's step, whatever indicators.yaml says", () => {
    const whole = { ...grade, decimals: 0 };
    expect(printed({ lower: 6.8, upper: 7.4 }, 0.2, whole)).toEqual(["6,8", "7,4"]);
    expect(printed({ lower: 6.5, upper: 8 }, 0.5)).toEqual(["6,5", "8,0"]);
    expect(printed({ lower: 6, upper: 9 }, 1)).toEqual(["6", "9"]);
    expect(printed({ lower: 20, upper: 45 }, 5, { ...grade, unit: "percent" })).toEqual(["20%", "45%"]);
  });
});

describe("a figure", () => {
  const share = IndicatorSchema.parse({
    id: "x.y",
    survey: "x",
    item: "y",
    unit: "percent",
    decimals: 1,
    name: { nl: "n", en: "n" },
    short: { nl: "n", en: "n" },
    topic: "t",
    better: "higher",
  });

  it.each([
    [61, 1, null, "61%", "61%"],
    [5, 5, "at_most", "5% of minder", "5% or less"],
    [95, 2, "at_least", "95% of meer", "95% or more"],
    [1, 1, "at_most", "1% of minder", "1% or less"],
  ] as const)("of %d in steps of %d, bound %s, is %s in Dutch and %s in English", (value, valueStep, bound, nl, en) => {
    const figure = { status: "computed", unit: "percent", value, valueStep, bound } as ShownFigure;
    const print = (language: "nl" | "en") => formatEstimate(figure, share, { language, say: sayIn(language) });
    expect([print("nl"), print("en")]).toEqual([nl, en]);
  });
});

describe("periods and dates", () => {
  it("name the year once where it is the same", () => {
    expect(formatPeriod("2024-01", "2024-06", "en")).toBe("Jan – Jun 2024");
    expect(formatPeriod("2024-09", "2025-06", "nl")).toBe("sep 2024 – jun 2025");
    expect(formatPeriod("2024-05", "2024-05", "en")).toBe("May 2024");
    expect(formatPeriod("2024-01", "2024-06", "de")).toBe("Jan. – Juni 2024");
  });

  it("are written out as precisely as they are known", () => {
    expect(formatDate("2022-07-04", "nl")).toBe("4 juli 2022");
    expect(formatDate("2022-07", "en")).toBe("July 2022");
    expect(formatDate("2022", "en")).toBe("2022");
    expect(formatDate("2025-07-04", "de")).toBe("4. Juli 2025");
  });
});

describe("the range of an axis", () => {
  const [share, count] = [
    { kind: "share", of: {} },
    { kind: "count", of: {} },
  ] as const;
  const range = (min: number, max: number) => ({ kind: "range", min, max }) as const;

  it("begins at zero for shares and counts", () => {
    expect(niceRange([27, 31], { statistic: "share" }, share)).toEqual([0, 40]);
    expect(niceRange([79, 60], { statistic: "share" }, share)).toEqual([0, 100]);
    expect(niceRange([10354, 14459], { statistic: "count" }, count)).toEqual([0, 20000]);
  });

  it("shows whole points around means and medians, within their scale", () => {
    expect(niceRange([6.9, 7.2], { statistic: "mean" }, range(1, 10))).toEqual([5, 9]);
    expect(niceRange([3.9, 4.03], { statistic: "mean" }, range(1, 5))).toEqual([2, 5]);
    expect(niceRange([7, 8], { statistic: "median" }, range(1, 10))).toEqual([6, 9]);
  });

  it("has room for intervals that are drawn, within the scale", () => {
    const interval = { lower: 4, upper: 9.2, level: 0.95 };
    expect(niceRange([6, 7], { statistic: "median" }, range(1, 10), [interval, null])).toEqual([4, 10]);
    expect(niceRange([50], { statistic: "share" }, share, [{ ...interval, upper: 71 }])).toEqual([0, 100]);
  });

  it("has room around domains that are all alike, within the scale", () => {
    expect(rangeAround([7, 7], { statistic: "median" }, range(1, 10))).toEqual([6, 8]);
    expect(rangeAround([10], { statistic: "median" }, range(1, 10))).toEqual([9, 10]);
    expect(rangeAround([100, 100], { statistic: "share" }, share)).toEqual([95, 100]);
    expect(rangeAround([6.6, 7.2], { statistic: "mean" }, range(1, 10))).toEqual([6.5, 7.5]);
  });
});
