/** What a shape of charts must have before a chart of it can be drawn. */
import type { TopLevelSpec } from "vega-lite";
import type { Chart, Line, Reading, Table } from "../documents/index.ts";
import { plain } from "../statements/index.ts";
import type { Frame } from "./layout/frame.ts";
import type { ChartWidth, Drawing } from "./look.ts";

export type Drawable = Chart;
export type Shape = Drawable["shape"];
/** What a chart of the shape shows. */
export type Of<S extends Shape> = { readonly [K in S]: Extract<Drawable, { readonly shape: K }> }[S];

export type PrintedWidth = Exclude<ChartWidth, "narrow">;

/** `C` is what a chart of the shape shows, `L` where it stands in the picture. */
export interface ShapeParts<C extends Drawable, L extends { readonly frame: Frame }> extends Told<C> {
  readonly layout: (chart: C, drawing: Drawing) => L;
  readonly vegaLite: (layout: L, drawing: Drawing) => TopLevelSpec;
}

/** What the picture says, for a reader who can't see it. */
interface Told<C extends Drawable> {
  /** On paper: as wide as the text, or as the page where it has more to show beside one another. */
  readonly width: PrintedWidth;
  readonly alternative: (chart: C) => string;
  readonly table: (chart: C) => Table;
  /** The same in words, to walk through. */
  readonly reading: (chart: C) => Reading;
  /** What the picture prints of its figures: the table has each of them. */
  readonly prints: (chart: C) => readonly string[];
}

export interface ShapeOf<C extends Drawable> extends Told<C> {
  readonly draw: (chart: C, drawing: Drawing) => { readonly frame: Frame; readonly spec: TopLevelSpec };
}

/** A row for each shape: one that lacks a row, or a row that lacks a part, does not compile. */
export type Shapes = { readonly [S in Shape]: ShapeOf<Of<S>> };

/** Layout and Vega-Lite as one step: nobody else needs to know what a shape's layout holds. */
export function shape<C extends Drawable, L extends { readonly frame: Frame }>({
  layout,
  vegaLite,
  ...told
}: ShapeParts<C, L>): ShapeOf<C> {
  return {
    ...told,
    draw: (chart, drawing) => {
      const placed = layout(chart, drawing);
      return { frame: placed.frame, spec: vegaLite(placed, drawing) };
    },
  };
}

/** In the words of the chapter that the chart stands in. */
export const composed = {
  alternative: ({ alternative }: Chart) => alternative,
  table: ({ table }: Chart) => table,
  reading: ({ reading }: Chart) => reading,
};

export function printedByLine({ points }: Line): readonly string[] {
  return points.map(({ label }) => label);
}

/** Throws where a picture would be the only one to say something. */
export function mustBeTold<C extends Drawable>(chart: C, { alternative, table, reading, prints }: ShapeOf<C>): void {
  if (alternative(chart).trim() === "") throw new Error(`${chart.id} has no text alternative`);
  if (reading(chart).length === 0) throw new Error(`${chart.id} tells nothing to walk through`);
  const cells = table(chart)?.rows.map((row) => row.map(plain)) ?? null;
  if (cells === null) return;
  if (cells.length === 0) throw new Error(`the table of ${chart.id} has no rows`);
  const lacking = prints(chart).find((words) => !cells.some((row) => row.some((cell) => cell.includes(words))));
  if (lacking !== undefined) throw new Error(`the table of ${chart.id} lacks "${lacking}", which its picture prints`);
}
