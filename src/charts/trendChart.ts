/** One or two lines over the waves -> Vega-Lite: values at the points, names at the lines' ends, words where there is no figure. */
import type { TopLevelSpec } from "vega-lite";
import { quotesOf, type Unit, type Year } from "../domain/index.ts";
import type { Line, TrendChart } from "../reports/index.ts";
import { decimalsOf, tickLabels, ticksOf, tickText } from "./axisText.ts";
import { type Drawing, labelRoom, line } from "./look.ts";
import { wrap } from "./measure.ts";
import { pixels } from "./pixels.ts";

export interface Plot {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly unit: Unit;
  readonly waves: readonly Year[];
  readonly range: readonly [number, number];
  readonly lines: readonly Line[];
}

type Layer = Record<string, unknown>;

const plotHeight = 136;
const mostEndLabelWidth = 120;
const top = 26;

export function trendSpec(chart: TrendChart, drawing: Drawing): TopLevelSpec {
  const left = axisWidth(chart.range, chart.unit, drawing);
  const endLabelWidth = endLabelRoom(drawing);
  const named = chart.lines.length > 1;
  const right = named ? endLabelWidth + 16 : 34;
  const plot: Plot = { ...chart, heightPx: plotHeight, widthPx: drawing.widthPx - left - right };
  const layers = [
    ...plotLayers(plot, drawing),
    ...(named ? endLabels(plot, drawing) : []),
    ...exampleLayer(chart.example, plot, drawing),
  ];
  return {
    width: plot.widthPx,
    height: plot.heightPx,
    autosize: "none",
    padding: { left, right, top, bottom: 34 },
    layer: layers,
  } as unknown as TopLevelSpec;
}

function endLabelRoom(drawing: Drawing): number {
  return labelRoom(mostEndLabelWidth, drawing);
}

export function axisWidth(range: readonly [number, number], unit: Unit, { measure, language, size }: Drawing): number {
  const ticks = ticksOf(range);
  const texts = ticks.map((tick) => tickText(tick, unit, language, decimalsOf(ticks)));
  return Math.ceil(Math.max(...texts.map((text) => measure(text, size.label)))) + 14;
}

/** The plot itself, for one chart or for a panel of several. */
export function plotLayers(plot: Plot, drawing: Drawing): Layer[] {
  return [
    ...plot.lines.flatMap((_, place) => breakLayers(plot, place, drawing)),
    ...plot.lines.flatMap((_, place) => lineLayers(plot, place, drawing)),
    ...wordLayers(plot, drawing),
  ];
}

/** The first line in the accent, solid with dots; the second in the comparison colour, dashed with squares: two differences besides colour. */
function styleOf(place: number, { accent, comparison }: Drawing) {
  return place === 0
    ? { color: accent, strokeDash: [1, 0], shape: "circle" }
    : { color: comparison, strokeDash: [6, 3], shape: "square" };
}

function lineLayers(plot: Plot, place: number, drawing: Drawing): Layer[] {
  const { color, strokeDash, shape } = styleOf(place, drawing);
  const own = plot.lines[place];
  if (own === undefined) return [];
  const points = own.points.map((point) => ({
    wave: point.wave,
    value: point.value,
    label: point.label,
    name: own.label,
    lower: point.interval?.lower ?? null,
    upper: point.interval?.upper ?? null,
    // A new series begins at each break, and no line runs through a wave of which only words are known.
    series: [
      ...own.breaks.filter((each) => each.wave <= point.wave),
      ...own.inWords.filter((each) => each.wave < point.wave),
    ].length,
    // A label stands clear of the margin of error as well.
    ...labelAt(plot, place, point),
  }));
  const encoding = { x: xOf(plot, drawing), y: yOf(plot, drawing) };
  const label = (below: boolean) => ({
    transform: [{ filter: `datum.below === ${below}` }],
    mark: { type: "text", dy: below ? 17 : -13, fontWeight: 600, fontSize: drawing.size.value, color },
    encoding: { ...encoding, y: { ...encoding.y, field: "labelAt" }, text: { field: "label" } },
  });
  return [
    {
      data: { values: points },
      layer: [
        {
          mark: { type: "line", color, strokeWidth: line.thick, strokeDash, clip: false },
          encoding: { ...encoding, detail: { field: "series" } },
        },
        {
          transform: [{ filter: "datum.lower !== null" }],
          mark: { type: "rule", color, strokeWidth: line.thin * 1.5 },
          encoding: { ...encoding, y: { ...encoding.y, field: "lower" }, y2: { field: "upper" } },
        },
        { mark: { type: "point", filled: true, opacity: 1, size: 70, color, shape }, encoding },
        label(false),
        label(true),
      ],
    },
  ];
}

function labelAt(plot: Plot, place: number, { wave, value, interval }: Line["points"][number]) {
  const below = isBelowAnother(plot, place, wave, value);
  return { below, labelAt: (below ? interval?.lower : interval?.upper) ?? value };
}

function isBelowAnother(plot: Plot, place: number, wave: Year, value: number): boolean {
  return plot.lines.some(
    (other, otherPlace) =>
      otherPlace !== place &&
      other.points.some(
        (point) => point.wave === wave && (point.value > value || (point.value === value && otherPlace < place)),
      ),
  );
}

export function xOf({ waves }: Plot, { size }: Drawing) {
  const [first, last] = [waves[0] ?? 0, waves.at(-1) ?? 1];
  const room = Math.max(0.35, (last - first) * 0.08);
  return {
    field: "wave",
    type: "quantitative",
    scale: { domain: [first - room, last + room] as const, nice: false, zero: false },
    axis: { values: waves, format: "d", title: null, labelFontSize: size.label },
  };
}

