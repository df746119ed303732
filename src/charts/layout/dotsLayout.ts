/** A dot with its interval for each row -> where they stand: names left, values right, a hidden row in words. */
import type { DotsChart } from "../../documents/index.ts";
import type { Drawing } from "../look.ts";
import {
  type ExampleMark,
  exampleMark,
  type Frame,
  hiddenText,
  type PlacedText,
  stackRows,
  textHeight,
} from "./frame.ts";
import { nameColumn, namesBeside } from "./nameColumn.ts";
import { axisAlong, type PlotAxis } from "./plotAxis.ts";

const mostLabelWidth = 200;
const gap = 4;
const leastRow = 16;
/** Half of the line that stands for what a row is compared with. */
const besideHeight = 8;

export interface DotsLayout {
  readonly frame: Frame;
  readonly x: PlotAxis;
  readonly points: readonly PlacedDot[];
  /** Where the values as printed begin, in a column beside the plot. */
  readonly valuesX: number;
  readonly names: readonly PlacedText[];
  readonly hidden: readonly PlacedText[];
  /** From `y` to `y2`, through all rows. */
  readonly reference: { readonly value: number; readonly y: number; readonly y2: number } | null;
  /** What single rows are compared with, each from `y` to `y2`. */
  readonly besides: readonly { readonly value: number; readonly y: number; readonly y2: number }[];
  readonly befores: readonly { readonly value: number; readonly middle: number }[];
  readonly example: ExampleMark | null;
}

export interface PlacedDot {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly label: string;
  readonly middle: number;
  readonly name: string;
}

export function dotsLayout(chart: DotsChart, drawing: Drawing): DotsLayout {
  const { measure, size } = drawing;
  const column = nameColumn(
    chart.rows.map(({ label }) => label),
    mostLabelWidth,
    drawing,
  );
  const left = column.widthPx + 14;
  const values = chart.rows.map(({ point }) => measure(point?.label ?? "", size.value, 600));
  const right = Math.ceil(Math.max(40, ...values)) + 16;
  const widthPx = drawing.widthPx - left - right;
  const { rows, next } = stackRows(
    column.names.map((words) => ({ words, height: Math.max(leastRow, textHeight(words)) + gap })),
  );
  const placed = chart.rows.flatMap((row, place) => {
    const at = rows[place];
    return at === undefined ? [] : [{ row, at }];
  });
  return {
    frame: {
      widthPx,
      heightPx: Math.max(1, next),
      padding: { left, right, top: chart.example === null ? 6 : 26, bottom: 30 },
    },
    x: axisAlong(chart.range, widthPx, chart.unit, drawing, 5),
    points: placed.flatMap(({ row: { label: name, point }, at: { middle } }) => {
      if (point === null) return [];
      const { value, interval, label } = point;
      return [{ value, lower: interval.lower, upper: interval.upper, label, middle, name }];
    }),
    valuesX: widthPx + 12,
    names: namesBeside(rows, 12),
    hidden: placed.flatMap(({ row, at }) => (row.point === null ? [hiddenText(row.hidden, at)] : [])),
    reference: chart.reference === null ? null : { ...chart.reference, y: -4, y2: next },
    besides: placed.flatMap(({ row: { beside }, at: { middle } }) =>
      beside == null ? [] : [{ value: beside.value, y: middle - besideHeight, y2: middle + besideHeight }],
    ),
    befores: placed.flatMap(({ row: { before }, at: { middle } }) =>
      before == null ? [] : [{ value: before.value, middle }],
    ),
    example: exampleMark(chart.example, widthPx + right),
  };
}
