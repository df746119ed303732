/** Shares that make up a whole, a bar for each row -> Vega-Lite: names left, the share in each part where it fits, a hidden row in words. */
import type { TopLevelSpec } from "vega-lite";
import type { StackedChart } from "../documents/index.ts";
import { type Drawing, labelRoom, line, tint } from "./look.ts";
import { wrap } from "./measure.ts";
import { pixels, textLayer } from "./pixels.ts";
import { exampleLayer } from "./trendChart.ts";

const mostLabelWidth = 200;
const bar = { height: 24, gap: 9 } as const;
/** Between parts, so that they are told apart without colour. */
const seam = 2;
/** The legend stands below the bars: above, their example mark stands. */
const [legendGap, legendHeight] = [8, 20];
/** A narrower plot has its legend under the names too. */
const leastForLegend = 300;

export function stackedSpec(chart: StackedChart, drawing: Drawing): TopLevelSpec {
  const { size, grey } = drawing;
  const labels = chart.rows.map((row) =>
    wrap(row.label, labelRoom(mostLabelWidth, drawing), (text) => drawing.measure(text, size.label)),
  );
  const left = Math.ceil(Math.max(40, ...labels.flat().map((text) => drawing.measure(text, size.label)))) + 14;
  const widthPx = drawing.widthPx - left - 8;
  const looks = partLooks(chart.parts.length, drawing);
  let y = 0;
  const rows = chart.rows.map((row, place) => {
    const words = labels[place] ?? [];
    const height = Math.max(bar.height, words.length * line.height) + bar.gap;
    const top = y + (height - bar.height) / 2;
    const textTop = y + (height - words.length * line.height) / 2 + 1;
    y += height;
    return { ...row, words, top, textTop };
  });
  const segments = rows.flatMap(({ values, top, ...row }) => {
    const total = (values ?? []).reduce((sum, { value }) => sum + value, 0);
    let x = 0;
    return (values ?? []).map(({ value, label }, part) => {
      const width = (value / total) * widthPx;
      const from = x;
      x += width;
      const fits = drawing.measure(label, size.small, 600) + 8 < width;
      return {
        x: from,
        x2: Math.max(from + 1, x - seam),
        y: top,
        y2: top + bar.height,
        fill: looks[part]?.fill ?? grey.grid,
        ink: looks[part]?.ink ?? grey.text,
        middle: from + width / 2,
        text: fits ? label : "",
        ...{ name: row.label, part: chart.parts[part] ?? "", value, label },
        centre: top + bar.height / 2,
      };
    });
  });
  const hidden = rows
    .filter(({ values }) => values === null)
    .map((row) => ({ words: [row.hidden], x: 8, y: row.top + 4 }));
  const legend = legendOf(chart, looks, [widthPx < leastForLegend ? -left : 0, widthPx], y + legendGap, drawing);
  return {
    width: widthPx,
    height: Math.max(1, y),
    autosize: "none",
    padding: { left, right: 8, top: chart.example === null ? 6 : 26, bottom: legendGap + legend.height },
    layer: [
      {
        data: { values: segments },
        mark: { type: "rect" },
        encoding: {
          x: pixels("x"),
          x2: { field: "x2" },
          y: pixels("y"),
          y2: { field: "y2" },
          fill: { field: "fill", scale: null, legend: null },
        },
      },
      {
        data: { values: segments },
        mark: { type: "text", baseline: "middle", align: "center", fontSize: size.small, fontWeight: 600 },
        encoding: {
          x: pixels("middle"),
          y: pixels("centre"),
          text: { field: "text" },
          color: { field: "ink", scale: null, legend: null },
        },
      },
      textLayer(
        rows.map(({ words, textTop }) => ({ words, x: -12, y: textTop })),
        "right",
      ),
      textLayer(hidden, "left"),
      ...legend.layers,
      ...exampleLayer(chart.example, { widthPx }, drawing),
    ],
  } as unknown as TopLevelSpec;
}

/** From what is compared to the accent, with a light middle: apart in grey as well. */
function partLooks(count: number, { accent, comparison, grey }: Drawing) {
  const white = "#ffffff";
  return Array.from({ length: count }, (_, part) => {
    const place = count === 1 ? 1 : part / (count - 1);
    if (place < 0.34) return { fill: comparison, ink: white };
    if (place < 0.67) return { fill: tint(grey.rule, 0.6), ink: grey.text };
    return { fill: accent, ink: white };
  });
}

/** On one line between `left` and `right`, or on more where it is full. */
function legendOf(
  { parts }: StackedChart,
  looks: readonly { fill: string }[],
  [left, right]: readonly [number, number],
  top: number,
  drawing: Drawing,
) {
  const { size, grey } = drawing;
  const box = 12;
  let [x, y] = [left, top];
  const entries = parts.map((label, part) => {
    const width = box + 6 + drawing.measure(label, size.small);
    if (x + width > right && x > left) [x, y] = [left, y + legendHeight];
    const at = x;
    x += width + 18;
    return {
      x: at,
      x2: at + box,
      y,
      y2: y + box,
      fill: looks[part]?.fill ?? grey.grid,
      text: label,
      textX: at + box + 6,
    };
  });
  return {
    height: y - top + legendHeight,
    layers: [
      {
        data: { values: entries },
        mark: { type: "rect" },
        encoding: {
          x: pixels("x"),
          x2: { field: "x2" },
          y: pixels("y"),
          y2: { field: "y2" },
          fill: { field: "fill", scale: null, legend: null },
        },
      },
      {
        data: { values: entries },
        mark: { type: "text", align: "left", baseline: "top", fontSize: size.small, color: grey.text },
        encoding: { x: pixels("textX"), y: pixels("y"), text: { field: "text" } },
      },
    ],
  };
}
