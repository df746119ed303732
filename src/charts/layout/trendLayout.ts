/** One or two lines over the waves -> where they stand: values at the points, names at the lines' ends, words where there is no figure. */
import type { TrendChart } from "../../documents/index.ts";
import { legible } from "../../domain/index.ts";
import { type Drawing, labelRoom, nameLines } from "../look.ts";
import { exampleRise } from "./exampleRise.ts";
import { type ExampleMark, exampleMark, type Frame, type PlacedText, textHeight } from "./frame.ts";
import type { Plot } from "./plot.ts";
import { axisWidth, lineStyle, type PlotLayout, plotLayout } from "./plotLayout.ts";
import { wrap } from "./wrap.ts";

const plotHeight = 136;
const mostEndLabelWidth = 120;
const [top, bottom] = [26, 34];
const betweenNames = 4;
/** Right of the last wave: of one line there is no name. */
const rightOfOne = 34;

export interface TrendLayout {
  readonly frame: Frame;
  readonly plot: PlotLayout;
  readonly endNames: readonly EndName[];
  readonly example: ExampleMark | null;
}

/** The name of a line, beside its end. */
export type EndName = PlacedText & { readonly color: string };

export function trendLayout(chart: TrendChart, drawing: Drawing): TrendLayout {
  const left = axisWidth(chart.range, chart.unit, drawing);
  const named = chart.lines.length > 1;
  const right = named ? labelRoom(mostEndLabelWidth, drawing) + 16 : rightOfOne;
  const widthPx = drawing.widthPx - left - right;
  const plot: Plot = { ...chart, heightPx: plotHeight, widthPx, besidePx: { left, right: 10 } };
  const laid = plotLayout(plot, drawing);
  const rise = exampleRise(laid, chart.example, drawing);
  return {
    frame: { widthPx, heightPx: plotHeight, padding: { left, right, top: top + rise, bottom: bottom + laid.wordsPx } },
    plot: laid,
    endNames: named ? endNames(plot, drawing) : [],
    example: exampleMark(chart.example, widthPx, rise),
  };
}

/** Names at the ends of the lines, moved apart where they would touch, and up where they would leave the picture. */
function endNames(plot: Plot, drawing: Drawing): readonly EndName[] {
  const { measure, size } = drawing;
  const [from, to] = plot.range;
  const pixel = (value: number) => plot.heightPx * (1 - (value - from) / (to - from));
  const names = plot.lines
    .flatMap((own, place) => {
      const last = own.points.at(-1);
      if (last === undefined) return [];
      const words = wrap(
        own.label,
        labelRoom(mostEndLabelWidth, drawing),
        (text) => measure(text, size.label, 600),
        drawing,
        nameLines(drawing),
      );
      const color = legible(lineStyle(place, drawing).color, ["#ffffff"]);
      return [{ words, color, middle: pixel(last.value), height: textHeight(words) }];
    })
    .sort((a, b) => a.middle - b.middle);
  for (const [place, name] of names.entries()) {
    const above = names[place - 1];
    if (above !== undefined)
      name.middle = Math.max(name.middle, above.middle + (above.height + name.height) / 2 + betweenNames);
  }
  let foot = plot.heightPx + bottom;
  for (const name of names.toReversed()) {
    name.middle = Math.min(name.middle, foot - name.height / 2);
    foot = name.middle - name.height / 2 - betweenNames;
  }
  return names.map(({ words, color, middle, height }) => ({
    words,
    color,
    x: plot.widthPx + 12,
    y: middle - height / 2,
  }));
}
