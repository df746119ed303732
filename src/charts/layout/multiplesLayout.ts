/** A small trend for each indicator, side by side on one scale -> where the panels and their titles stand. */
import type { MultiplesChart } from "../../documents/index.ts";
import { type Drawing, line, nameLines } from "../look.ts";
import { exampleRise } from "./exampleRise.ts";
import { type ExampleMark, exampleMark, type Frame, type PlacedText, textHeight } from "./frame.ts";
import { axisWidth, type PlotLayout, plotLayout } from "./plotLayout.ts";
import { wrap } from "./wrap.ts";

const panelHeight = 104;
const leastPanelWidth = 180;
const mostColumns = 3;
const gap = 26;
const right = 14;
const yearsHeight = 34;
/** Between a title and the plot. */
const belowTitle = 26;

export interface MultiplesLayout {
  /** Of all panels together. */
  readonly frame: Frame;
  readonly columns: number;
  readonly spacing: { readonly row: number; readonly column: number };
  readonly panels: readonly Panel[];
}

export interface Panel {
  readonly plot: PlotLayout;
  readonly title: PlacedText;
  /** In the last panel of the first row. */
  readonly example: ExampleMark | null;
}

export function multiplesLayout(chart: MultiplesChart, drawing: Drawing): MultiplesLayout {
  const columns = columnsOf(chart.panels.length, drawing);
  const left = axisWidth(chart.range, chart.unit, drawing);
  const widthPx = Math.floor((drawing.widthPx - left - right - (columns - 1) * (gap + left)) / columns);
  const measure = (text: string) => drawing.measure(text, drawing.size.label, 600);
  const titles = chart.panels.map((panel) =>
    wrap(panel.label, widthPx + left - 10, measure, drawing, nameLines(drawing)),
  );
  const plots = chart.panels.map((panel) =>
    plotLayout({ ...chart, widthPx, heightPx: panelHeight, lines: [panel], besidePx: { left, right: 10 } }, drawing),
  );
  const marked = plots[columns - 1];
  const rise = marked === undefined ? 0 : exampleRise(marked, chart.example, drawing);
  const titleHeight = Math.max(...titles.map((lines) => lines.length)) * line.height + belowTitle + rise;
  const axisHeight = yearsHeight + Math.max(...plots.map(({ wordsPx }) => wordsPx));
  const rows = Math.ceil(chart.panels.length / columns);
  return {
    frame: {
      widthPx: drawing.widthPx - left - right,
      heightPx: rows * panelHeight + (rows - 1) * (titleHeight + axisHeight),
      padding: { left, right, top: titleHeight, bottom: axisHeight },
    },
    columns,
    spacing: { row: titleHeight + axisHeight, column: gap + left },
    panels: plots.map((plot, place) => {
      const words = titles[place] ?? [];
      return {
        plot,
        // Beside its own plot, however many lines the others take.
        title: { words, x: -left, y: -belowTitle - rise - textHeight(words) + 2 },
        example: place === columns - 1 ? exampleMark(chart.example, widthPx, rise) : null,
      };
    }),
  };
}

function columnsOf(panels: number, { widthPx }: Drawing): number {
  const most = Math.min(mostColumns, panels === 4 ? 2 : panels);
  return Math.min(most, Math.floor(widthPx / leastPanelWidth));
}
