/** Actions over the months -> Vega-Lite: a bar from begin to end, its sign and state at its left, grouped under headings. */
import type { TopLevelSpec } from "vega-lite";
import type { GanttChart } from "../documents/index.ts";
import type { Month } from "../domain/index.ts";
import { signLayers, signLegend, signLook } from "./actionSigns.ts";
import { type Drawing, labelRoom, line } from "./look.ts";
import { wrap } from "./measure.ts";
import { pixels, textLayer } from "./pixels.ts";
import { exampleLayer } from "./trendChart.ts";

const mostLabelWidth = 250;
const [side, barHeight, rowGap, headHeight] = [14, 10, 5, 24];
const axisHeight = 20;

export function ganttSpec(chart: GanttChart, drawing: Drawing): TopLevelSpec {
  const { measure, size, grey } = drawing;
  const labelWidth = labelRoom(mostLabelWidth, drawing);
  const left = labelWidth + side + 16;
  const widthPx = drawing.widthPx - left - 4;
  const [from, to] = yearsOf(chart);
  const x = (month: number) => ((month - from) / (to - from)) * widthPx;
  let y = axisHeight;
  const heads: { words: string[]; x: number; y: number }[] = [];
  const rows = chart.groups.flatMap((group) => {
    heads.push({ words: [group.label], x: -left, y: y + 6 });
    y += headHeight;
    return group.rows.map((row) => {
      const words = wrap(row.label, labelWidth, (text) => measure(text, size.label), 2);
      const height = Math.max(side, words.length * line.height) + rowGap;
      const top = y;
      y += height;
      return { ...row, words, middle: top + height / 2, textTop: top + (height - words.length * line.height) / 2 + 1 };
    });
  });
  const years = Array.from({ length: (to - from) / 12 + 1 }, (_, place) => {
    const month = from + 12 * place;
    return { x: x(month), y: axisHeight, y2: y, words: [String(Math.floor(month / 12))], last: month === to };
  });
  const bars = rows.map((row) => {
    const { fill, ink } = signLook(row.state, drawing);
    const [start, end] = [x(monthNumber(row.from)), x(monthNumber(row.until) + 1)];
    return { x: start, x2: end, y: row.middle - barHeight / 2, y2: row.middle + barHeight / 2, fill, ink };
  });
  const legend = signLegend(chart.states, -left, widthPx, y + 10, drawing);
  return {
    width: widthPx,
    height: y + 10 + legend.height,
    autosize: "none",
    padding: { left, right: 4, top: chart.example === null ? 0 : 24, bottom: 0 },
    layer: [
      {
        data: { values: years },
        mark: { type: "rule", color: grey.grid },
        encoding: { x: pixels("x"), y: pixels("y"), y2: { field: "y2" } },
      },
      textLayer(
        years.filter(({ last }) => !last).map(({ words, x }) => ({ words, x: x + 3, y: 2 })),
        "left",
      ),
      {
        data: { values: bars },
        mark: { type: "rect", strokeWidth: 1, cornerRadius: 2 },
        encoding: {
          x: pixels("x"),
          x2: { field: "x2" },
          y: pixels("y"),
          y2: { field: "y2" },
          fill: { field: "fill", scale: null, legend: null },
          stroke: { field: "ink", scale: null, legend: null },
        },
      },
      ...signLayers(
        rows.map(({ state, middle }) => ({ state, x: -side - 8, y: middle - side / 2, side })),
        drawing,
      ),
      textLayer(
        rows.map(({ words, textTop }) => ({ words, x: -left, y: textTop })),
        "left",
      ),
      { ...textLayer(heads, "left"), mark: { type: "text", align: "left", baseline: "top", fontWeight: 600 } },
      ...legend.layers,
      ...exampleLayer(chart.example, { widthPx }, drawing),
    ],
  } as unknown as TopLevelSpec;
}

/** Whole years around all actions, in months. */
function yearsOf({ groups }: GanttChart): readonly [number, number] {
  const rows = groups.flatMap((group) => group.rows);
  const first = Math.min(...rows.map((row) => monthNumber(row.from)));
  const last = Math.max(...rows.map((row) => monthNumber(row.until)));
  return rows.length === 0 ? [0, 12] : [Math.floor(first / 12) * 12, (Math.floor(last / 12) + 1) * 12];
}

/** Months since the year 0. */
function monthNumber(month: Month): number {
  const [year, ofYear] = month.split("-").map(Number);
  return (year ?? 0) * 12 + (ofYear ?? 1) - 1;
}
