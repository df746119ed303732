/** A dot with its interval for each row -> Vega-Lite: names left, values right, a hidden row in words. */
import type { TopLevelSpec } from "vega-lite";
import type { DotsChart } from "../documents/index.ts";
import { tickLabels, ticksOf } from "./axisText.ts";
import { type Drawing, labelRoom, line } from "./look.ts";
import { wrap } from "./measure.ts";
import { pixels, textLayer } from "./pixels.ts";
import { exampleLayer } from "./trendChart.ts";

const mostLabelWidth = 200;
const gap = 10;
const leastRow = 20;

export function dotsSpec(chart: DotsChart, drawing: Drawing): TopLevelSpec {
  const { size, grey } = drawing;
  const labels = chart.rows.map((row) =>
    wrap(row.label, labelRoom(mostLabelWidth, drawing), (text) => drawing.measure(text, size.label)),
  );
  const left = Math.ceil(Math.max(40, ...labels.flat().map((text) => drawing.measure(text, size.label)))) + 14;
  const right =
    Math.ceil(Math.max(40, ...chart.rows.map(({ point }) => drawing.measure(point?.label ?? "", size.value, 600)))) +
    16;
  const widthPx = drawing.widthPx - left - right;
  let y = 0;
  const rows = chart.rows.map((row, place) => {
    const words = labels[place] ?? [];
    const height = Math.max(leastRow, words.length * line.height) + gap;
    const middle = y + height / 2;
    y += height;
    return { ...row, words, middle, textTop: middle - (words.length * line.height) / 2 + 1 };
  });
  const ticks = ticksOf(chart.range, 5);
  const x = (field: string) => ({
    field,
    type: "quantitative",
    scale: { domain: chart.range, nice: false, zero: false },
    axis: {
      values: ticks,
      labelExpr: tickLabels(ticks, chart.unit, drawing.language),
      grid: true,
      gridColor: grey.grid,
      title: null,
    },
  });
  const points = rows.flatMap(({ label: name, point, middle }) =>
    point === null
      ? []
      : [
          {
            value: point.value,
            lower: point.interval.lower,
            upper: point.interval.upper,
            label: point.label,
            middle,
            name,
          },
        ],
  );
  const hidden = rows
    .filter(({ point }) => point === null)
    .map(({ hidden, middle }) => ({ words: [hidden], x: 8, y: middle - 8 }));
  const { reference } = chart;
  const rule =
    reference === null
      ? []
      : [
          {
            data: { values: [{ ...reference, y: -4, y2: y }] },
            mark: { type: "rule", color: drawing.comparison, strokeWidth: 1.5, strokeDash: [5, 4] },
            encoding: { x: x("value"), y: pixels("y"), y2: { field: "y2" } },
          },
        ];
  return {
    width: widthPx,
    height: Math.max(1, y),
    autosize: "none",
    padding: { left, right, top: chart.example === null ? 6 : 26, bottom: 30 },
    layer: [
      ...rule,
      {
        data: { values: points },
        mark: { type: "rule", color: drawing.accent, strokeWidth: 2 },
        encoding: { x: x("lower"), x2: { field: "upper" }, y: pixels("middle") },
      },
      {
        data: { values: points },
        mark: { type: "point", filled: true, opacity: 1, size: 80, color: drawing.accent },
        encoding: { x: x("value"), y: pixels("middle") },
      },
      {
        data: { values: points },
        mark: {
          type: "text",
          align: "left",
          baseline: "middle",
          x: widthPx + 12,
          fontWeight: 600,
          fontSize: size.value,
          color: grey.text,
        },
        encoding: { y: pixels("middle"), text: { field: "label" } },
      },
      textLayer(
        rows.map(({ words, textTop }) => ({ words, x: -12, y: textTop })),
        "right",
      ),
      textLayer(hidden, "left"),
      ...exampleLayer(chart.example, { widthPx: widthPx + right }, drawing),
    ],
  } as unknown as TopLevelSpec;
}