export function yOf({ range, unit }: Plot, { language, grey }: Drawing) {
  const ticks = ticksOf(range);
  return {
    field: "value",
    type: "quantitative",
    scale: { domain: range, nice: false, zero: false },
    axis: {
      values: ticks,
      labelExpr: tickLabels(ticks, unit, language),
      grid: true,
      gridColor: grey.grid,
      title: null,
    },
  };
}

/** A dashed rule halfway between the last wave of the old series and the first of the new one. */
function breakLayers(plot: Plot, place: number, drawing: Drawing): Layer[] {
  const { measure, size, grey } = drawing;
  const own = plot.lines[place];
  const x = xOf(plot, drawing);
  return (own?.breaks ?? []).flatMap((each): Layer[] => {
    const before =
      [...(own?.points ?? []), ...(own?.inWords ?? [])]
        .map(({ wave }) => wave)
        .filter((wave) => wave < each.wave)
        .sort((a, b) => b - a)[0] ?? each.wave - 1;
    const words = wrap(each.label, 90, (text) => measure(text, size.small), 2);
    const wave = (before + each.wave) / 2;
    const data = { values: [{ wave, words }] };
    // Where it would leave the plot, left of the rule; at the top where waves known in words stand below.
    const [from, to] = x.scale.domain;
    const room = plot.widthPx * ((to - wave) / (to - from)) + 12;
    const fits = Math.max(...words.map((text) => measure(text, size.small))) + 5 <= room;
    const atTop = plot.lines.some((line) => line.inWords.length > 0);
    return [
      { data, mark: { type: "rule", color: grey.rule, strokeDash: [3, 3] }, encoding: { x } },
      {
        data,
        mark: {
          type: "text",
          align: fits ? "left" : "right",
          baseline: atTop ? "top" : "bottom",
          dx: fits ? 5 : -5,
          y: atTop ? 4 : plot.heightPx - 6 - line.height * (words.length - 1),
          fontSize: size.small,
          color: grey.quiet,
          lineHeight: 15,
        },
        encoding: { x, text: { field: "words" } },
      },
    ];
  });
}

/** Words at their wave, in the lower part of the plot: plainly not a point. */
function wordLayers(plot: Plot, drawing: Drawing): Layer[] {
  const { measure, language, size, grey } = drawing;
  const words = plot.lines.flatMap((own) => own.inWords);
  if (words.length === 0) return [];
  const room = Math.min(120, (plot.widthPx / Math.max(1, plot.waves.length)) * 0.9);
  const [from, to] = xOf(plot, drawing).scale.domain;
  const [opening, closing] = quotesOf[language];
  const quoted = (text: string) => opening + text + closing;
  const values = words.map((each) => {
    const width = (text: string) => measure(text, size.small);
    const lines = wrap(quoted(each.words), room, width, 4);
    const half = Math.max(...lines.map(width)) / 2;
    const middle = (plot.widthPx * (each.wave - from)) / (to - from);
    // Within the plot: beside it stand the numbers of the axis.
    const x = Math.max(half + 2, Math.min(middle, plot.widthPx - half));
    return { x, words: lines, y: plot.heightPx - 10 - (lines.length - 1) * 15 };
  });
  return [
    {
      data: { values },
      mark: {
        type: "text",
        baseline: "bottom",
        fontSize: size.small,
        fontStyle: "italic",
        color: grey.quiet,
        lineHeight: 15,
      },
      encoding: { x: pixels("x"), y: pixels("y"), text: { field: "words" } },
    },
  ];
}

/** Names at the ends of the lines, moved apart where they would touch. */
function endLabels(plot: Plot, drawing: Drawing): Layer[] {
  const [from, to] = plot.range;
  const pixel = (value: number) => plot.heightPx * (1 - (value - from) / (to - from));
  const labels = plot.lines
    .flatMap((own, place) => {
      const last = own.points.at(-1);
      if (last === undefined) return [];
      const words = wrap(own.label, endLabelRoom(drawing), (text) => drawing.measure(text, drawing.size.label, 600));
      return [
        { words, color: styleOf(place, drawing).color, y: pixel(last.value), height: words.length * line.height },
      ];
    })
    .sort((a, b) => a.y - b.y);
  for (const [place, label] of labels.entries()) {
    const above = labels[place - 1];
    if (above !== undefined) label.y = Math.max(label.y, above.y + (above.height + label.height) / 2 + 4);
  }
  return labels.map(({ words, color, y, height }) => ({
    data: { values: [{ words }] },
    mark: {
      type: "text",
      align: "left",
      baseline: "top",
      x: plot.widthPx + 12,
      y: y - height / 2,
      fontWeight: 600,
      color,
      lineHeight: line.height,
    },
    encoding: { text: { field: "words" } },
  }));
}

/** Pictures travel alone: what is made up says so inside them. */
export function exampleLayer(
  example: string | null,
  { widthPx }: { readonly widthPx: number },
  { size, grey }: Drawing,
): Layer[] {
  if (example === null) return [];
  return [
    {
      data: { values: [{ words: example }] },
      mark: {
        type: "text",
        align: "right",
        baseline: "bottom",
        x: widthPx,
        y: -8,
        fontSize: size.small,
        fontStyle: "italic",
        color: grey.quiet,
      },
      encoding: { text: { field: "words" } },
    },
  ];
}
