/** A small trend for each indicator, side by side on one scale -> Vega-Lite. */
import type { TopLevelSpec } from "vega-lite";
import type { MultiplesChart } from "../documents/index.ts";
import { type Drawing, line } from "./look.ts";
import { wrap } from "./measure.ts";
import type { SizePx } from "./renderSpec.ts";
import { axisWidth, exampleLayer, type Plot, plotLayers } from "./trendChart.ts";

const panelHeight = 104;
const leastPanelWidth = 180;
const gap = 26;
const right = 14;
const axisHeight = 34;

export function multiplesSpec(chart: MultiplesChart, drawing: Drawing): TopLevelSpec {
  const { columns, left, right, widthPx, titles, titleHeight } = layout(chart, drawing);
  const panels = chart.panels.map((panel, place) => {
    const plot: Plot = { ...chart, widthPx, heightPx: panelHeight, lines: [panel] };
    const example = place === columns - 1 ? exampleLayer(chart.example, { widthPx }, drawing) : [];
    return {
      width: widthPx,
      height: panelHeight,
      layer: [...plotLayers(plot, drawing), panelTitle(titles[place] ?? [], left, drawing), ...example],
    };
  });
  return {
    autosize: "none",
    padding: { left, right, top: titleHeight, bottom: axisHeight },
    columns,
    bounds: "flush",
    spacing: { row: titleHeight + axisHeight, column: gap + left },
    concat: panels,
  } as unknown as TopLevelSpec;
}

export function multiplesSize(chart: MultiplesChart, drawing: Drawing): SizePx {
  const { columns, left, right, titleHeight } = layout(chart, drawing);
  const rows = Math.ceil(chart.panels.length / columns);
  return {
    width: drawing.widthPx - left - right,
    height: rows * panelHeight + (rows - 1) * (titleHeight + axisHeight),
  };
}

function layout(chart: MultiplesChart, drawing: Drawing) {
  const most = Math.min(3, chart.panels.length === 4 ? 2 : chart.panels.length);
  const columns = Math.min(most, Math.floor(drawing.widthPx / leastPanelWidth));
  const left = axisWidth(chart.range, chart.unit, drawing);
  const widthPx = Math.floor((drawing.widthPx - left - right - (columns - 1) * (gap + left)) / columns);
  const measure = (text: string) => drawing.measure(text, drawing.size.label, 600);
  const titles = chart.panels.map((panel) => wrap(panel.label, widthPx + left - 10, measure));
  const titleHeight = Math.max(...titles.map((lines) => lines.length)) * line.height + 26;
  return { columns, left, right, widthPx, titles, titleHeight };
}

function panelTitle(words: readonly string[], left: number, { grey }: Drawing) {
  return {
    data: { values: [{ words }] },
    mark: {
      type: "text",
      align: "left",
      baseline: "top",
      x: -left,
      // Beside its own plot, however many lines the others take.
      y: -26 - words.length * line.height + 2,
      fontWeight: 600,
      color: grey.text,
      lineHeight: line.height,
    },
    encoding: { text: { field: "words" } },
  };
}
