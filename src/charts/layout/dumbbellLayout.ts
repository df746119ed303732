/** The wave before and this one, a row each -> where an open dot, a filled one and the way between them stand. */
import type { DumbbellChart } from "../../documents/index.ts";
import type { Drawing } from "../look.ts";
import {
  type ExampleMark,
  exampleMark,
  type Frame,
  hiddenText,
  type PlacedText,
  type Row,
  stackRows,
  textHeight,
} from "./frame.ts";
import { nameColumn, namesBeside } from "./nameColumn.ts";
import { axisAlong, type PlotAxis, type PlotScale, type Tick } from "./plotAxis.ts";

const mostLabelWidth = 200;
const [leastRow, gap, legendHeight] = [16, 4, 20];
const right = 8;

export interface DumbbellLayout {
  readonly frame: Frame;
  readonly x: PlotAxis;
  readonly grid: readonly { readonly x: number; readonly y: 0; readonly y2: number }[];
  readonly ticks: readonly { readonly value: Tick["value"]; readonly x: number; readonly y: number }[];
  readonly pairs: readonly PlacedPair[];
  readonly names: readonly PlacedText[];
  readonly hidden: readonly PlacedText[];
  /** A dot of each wave with its year. */
  readonly legend: {
    readonly beforeX: number;
    readonly afterX: number;
    readonly middle: number;
    readonly texts: readonly PlacedText[];
  };
  readonly example: ExampleMark | null;
}

export interface PlacedPair {
  readonly middle: number;
  readonly before: number;
  readonly after: number;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  /** Values stand outside their dots: at the left of the lower one, at the right of the higher one. */
  readonly beforeText: number;
  readonly afterText: number;
  readonly rising: boolean;
  readonly name: string;
  readonly value: number;
  /** Told where one points: both waves. */
  readonly label: string;
}

export function dumbbellLayout(chart: DumbbellChart, drawing: Drawing): DumbbellLayout {
  const column = nameColumn(
    chart.rows.map(({ label }) => label),
    mostLabelWidth,
    drawing,
  );
  const left = column.widthPx + 14;
  const widthPx = drawing.widthPx - left - right;
  // Values stand outside their dots, so that the plot keeps room for them at both sides.
  const room = Math.ceil(widestValue(chart, drawing)) + 14;
  const inner = axisAlong(chart.range, widthPx - 2 * room, chart.unit, drawing, 5);
  const x: PlotAxis = { ...inner, at: (value) => room + inner.at(value) };
  const { rows, next } = stackRows(
    column.names.map((words) => ({ words, height: Math.max(leastRow, textHeight(words)) + gap })),
  );
  const legendTop = next + 24;
  return {
    frame: {
      widthPx,
      heightPx: legendTop + legendHeight,
      padding: { left, right, top: chart.example === null ? 6 : 26, bottom: 0 },
    },
    x,
    grid: x.ticks.map(({ value }) => ({ x: x.at(value), y: 0, y2: next })),
    ticks: x.ticks.map(({ value }) => ({ value, x: x.at(value), y: next + 6 })),
    pairs: chart.rows.flatMap((row, place) => placedPair(row, rows[place], chart.waves, x)),
    names: namesBeside(rows, 12),
    hidden: chart.rows.flatMap(({ points, hidden }, place) => {
      const at = rows[place];
      return points !== null || at === undefined ? [] : [hiddenText(hidden, at)];
    }),
    legend: legendOf(chart, legendTop, drawing),
    example: exampleMark(chart.example, widthPx),
  };
}

function widestValue({ rows }: DumbbellChart, { measure, size }: Drawing): number {
  const widths = rows.flatMap(({ points }) =>
    points === null ? [] : [measure(points.before.label, size.label), measure(points.after.label, size.value, 600)],
  );
  return Math.max(0, ...widths);
}

function placedPair(
  { label: name, points }: DumbbellChart["rows"][number],
  row: Row | undefined,
  [beforeWave, afterWave]: DumbbellChart["waves"],
  x: PlotScale,
): readonly PlacedPair[] {
  if (points === null || row === undefined) return [];
  const [before, after] = [x.at(points.before.value), x.at(points.after.value)];
  const rising = after >= before;
  return [
    {
      middle: row.middle,
      before,
      after,
      beforeLabel: points.before.label,
      afterLabel: points.after.label,
      beforeText: before + (rising ? -9 : 9),
      afterText: after + (rising ? 10 : -10),
      rising,
      name,
      value: points.after.value,
      label: `${points.after.label} (${afterWave}), ${points.before.label} (${beforeWave})`,
    },
  ];
}

function legendOf({ waves: [before, after] }: DumbbellChart, top: number, { measure, size }: Drawing) {
  const afterX = measure(String(before), size.label) + 40;
  return {
    beforeX: 6,
    afterX,
    middle: top + 8,
    texts: [
      { words: [String(before)], x: 16, y: top },
      { words: [String(after)], x: afterX + 10, y: top },
    ],
  };
}
