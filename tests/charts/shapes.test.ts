import { describe, expect, it } from "vitest";
import { barsLayout } from "../../src/charts/layout/barsLayout.ts";
import { composed, type Shapes, shape } from "../../src/charts/shape.ts";
import { shapeOf } from "../../src/charts/shapes.ts";
import { barsSpec } from "../../src/charts/vegaLite/barsSpec.ts";
import type { BarsChart } from "../../src/documents/index.ts";
import { barsCases } from "../gallery/cases/barsCases.ts";
import type { GalleryCases } from "../gallery/cases/galleryCase.ts";
import { type Gallery, galleryCases } from "../gallery/cases.ts";

const prints = ({ bars }: BarsChart) => bars.map(({ valueLabel }) => valueLabel);
const whole = { width: "column", layout: barsLayout, vegaLite: barsSpec, ...composed, prints } as const;

// What must not compile: `tsc` refuses each `@ts-expect-error` that stands before something right.
const { layout: _layout, ...noLayout } = whole;
const { vegaLite: _vegaLite, ...noVegaLite } = whole;
const { alternative: _alternative, ...noAlternative } = whole;
const { table: _table, ...noTable } = whole;
const { reading: _reading, ...noReading } = whole;
const { prints: _prints, ...notInTable } = whole;

const refused = {
  // @ts-expect-error a shape without a layout
  noLayout: () => shape(noLayout),
  // @ts-expect-error a shape without Vega-Lite
  noVegaLite: () => shape(noVegaLite),
  // @ts-expect-error a shape without alternative text
  noAlternative: () => shape(noAlternative),
  // @ts-expect-error a shape without a data table
  noTable: () => shape(noTable),
  // @ts-expect-error a shape without a reading in words
  noReading: () => shape(noReading),
  // @ts-expect-error a shape that does not say which figures its table must have
  notInTable: () => shape(notInTable),
  // @ts-expect-error a table of shapes in which all but one are missing
  missing: (): Shapes => ({ bars: shape(whole) }),
  // @ts-expect-error a gallery in which all but one shape are missing
  noCases: (): Gallery => ({ bars: barsCases }),
  // @ts-expect-error a shape whose gallery has no case
  empty: (): GalleryCases<"bars"> => () => [],
  // @ts-expect-error a case of another shape
  another: (): GalleryCases<"dots"> => barsCases,
};

describe("the shapes of charts", () => {
  it("are whole, or do not compile", () => {
    expect(shape(whole)).toMatchObject({ alternative: composed.alternative, table: composed.table });
    expect(Object.keys(refused)).not.toEqual([]);
  });

  it.each(galleryCases("nl"))("have a gallery whose charts can be read without seeing them: $name", ({ chart }) => {
    const { alternative, table, prints } = shapeOf(chart);
    const told = { alternative: alternative(chart), table: table(chart) };
    const cells = told.table.rows.flat();
    expect(told.alternative).toMatch(/\S.{10,}/);
    for (const figure of prints(chart)) expect(cells).toContainEqual(expect.stringContaining(figure));
  });
});
