/** The wave before and this one, a row each -> Vega-Lite: an open dot, a filled one, and the way between them. */
import type { TopLevelSpec } from "vega-lite";
import type { DumbbellChart } from "../documents/index.ts";
import { tickLabels, ticksOf } from "./axisText.ts";
import { type Drawing, labelRoom, line } from "./look.ts";
import { wrap } from "./measure.ts";
import { pixels, textLayer } from "./pixels.ts";
import { exampleLayer } from "./trendChart.ts";

const mostLabelWidth = 200;
const [leastRow, gap, legendHeight] = [20, 8, 24];

export function dumbbellSpec(chart: DumbbellChart, drawing: Drawing): TopLevelSpec {
  const { measure, size, grey, accent } = drawing;
  const labels = chart.rows.map((row) =>
    wrap(row.label, labelRoom(mostLabelWidth, drawing), (text) => measure(text, size.label)),
  );
  const left = Math.ceil(Math.max(40, ...labels.flat().map((text) => measure(text, size.label)))) + 14;
  const widest = Math.max(
    0,
    ...chart.rows.flatMap(({ points }) =>
      points === null ? [] : [measure(points.before.label, size.label), measure(points.after.label, size.value, 600)],
    ),
  );
  // Values stand outside their dots, so that the plot keeps room for them at both sides.
  const room = Math.ceil(widest) + 14;
  const widthPx = drawing.widthPx - left - 8;
  const [from, to] = chart.range;
  const at = (value: number) => room + ((value - from) / (to - from)) * (widthPx - 2 * room);
  let y = 0;
  const rows = chart.rows.map((row, place) => {
    const words = labels[place] ?? [];
    const height = Math.max(leastRow, words.length * line.height) + gap;
    const middle = y + height / 2;
    y += height;
    return { ...row, words, middle, textTop: middle - (words.length * line.height) / 2 + 1 };
  });
  const ticks = ticksOf(chart.range, 5);
  const [beforeWave, afterWave] = chart.waves.map(String) as [string, string];
  const values = rows.flatMap(({ label: name, points, middle }) => {
    if (points === null) return [];
    const [before, after] = [at(points.before.value), at(points.after.value)];
    const rising = after >= before;
    return [
      {
        middle,
        before,
        after,
        beforeLabel: points.before.label,
        afterLabel: points.after.label,
        beforeText: before + (rising ? -9 : 9),
        afterText: after + (rising ? 10 : -10),
        rising,
        // Told where one points: both waves.
        ...{ name, value: points.after.value },
        label: `${points.after.label} (${afterWave}), ${points.before.label} (${beforeWave})`,
      },
    ];
  });
  const hidden = rows.flatMap(({ points, hidden, middle }) =>
    points === null ? [{ words: [hidden], x: 8, y: middle - 8 }] : [],
  );
  const text = (field: string, label: string, align: "left" | "right", rising: boolean, bold: boolean) => ({
    data: { values: values.filter((each) => each.rising === rising) },
    mark: {
      type: "text",
      align,
      baseline: "middle",
      fontSize: bold ? size.value : size.label,
      fontWeight: bold ? 600 : 400,
      color: bold ? accent : grey.quiet,
    },
    encoding: { x: pixels(field), y: pixels("middle"), text: { field: label } },
  });
  const grid = ticks.map((tick) => ({ x: at(tick), y: 0, y2: y }));
  const tickTexts = tickTextLayer(ticks, at, y + 6, chart, drawing);
  const legendTop = y + 28;
  const legendX = measure(beforeWave, size.label) + 40;
  return {
    width: widthPx,
    height: legendTop + legendHeight,
    autosize: "none",
    padding: { left, right: 8, top: chart.example === null ? 6 : 26, bottom: 0 },
    layer: [
      {
        data: { values: grid },
        mark: { type: "rule", color: grey.grid },
        encoding: { x: pixels("x"), y: pixels("y"), y2: { field: "y2" } },
      },
      ...tickTexts,
      {
        data: { values },
        mark: { type: "rule", color: grey.rule, strokeWidth: 2 },
        encoding: { x: pixels("before"), x2: { field: "after" }, y: pixels("middle") },
      },
      {
        data: { values: [...values, { before: 6, middle: legendTop + 8 }] },
        mark: {
          type: "point",
          filled: true,
          opacity: 1,
          size: 70,
          color: "#ffffff",
          stroke: grey.quiet,
          strokeWidth: 1.5,
        },
        encoding: { x: pixels("before"), y: pixels("middle") },
      },
      {
        data: { values: [...values, { after: legendX, middle: legendTop + 8 }] },
        mark: { type: "point", filled: true, opacity: 1, size: 90, color: accent },
        encoding: { x: pixels("after"), y: pixels("middle") },
      },
      text("beforeText", "beforeLabel", "right", true, false),
      text("beforeText", "beforeLabel", "left", false, false),
      text("afterText", "afterLabel", "left", true, true),
      text("afterText", "afterLabel", "right", false, true),
      textLayer([...rows.map(({ words, textTop }) => ({ words, x: -12, y: textTop }))], "right"),
      textLayer(
        [
          ...hidden,
          { words: [beforeWave], x: 16, y: legendTop },
          { words: [afterWave], x: legendX + 10, y: legendTop },
        ],
        "left",
      ),
      ...exampleLayer(chart.example, { widthPx }, drawing),
    ],
  } as unknown as TopLevelSpec;
}

function tickTextLayer(
  ticks: readonly number[],
  at: (value: number) => number,
  top: number,
  { unit }: DumbbellChart,
  { grey, size, language }: Drawing,
) {
  return [
    {
      data: { values: ticks.map((value) => ({ value, x: at(value), y: top })) },
      transform: [{ calculate: tickLabels(ticks, unit, language), as: "words" }],
      mark: { type: "text", align: "center", baseline: "top", fontSize: size.label, color: grey.quiet },
      encoding: { x: pixels("x"), y: pixels("y"), text: { field: "words" } },
    },
  ];
}
