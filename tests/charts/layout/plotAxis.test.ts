import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scaleTicks, ticksOf, tickTexts } from "../../../src/charts/layout/plotAxis.ts";

describe("the ticks of an axis", () => {
  it("are the numbers that are printed, without the noise of their sums", () => {
    expect(ticksOf([6.6, 7.4])).toEqual([6.6, 6.8, 7, 7.2, 7.4]);
    expect(tickTexts(ticksOf([6.6, 7.4]), "grade", "nl")[0]).toEqual({ value: 6.6, text: "6,6" });
    expect(tickTexts(ticksOf([6.5, 7.5]), "grade", "en")[1]).toEqual({ value: 6.75, text: "6.75" });
  });

  it("have no more digits than their step, on any range", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 90 }), (from, length) => {
        for (const tick of ticksOf([from / 10, (from + length) / 10]))
          expect(String(tick).length).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe("the ticks of a whole scale", () => {
  it.each([
    [
      [1, 10],
      [1, 4, 7, 10],
    ],
    [
      [1, 5],
      [1, 2, 3, 4, 5],
    ],
    [
      [0, 10],
      [0, 2, 4, 6, 8, 10],
    ],
    [
      [0, 100],
      [0, 25, 50, 75, 100],
    ],
    [
      [0, 25],
      [0, 5, 10, 15, 20, 25],
    ],
  ] as const)("tell both ends of %o", (range, ticks) => {
    expect(scaleTicks(range)).toEqual(ticks);
  });

  it("are round where a scale can't be parted into whole numbers", () => {
    expect(scaleTicks([1, 8.3])).toEqual([2, 4, 6, 8]);
  });
});
