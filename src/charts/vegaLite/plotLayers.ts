/** Placed lines over the waves -> layers, for one chart or for a panel of several. */
import type { BreakMark } from "../layout/breakMarks.ts";
import { aboveLabel, belowLabel, type DrawnLine, type PlotLayout } from "../layout/plotLayout.ts";
import { wordsLineHeight } from "../layout/waveWords.ts";
import { type Drawing, line } from "../look.ts";
import { onValueAxis, whole } from "./axes.ts";
import type { Layer } from "./layered.ts";
import { pixels } from "./pixels.ts";

export function plotLayers(plot: PlotLayout, drawing: Drawing): readonly Layer[] {
  return [
    baseLayer(plot, drawing),
    ...plot.breaks.flatMap((each) => breakLayers(each, plot, drawing)),
    ...plot.lines.map((each) => lineLayer(each, plot, drawing)),
    ...wordLayers(plot, drawing),
  ];
}

/** What the figures stand on: where the axis begins. */
function baseLayer({ widthPx, heightPx }: PlotLayout, { grey }: Drawing): Layer {
  return {
    data: { values: [{}] },
    mark: { type: "rule", x: 0, x2: widthPx, y: heightPx, color: grey.rule },
    encoding: {},
  };
}

function lineLayer({ style, points }: DrawnLine, plot: PlotLayout, drawing: Drawing): Layer {
  const { color, shape } = style;
  const y = (field: string) => onValueAxis(field, plot.y, drawing, plot.grid);
  const x = onWaves(plot, drawing);
  const label = (below: boolean): Layer => ({
    transform: [{ filter: `datum.below === ${below}` }],
    mark: { type: "text", dy: below ? belowLabel : -aboveLabel, fontWeight: 600, fontSize: drawing.size.value, color },
    encoding: { x, y: y("labelAt"), text: { field: "label" } },
  });
  return {
    data: { values: points },
    layer: [
      {
        mark: { type: "line", color, strokeWidth: line.thick, strokeDash: [...style.strokeDash], clip: false },
        encoding: { x, y: y("value"), detail: { field: "series" } },
      },
      {
        transform: [{ filter: "datum.lower !== null" }],
        mark: { type: "rule", color, strokeWidth: line.thin * 1.5 },
        encoding: { x, y: y("lower"), y2: { field: "upper" } },
      },
      {
        mark: { type: "point", filled: true, opacity: 1, size: 70, color, shape },
        encoding: { x, y: y("value") },
      },
      label(false),
      label(true),
    ],
  };
}

function breakLayers(mark: BreakMark, plot: PlotLayout, drawing: Drawing): readonly Layer[] {
  const { size, grey } = drawing;
  const { wave, words, align, dx, y } = mark;
  const data = { values: [{ wave, words }] };
  const x = onWaves(plot, drawing);
  return [
    { data, mark: { type: "rule", color: grey.rule, strokeDash: [3, 3] }, encoding: { x } },
    {
      data: { values: words.length === 0 ? [] : data.values },
      mark: { type: "text", align, baseline: "bottom", dx, y, fontSize: size.small, color: grey.quiet, lineHeight: 15 },
      encoding: { x, text: { field: "words" } },
    },
  ];
}

function wordLayers({ words }: PlotLayout, { size, grey }: Drawing): readonly Layer[] {
  if (words.length === 0) return [];
  return [
    {
      data: { values: words },
      mark: {
        type: "text",
        align: "center",
        baseline: "top",
        fontSize: size.small,
        fontStyle: "italic",
        color: grey.quiet,
        lineHeight: wordsLineHeight,
      },
      encoding: { x: pixels("x"), y: pixels("y"), text: { field: "words" } },
    },
  ];
}

function onWaves({ x: { domain, ticks } }: PlotLayout, { size }: Drawing) {
  return {
    field: "wave",
    type: "quantitative",
    scale: { ...whole(domain), zero: false },
    axis: { values: ticks.map(({ value }) => value), format: "d", title: null, labelFontSize: size.label },
  } as const;
}
