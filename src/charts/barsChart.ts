/** Horizontal bars from zero, in the order given, each with its value at its end -> Vega-Lite. */
import type { TopLevelSpec } from "vega-lite";
import type { BarsChart } from "../documents/index.ts";
import { type Drawing, labelRoom, line, tint } from "./look.ts";
import { wrap } from "./measure.ts";
import { pixels, textLayer } from "./pixels.ts";
import { exampleLayer } from "./trendChart.ts";

const mostLabelWidth = 210;
const barHeight = 22;
const gap = 10;

export function barsSpec(chart: BarsChart, drawing: Drawing): TopLevelSpec {
  const { size, grey } = drawing;
  const labels = chart.bars.map((bar) =>
    wrap(bar.label, labelRoom(mostLabelWidth, drawing), (text) => drawing.measure(text, size.label)),
  );
  const left = Math.ceil(Math.max(40, ...labels.flat().map((text) => drawing.measure(text, size.label)))) + 12;
  const right =
    Math.ceil(Math.max(30, ...chart.bars.map((bar) => drawing.measure(bar.valueLabel, size.value, 600)))) + 12;
  const widthPx = drawing.widthPx - left - right;
  let y = 0;
  const rows = chart.bars.map((bar, place) => {
    const words = labels[place] ?? [];
    const height = Math.max(barHeight, words.length * line.height);
    const top = y;
    y += height + gap;
    return {
      bar,
      words,
      middle: top + height / 2,
      top: top + (height - barHeight) / 2,
      textTop: top + (height - words.length * line.height) / 2,
    };
  });
  const heightPx = Math.max(1, y - gap);
  const x = { field: "value", type: "quantitative", scale: { domain: chart.range, nice: false }, axis: null };
  const values = rows.map(({ bar, top, middle }) => ({
    ...{ value: bar.value, zero: 0, label: bar.valueLabel, emphasis: bar.emphasis, name: bar.label },
    ...{ top, bottom: top + barHeight, middle },
    ...{
      lower: bar.interval?.lower ?? null,
      upper: bar.interval?.upper ?? null,
      end: bar.interval?.upper ?? bar.value,
    },
  }));
  // On a light edge, since half of it lies on a dark bar.
  const whiskers = [
    { color: "#ffffff", strokeWidth: 5 },
    { color: grey.text, strokeWidth: 1.5 },
  ].map((ink) => ({
    data: { values: values.filter(({ lower }) => lower !== null) },
    mark: { type: "rule", ...ink },
    encoding: { x: { ...x, field: "lower" }, x2: { field: "upper" }, y: pixels("middle") },
  }));
  const bars = [
    {
      data: { values },
      mark: { type: "rect" },
      encoding: {
        x,
        x2: { field: "zero" },
        y: pixels("top"),
        y2: { field: "bottom" },
        color: { condition: { test: "datum.emphasis", value: drawing.accent }, value: tint(drawing.accent, 0.45) },
      },
    },
    {
      data: { values },
      mark: { type: "text", align: "left", dx: 7, baseline: "middle", fontWeight: 600, fontSize: size.value },
      encoding: { x: { ...x, field: "end" }, y: pixels("middle"), text: { field: "label" } },
    },
  ];
  const names = textLayer(
    rows.map(({ words, textTop }) => ({ words, x: -10, y: textTop + 1 })),
    "right",
  );
  return {
    width: widthPx,
    height: heightPx,
    autosize: "none",
    padding: { left, right, top: chart.example === null ? 6 : 26, bottom: 6 },
    layer: [
      { data: { values: [{}] }, mark: { type: "rule", x: 0, y: -4, y2: heightPx + 4, color: grey.rule }, encoding: {} },
      ...bars,
      ...whiskers,
      names,
      ...exampleLayer(chart.example, { widthPx: widthPx + right }, drawing),
    ],
  } as unknown as TopLevelSpec;
}
