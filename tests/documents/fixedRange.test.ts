import fc from "fast-check";
import { expect, it } from "vitest";
import { fixedRange, isWhole } from "../../src/documents/fixedRange.ts";
import type { Indicator, Scale } from "../../src/domain/index.ts";

const grade = { statistic: "mean" } as Indicator;
const share = { statistic: "share" } as Indicator;
const count = { statistic: "count" } as Indicator;
const oneToTen: Scale = { kind: "range", min: 1, max: 10 };
const people = { nl: "studenten", en: "students" } as const;
const ofStudents = { kind: "share", of: people } as unknown as Scale;
const drawn = (...values: number[]) => values.map((value) => ({ value, interval: null }));

it("draws a grade on its whole scale and a percentage from 0 to 100, whatever the figures are", () => {
  expect(fixedRange(grade, oneToTen, drawn(7.1, 7.2))).toEqual([1, 10]);
  expect(fixedRange(share, ofStudents, drawn(1, 4))).toEqual([0, 100]);
  expect(fixedRange(share, ofStudents, drawn(79, 60))).toEqual([0, 100]);
});

it("draws a number of people from zero to a round number above the largest", () => {
  expect(fixedRange(count, { kind: "count", of: people } as unknown as Scale, drawn(10354, 14459))).toEqual([0, 20000]);
});

it("draws an indicator on the axis of its own that the data give it", () => {
  const own = { ...share, axis: { from: 0, to: 25 } };
  expect(fixedRange(own, ofStudents, drawn(1, 4, 16))).toEqual([0, 25]);
  expect(isWhole([0, 25], ofStudents)).toBe(true);
  expect(isWhole([5, 9], oneToTen)).toBe(false);
});

it("widens an axis rather than let a figure or its margin of error leave the picture", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 40 }), (value, half) => {
      const interval = { lower: Math.max(0, value - half), upper: Math.min(100, value + half), level: 0.95 as const };
      const [from, to] = fixedRange({ ...share, axis: { from: 20, to: 45 } }, ofStudents, [{ value, interval }]);
      expect(from).toBeLessThanOrEqual(Math.min(20, interval.lower));
      expect(to).toBeGreaterThanOrEqual(Math.max(45, interval.upper));
    }),
    { seed: 23 },
  );
});
