import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMeasure } from "../../../src/charts/layout/measure.ts";
import { type ChartWidth, chartLook, drawingOf } from "../../../src/charts/look.ts";
import { readDesign } from "../../../src/sources/index.ts";
import { type Box, type Placed, placed } from "./placed.ts";
import { someCharts } from "./someCharts.ts";

const { design } = await readDesign(new URL("../../..", import.meta.url).pathname);
const style = { accent: "#0a2a6b", comparison: "#b35900", tokens: {}, mark: null };
const drawing = (width: ChartWidth) =>
  drawingOf(chartLook(design, { language: "nl", style }, width), createMeasure(design.fonts));

/** Hundredths of a pixel: sums of fractions. */
const nothing = 0.01;

function outside(boxes: readonly Box[], area: Omit<Box, "what">): readonly Box[] {
  return boxes.filter(
    ({ left, right, top, bottom }) =>
      left < area.left - nothing ||
      right > area.right + nothing ||
      top < area.top - nothing ||
      bottom > area.bottom + nothing,
  );
}

const plotOf = ({ frame: { widthPx, heightPx } }: Placed) => ({ left: 0, right: widthPx, top: 0, bottom: heightPx });
const pictureOf = ({ frame: { widthPx, heightPx, padding } }: Placed) => ({
  left: -padding.left,
  right: widthPx + padding.right,
  top: -padding.top,
  bottom: heightPx + padding.bottom,
});

function overlapping(texts: readonly Box[]): readonly (readonly [Box, Box])[] {
  return texts.flatMap((a, place) =>
    texts
      .slice(place + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > nothing &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > nothing,
      )
      .map((b) => [a, b] as const),
  );
}

type Laid = keyof typeof placed;
const shapes = Object.keys(placed) as Laid[];
const looks = { page: drawing("page"), column: drawing("column"), narrow: drawing("narrow") };

/** Of charts of the shape as a page, a column of text and a phone show them. */
function everyLayout<S extends Laid>(shape: S, check: (layout: Placed) => void): void {
  const layout = placed[shape];
  fc.assert(
    fc.property(someCharts[shape], fc.constantFrom("page", "column", "narrow"), (chart, width) => {
      check(layout(chart, looks[width]));
    }),
    { seed: 22, numRuns: 100 },
  );
}

describe.each(shapes)("the layout of any %s chart", { timeout: 300_000 }, (shape) => {
  it("keeps what stands for figures in the plot", () => {
    everyLayout(shape, (layout) => expect(outside(layout.marks, plotOf(layout))).toEqual([]));
  });

  it("keeps every text in the picture", () => {
    everyLayout(shape, (layout) => expect(outside(layout.texts, pictureOf(layout))).toEqual([]));
  });

  it("lays no text over another", () => {
    everyLayout(shape, (layout) => expect(overlapping(layout.texts)).toEqual([]));
  });

  it("has ticks from one end of an axis to the other, evenly, each told differently", () => {
    everyLayout(shape, ({ axes }) => {
      for (const { domain, ticks } of axes) {
        const [from, to] = domain;
        const values = ticks.map(({ value }) => value);
        const step = (values[1] ?? to) - (values[0] ?? from);
        expect(values.length).toBeGreaterThan(1);
        expect(values[0]).toBeGreaterThanOrEqual(from - 1e-9);
        expect((values[0] ?? to) - from).toBeLessThan(step);
        expect(values.at(-1)).toBeLessThanOrEqual(to + step / 1e6);
        expect(to - (values.at(-1) ?? from)).toBeLessThan(step);
        for (const [place, value] of values.slice(1).entries())
          expect(value - (values[place] ?? 0)).toBeCloseTo(step, 9);
        expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
      }
    });
  });
});
