/** Actions by state, a row for each priority: a square an action, so that they can be counted -> Vega-Lite. */
import type { TopLevelSpec } from "vega-lite";
import type { ActionState } from "../domain/index.ts";
import type { StatesChart } from "../reports/index.ts";
import { type Drawing, grey, line, size, tint } from "./look.ts";
import { wrap } from "./measure.ts";
import { pixels, textLayer } from "./pixels.ts";
import { exampleLayer } from "./trendChart.ts";

const labelWidth = 190;
const square = 24;
const legendHeight = 40;
const mostSquare = 30;

/** Lightness falls from done to planned; a letterless sign inside each square tells the states apart without colour. */
function fillOf(
  state: ActionState,
  accent: string,
): { readonly fill: string; readonly ink: string; readonly shape: string } {
  switch (state) {
    case "done":
      return { fill: accent, ink: "#ffffff", shape: check };
    case "running":
      return { fill: tint(accent, 0.72), ink: accent, shape: arrow };
    case "delayed":
      return { fill: "#ffe3c2", ink: "#7a3d00", shape: bar };
    case "planned":
      return { fill: "#ffffff", ink: grey.quiet, shape: dot };
    case "stopped":
      return { fill: "#e6e8eb", ink: grey.text, shape: cross };
  }
}

/** SVG paths in a box from -1 to 1. */
const check = "M-0.8,0.05L-0.25,0.6L0.85,-0.6L0.6,-0.85L-0.25,0.05L-0.55,-0.2Z";
const arrow = "M-0.6,-0.8L0.8,0L-0.6,0.8Z";
const bar = "M-0.7,-0.8L-0.2,-0.8L-0.2,0.8L-0.7,0.8ZM0.2,-0.8L0.7,-0.8L0.7,0.8L0.2,0.8Z";
const dot = "M0,-0.35A0.35,0.35,0,1,1,0,0.35A0.35,0.35,0,1,1,0,-0.35Z";
const cross =
  "M-0.8,-0.55L-0.55,-0.8L0,-0.25L0.55,-0.8L0.8,-0.55L0.25,0L0.8,0.55L0.55,0.8L0,0.25L-0.55,0.8L-0.8,0.55L-0.25,0Z";

export function statesSpec(chart: StatesChart, drawing: Drawing): TopLevelSpec {
  const labels = chart.rows.map((row) => wrap(row.label, labelWidth, (text) => drawing.measure(text, size.label)));
  const left = Math.ceil(Math.max(...labels.flat().map((text) => drawing.measure(text, size.label)))) + 14;
  const widthPx = drawing.widthPx - left - 8;
  const most = Math.max(1, ...chart.rows.map((row) => total(row.counts)));
  // Squares shrink before a row would leave the picture.
  const step = Math.min(mostSquare, widthPx / most);
  const side = Math.min(square, step - 3);
  const rowHeight = Math.max(side + 12, ...labels.map((lines) => lines.length * line.height + 10));
  const squares = chart.rows.flatMap((row, place) =>
    chart.states
      .flatMap(({ state }) => Array.from({ length: row.counts[state] }, () => state))
      .map((state, at): Square => ({ state, x: at * step, y: place * rowHeight + (rowHeight - side) / 2, side })),
  );
  const names = chart.rows.map((_, place) => {
    const words = labels[place] ?? [];
    return { words, x: -12, y: place * rowHeight + (rowHeight - words.length * line.height) / 2 + 1 };
  });
  return {
    width: widthPx,
    height: chart.rows.length * rowHeight,
    autosize: "none",
    padding: { left, right: 8, top: legendHeight + (chart.example === null ? 0 : 18), bottom: 4 },
    layer: [
      ...chart.states.flatMap(({ state }) =>
        squareLayers(
          state,
          squares.filter((each) => each.state === state),
          drawing,
        ),
      ),
      textLayer(names, "right"),
      ...legend(chart, left, drawing),
      ...exampleLayer(chart.example, { widthPx }).map(aboveLegend),
    ],
  } as unknown as TopLevelSpec;
}

interface Square {
  readonly state: ActionState;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** All squares of one state, each with its sign. */
function squareLayers(state: ActionState, squares: readonly Square[], { accent }: Drawing) {
  const { fill, ink, shape } = fillOf(state, accent);
  const { side } = squares[0] ?? { side: 0 };
  const values = squares.map(({ x, y }) => ({ x, y, x2: x + side, y2: y + side, cx: x + side / 2, cy: y + side / 2 }));
  const sign = (side / 24) * 7;
  return [
    {
      data: { values },
      mark: { type: "rect", color: fill, stroke: ink, strokeWidth: 1, cornerRadius: 2 },
      encoding: { x: pixels("x"), x2: { field: "x2" }, y: pixels("y"), y2: { field: "y2" } },
    },
    {
      data: { values },
      mark: { type: "point", shape, filled: true, opacity: 1, color: ink, size: sign * sign * 4 },
      encoding: { x: pixels("cx"), y: pixels("cy") },
    },
  ];
}

/** Above the rows, in the same order as the squares. */
function legend(chart: StatesChart, left: number, drawing: Drawing) {
  let x = -left;
  const entries = chart.states.map(({ state, label }) => {
    const at = x;
    x += 22 + drawing.measure(label, size.label) + 18;
    return { state, label, at };
  });
  return [
    ...entries.flatMap(({ state, at }) =>
      squareLayers(state, [{ state, x: at, y: -legendHeight + 4, side: 16 }], drawing),
    ),
    textLayer(
      entries.map(({ label, at }) => ({ words: [label], x: at + 22, y: -legendHeight + 4 })),
      "left",
    ),
  ];
}

function aboveLegend(layer: Record<string, unknown>): Record<string, unknown> {
  return { ...layer, mark: { ...(layer.mark as object), y: -legendHeight - 2 } };
}

function total(counts: Readonly<Record<ActionState, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
