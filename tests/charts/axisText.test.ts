import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tickLabels, ticksOf } from "../../src/charts/layout/axisText.ts";

describe("the ticks of an axis", () => {
  it("are the numbers that are printed, without the noise of their sums", () => {
    expect(ticksOf([6.6, 7.4])).toEqual([6.6, 6.8, 7, 7.2, 7.4]);
    expect(tickLabels(ticksOf([6.6, 7.4]), "grade", "nl")).toContain('"6.6":"6,6"');
    expect(tickLabels(ticksOf([6.5, 7.5]), "grade", "en")).toContain('"6.75":"6.75"');
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
