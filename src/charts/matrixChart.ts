/** Actions by priority and theme, a square an action, so that they can be counted -> Vega-Lite. A cell that no pair secures stays grey. */
import type { TopLevelSpec } from "vega-lite";
import type { MatrixChart } from "../documents/index.ts";
import { type Sign, signLayers, signLegend } from "./actionSigns.ts";
import { type Drawing, labelRoom, line, tint } from "./look.ts";
import { wrap } from "./measure.ts";
import { pixels, textLayer } from "./pixels.ts";
import { exampleLayer } from "./trendChart.ts";

const labelWidth = 190;
const [side, step] = [20, 24];
const padding = 8;
/** Between cells. */
const seam = 4;

export function matrixSpec(chart: MatrixChart, drawing: Drawing): TopLevelSpec {
  const { measure, size, grey } = drawing;
  const labels = chart.rows.map((row) =>
    wrap(row.label, labelRoom(labelWidth, drawing), (text) => measure(text, size.label)),
  );
  const left = Math.ceil(Math.max(40, ...labels.flat().map((text) => measure(text, size.label)))) + 14;
  const widthPx = drawing.widthPx - left;
  const cellWidth = widthPx / Math.max(1, chart.columns.length);
  const heads = chart.columns.map((label) =>
    wrap(label, cellWidth - seam - 4, (text) => measure(text, size.label, 600), 4),
  );
  const headHeight = Math.max(1, ...heads.map((lines) => lines.length)) * line.height + 8;
  const inRow = Math.max(1, Math.floor((cellWidth - seam - 2 * padding + step - side) / step));
  let y = headHeight;
  const signs: Sign[] = [];
  const rows = chart.rows.map((row, place) => {
    const words = labels[place] ?? [];
    const deepest = Math.max(1, ...row.cells.map((cell) => Math.ceil((cell?.length ?? 0) / inRow)));
    const height = Math.max(deepest * step - (step - side) + 2 * padding, words.length * line.height + 6);
    const top = y;
    y += height + seam;
    for (const [column, cell] of row.cells.entries()) {
      for (const [at, state] of (cell ?? []).entries()) {
        signs.push({
          state,
          x: column * cellWidth + padding + (at % inRow) * step,
          y: top + padding + Math.floor(at / inRow) * step,
          side,
        });
      }
    }
    return { words, top, height, textTop: top + (height - words.length * line.height) / 2 + 1, cells: row.cells };
  });
  const cells = rows.flatMap(({ top, height, cells }) =>
    cells.map((cell, column) => ({
      x: column * cellWidth,
      x2: (column + 1) * cellWidth - seam,
      y: top,
      y2: top + height,
      fill: cell === null ? "#ffffff" : tint(drawing.accent, 0.92),
      edge: cell === null ? grey.grid : tint(drawing.accent, 0.7),
    })),
  );
  const legend = signLegend(chart.states, -left, widthPx, y + 8, drawing);
  return {
    width: widthPx,
    height: y + 8 + legend.height,
    autosize: "none",
    padding: { left, right: 0, top: chart.example === null ? 0 : 24, bottom: 0 },
    layer: [
      {
        data: { values: cells },
        mark: { type: "rect", strokeWidth: 1 },
        encoding: {
          x: pixels("x"),
          x2: { field: "x2" },
          y: pixels("y"),
          y2: { field: "y2" },
          fill: { field: "fill", scale: null, legend: null },
          stroke: { field: "edge", scale: null, legend: null },
        },
      },
      ...signLayers(signs, drawing),
      textLayer(
        rows.map(({ words, textTop }) => ({ words, x: -12, y: textTop })),
        "right",
      ),
      {
        ...textLayer(
          heads.map((words, column) => ({
            words,
            x: column * cellWidth,
            y: headHeight - 8 - words.length * line.height,
          })),
          "left",
        ),
        mark: { type: "text", align: "left", baseline: "top", lineHeight: line.height, fontWeight: 600 },
      },
      ...legend.layers,
      ...exampleLayer(chart.example, { widthPx }, drawing),
    ],
  } as unknown as TopLevelSpec;
}
