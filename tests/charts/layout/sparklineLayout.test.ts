import fc from "fast-check";
import { expect, it } from "vitest";
import { sparklineLayout } from "../../../src/charts/layout/sparklineLayout.ts";

const somePoints = fc.array(
  fc.record({
    wave: fc.integer({ min: 2000, max: 2040 }),
    value: fc.double({ min: 0, max: 100, noNaN: true }),
    series: fc.constantFrom("a", "b"),
  }),
  { minLength: 1, maxLength: 12 },
);

it("keeps every wave of a small line in its plot, as high as its value lies on the range", () => {
  fc.assert(
    fc.property(somePoints, (points) => {
      const { frame, points: placed } = sparklineLayout({
        kind: "sparkline",
        shape: "sparkline",
        id: "x",
        range: [0, 100],
        points,
      });
      for (const { x, y } of placed) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(frame.widthPx);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(frame.heightPx);
      }
      for (const [place, { value }] of points.entries())
        expect(placed[place]?.y).toBeCloseTo(frame.heightPx * (1 - value / 100), 9);
    }),
    { seed: 22 },
  );
});
