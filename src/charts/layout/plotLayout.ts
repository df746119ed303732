/** Lines over the waves, for one chart or for a panel of several -> where their points, labels, breaks and words stand. */

import type { Line } from "../../documents/index.ts";
import type { Unit, Year } from "../../domain/index.ts";
import type { Drawing } from "../look.ts";
import { type BreakMark, breakMarks } from "./breakMarks.ts";
import type { PlacedText } from "./frame.ts";
import type { Plot } from "./plot.ts";
import { type PlotAxis, scaleAlong, scaleTicks, tickTexts } from "./plotAxis.ts";
import { belowYears, waveWords, wordsLineHeight } from "./waveWords.ts";

export interface PlotLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly x: PlotAxis;
  /** From the foot of the plot upwards. */
  readonly y: PlotAxis;
  /** Of the ticks, those with a line through the plot: none runs below the lowest figure. */
  readonly grid: readonly number[];
  readonly breaks: readonly BreakMark[];
  readonly lines: readonly DrawnLine[];
  /** What is known in words only, below the axis: at no height. */
  readonly words: readonly PlacedText[];
  /** That these words take. */
  readonly wordsPx: number;
}

export interface DrawnLine {
  readonly style: LineStyle;
  readonly points: readonly DrawnPoint[];
}

export interface LineStyle {
  readonly color: string;
  readonly strokeDash: readonly [number, number];
  readonly shape: "circle" | "square";
}

/** From a value to the middle of its label, above it or below it. */
export const [aboveLabel, belowLabel] = [13, 17];

export interface DrawnPoint {
  readonly wave: Year;
  readonly value: number;
  readonly label: string;
  readonly name: string;
  readonly lower: number | null;
  readonly upper: number | null;
  /** A line runs through points of one series. */
  readonly series: number;
  /** Of its label: below the point, or above it. */
  readonly below: boolean;
  /** The value beside which its label stands: clear of the margin of error as well. */
  readonly labelAt: number;
}

export function plotLayout(plot: Plot, drawing: Drawing): PlotLayout {
  const { widthPx, heightPx, lines } = plot;
  const x = wavesAxis(plot);
  const ticks = scaleTicks(plot.range);
  const lowest = Math.min(...lines.flatMap(({ points }) => points.map((each) => each.interval?.lower ?? each.value)));
  const words = waveWords(plot, x, drawing);
  return {
    widthPx,
    heightPx,
    x,
    y: { ...scaleAlong(plot.range, heightPx), ticks: tickTexts(ticks, plot.unit, drawing.language) },
    grid: ticks.filter((tick) => tick >= lowest),
    breaks: lines.flatMap((own) => breakMarks(own, plot, x, drawing)),
    lines: lines.map((own, place) => ({ style: lineStyle(place, drawing), points: pointsOf(own, place, lines) })),
    words,
    wordsPx: Math.max(0, ...words.map((each) => each.y - heightPx - belowYears + each.words.length * wordsLineHeight)),
  };
}

/** Room for the widest tick of a value axis, left of the plot. */
export function axisWidth(range: readonly [number, number], unit: Unit, { measure, language, size }: Drawing): number {
  const ticks = tickTexts(scaleTicks(range), unit, language);
  return Math.ceil(Math.max(...ticks.map(({ text }) => measure(text, size.label)))) + 14;
}

/** The first line in the accent, solid with dots; the second in the comparison colour, dashed with squares: two differences besides colour. */
export function lineStyle(place: number, { accent, comparison }: Drawing): LineStyle {
  return place === 0
    ? { color: accent, strokeDash: [1, 0], shape: "circle" }
    : { color: comparison, strokeDash: [6, 3], shape: "square" };
}

function wavesAxis({ waves, widthPx }: Plot): PlotAxis {
  const [first, last] = [waves[0] ?? 0, waves.at(-1) ?? 1];
  const room = Math.max(0.35, (last - first) * 0.08);
  return {
    ...scaleAlong([first - room, last + room], widthPx),
    ticks: waves.map((wave) => ({ value: wave, text: String(wave) })),
  };
}

function pointsOf(own: Line, place: number, lines: readonly Line[]): readonly DrawnPoint[] {
  return own.points.map((point) => {
    const { wave, value, label, interval } = point;
    const below = isBelowAnother(point, place, lines);
    return {
      wave,
      value,
      label,
      name: own.label,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
      // A new series begins at each break, and no line runs through a wave of which only words are known.
      series: [...own.breaks.filter((each) => each.wave <= wave), ...own.inWords.filter((each) => each.wave < wave)]
        .length,
      below,
      labelAt: (below ? interval?.lower : interval?.upper) ?? value,
    };
  });
}

function isBelowAnother({ wave, value }: Line["points"][number], place: number, lines: readonly Line[]): boolean {
  return lines.some(
    (other, otherPlace) =>
      otherPlace !== place &&
      other.points.some(
        (point) => point.wave === wave && (point.value > value || (point.value === value && otherPlace < place)),
      ),
  );
}
