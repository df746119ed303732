/** Bars from zero, in the order given, each with its value at its end -> where they stand. */
import type { BarsChart } from "../../documents/index.ts";
import type { Drawing } from "../look.ts";
import { type ExampleMark, exampleMark, type Frame, type PlacedText, stackRows, textHeight } from "./frame.ts";
import { nameColumn, namesBeside } from "./nameColumn.ts";
import { type PlotScale, scaleAlong } from "./plotAxis.ts";

const mostLabelWidth = 210;
const barHeight = 22;
const gap = 10;

export interface BarsLayout {
  readonly frame: Frame;
  readonly x: PlotScale;
  readonly bars: readonly PlacedBar[];
  readonly names: readonly PlacedText[];
  readonly example: ExampleMark | null;
}

export interface PlacedBar {
  readonly value: number;
  readonly zero: 0;
  /** The value as printed, beside `end`. */
  readonly label: string;
  readonly emphasis: boolean;
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
  /** The ends of its margin of error; null where it has none. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Of the bar, or of its margin of error. */
  readonly end: number;
}

export function barsLayout(chart: BarsChart, drawing: Drawing): BarsLayout {
  const { measure, size } = drawing;
  const column = nameColumn(
    chart.bars.map(({ label }) => label),
    mostLabelWidth,
    drawing,
  );
  const left = column.widthPx + 12;
  const right =
    Math.ceil(Math.max(30, ...chart.bars.map(({ valueLabel }) => measure(valueLabel, size.value, 600)))) + 12;
  const widthPx = drawing.widthPx - left - right;
  const { rows, next } = stackRows(
    column.names.map((words) => ({ words, height: Math.max(barHeight, textHeight(words)) })),
    { gap },
  );
  return {
    frame: {
      widthPx,
      heightPx: Math.max(1, next - gap),
      padding: { left, right, top: chart.example === null ? 6 : 26, bottom: 6 },
    },
    x: scaleAlong(chart.range, widthPx),
    bars: chart.bars.flatMap((bar, place) => {
      const row = rows[place];
      return row === undefined ? [] : [placedBar(bar, row.top + (row.height - barHeight) / 2, row.middle)];
    }),
    names: namesBeside(rows, 10),
    example: exampleMark(chart.example, widthPx + right),
  };
}

function placedBar(bar: BarsChart["bars"][number], top: number, middle: number): PlacedBar {
  const { interval } = bar;
  return {
    ...{ value: bar.value, zero: 0, label: bar.valueLabel, emphasis: bar.emphasis, name: bar.label },
    ...{ top, bottom: top + barHeight, middle },
    ...{ lower: interval?.lower ?? null, upper: interval?.upper ?? null, end: interval?.upper ?? bar.value },
  };
}
