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

it("keeps every wave of a small line in its plot, the highest at the top and the lowest at the foot", () => {
  fc.assert(
    fc.property(somePoints, (points) => {
      const { frame, points: placed } = sparklineLayout({ kind: "sparkline", shape: "sparkline", id: "x", points });
      for (const { x, y } of placed) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(frame.widthPx);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(frame.heightPx);
      }
      const values = points.map(({ value }) => value);
      const [highest, lowest] = [Math.max(...values), Math.min(...values)];
      if (highest === lowest) return;
      expect(placed[values.indexOf(highest)]?.y).toBe(0);
      expect(placed[values.indexOf(lowest)]?.y).toBe(frame.heightPx);
    }),
    { seed: 22 },
  );
});
