/** Actions over the months -> where they stand: a bar from begin to end, its sign and state at its left, grouped under headings; the day of the report as a line through all. */

import type { GanttChart } from "../../documents/index.ts";
import { signLook } from "../actionLook.ts";
import { type Drawing, labelRoom, line, nameLines } from "../look.ts";
import {
  type ExampleMark,
  exampleMark,
  type Frame,
  type PlacedText,
  type Row,
  stackRows,
  textHeight,
} from "./frame.ts";
import { monthsOf, placeInMonths } from "./months.ts";
import { markRadius, type PlacedMark } from "./placedMark.ts";
import { type PlotScale, scaleAlong } from "./plotAxis.ts";
import { type Sign, type SignLegend, type Swatch, type SwatchLook, signLegend } from "./signs.ts";
import { wrap } from "./wrap.ts";

const mostLabelWidth = 250;
const [side, barHeight, rowGap, headHeight] = [14, 10, 5, 24];
const axisHeight = 20;
const right = 4;
/** Between the rule of a year and its number. */
const beforeYear = 3;

export interface GanttLayout {
  readonly frame: Frame;
  /** Rules at the beginning of each year, and at the end of the last one. */
  readonly years: readonly YearRule[];
  readonly yearTexts: readonly PlacedText[];
  /** From begin to end, or to the end that was promised; and on from there. */
  readonly bars: readonly Swatch[];
  readonly later: readonly Swatch[];
  readonly today: Today | null;
  readonly signs: readonly Sign[];
  readonly names: readonly PlacedText[];
  readonly heads: readonly PlacedText[];
  readonly marks: readonly PlacedMark[];
  readonly legend: SignLegend;
  readonly example: ExampleMark | null;
}

export interface YearRule {
  readonly x: number;
  readonly y: number;
  readonly y2: number;
  readonly words: readonly string[];
  readonly last: boolean;
}

/** The rule of a day, and its name above it. */
export interface Today {
  readonly x: number;
  readonly y: number;
  readonly y2: number;
  readonly name: PlacedText;
}

type Action = GanttChart["groups"][number]["rows"][number];

export function ganttLayout(chart: GanttChart, drawing: Drawing): GanttLayout {
  const labelWidth = labelRoom(mostLabelWidth, drawing);
  const left = labelWidth + side + 16;
  const widthPx = drawing.widthPx - left - right;
  const months = monthsOf(chart);
  const x = scaleAlong(months, widthPx);
  const todayName = todayWords(chart, widthPx, drawing);
  const { heads, marks, rows, next } = stackGroups(
    chart,
    { labelWidth, left, from: axisHeight + textHeight(todayName) },
    drawing,
  );
  const years = yearRules(months, x, next);
  const later = rows.flatMap(({ action, at }) => laterOf(action, at, x, drawing));
  const legend = signLegend(
    chart.states,
    later.length === 0 ? [] : [{ label: chart.laterLabel, swatch: laterLook(drawing) }],
    { left: -left, right: widthPx, top: next + 10 },
    drawing,
  );
  return {
    frame: {
      widthPx,
      heightPx: next + 10 + legend.heightPx,
      padding: { left, right, top: chart.example === null ? 0 : 24, bottom: 0 },
    },
    years,
    yearTexts: yearTexts(years, drawing),
    bars: rows.map(({ action, at }) => barOf(action, at, x, drawing)),
    later,
    today: chart.today === null ? null : todayOf(chart.today.day, todayName, { x, widthPx, bottom: next }, drawing),
    signs: rows.map(({ action: { state }, at }) => ({ state, x: -side - 8, y: at.middle - side / 2, side })),
    names: rows.map(({ at }) => ({ words: at.words, x: -left, y: at.textTop })),
    heads,
    marks,
    legend,
    example: exampleMark(chart.example, widthPx),
  };
}

/** Each group's heading with its actions below it, under the years. */
function stackGroups(
  { groups }: GanttChart,
  { labelWidth, left, from }: { readonly labelWidth: number; readonly left: number; readonly from: number },
  drawing: Drawing,
) {
  const { measure, size } = drawing;
  const headWidth = (text: string) => measure(text, size.label, 600);
  const heads: PlacedText[] = [];
  const marks: PlacedMark[] = [];
  const rows: { readonly action: Action; readonly at: Row }[] = [];
  const headX = -left + 2 * markRadius + 6;
  let next = from;
  for (const group of groups) {
    const most = drawing.widthPx - left - headX;
    const head = wrap(group.label, most, headWidth, drawing, nameLines(drawing, 1));
    heads.push({ words: head, x: headX, y: next + 6 });
    marks.push({ ...group.mark, x: -left + markRadius, y: next + 6 + line.height / 2 - 2 });
    const stacked = stackRows(
      group.rows.map(({ label }) => {
        const words = wrap(label, labelWidth, (text) => measure(text, size.label), drawing, nameLines(drawing, 2));
        return { words, height: Math.max(side, textHeight(words)) + rowGap };
      }),
      { from: next + headHeight + textHeight(head) - line.height },
    );
    next = stacked.next;
    for (const [place, at] of stacked.rows.entries()) {
      const action = group.rows[place];
      if (action !== undefined) rows.push({ action, at });
    }
  }
  return { heads, marks, rows, next };
}

function yearRules([from, to]: readonly [number, number], x: PlotScale, bottom: number): readonly YearRule[] {
  return Array.from({ length: (to - from) / 12 + 1 }, (_, place) => {
    const month = from + 12 * place;
    return { x: x.at(month), y: axisHeight, y2: bottom, words: [String(Math.floor(month / 12))], last: month === to };
  });
}

/** At the beginning of each year, or, where years are too narrow for that, of every second or third. */
function yearTexts(years: readonly YearRule[], { measure, size }: Drawing): readonly PlacedText[] {
  const [first, second] = years;
  if (first === undefined || second === undefined) return [];
  const width = Math.max(...years.flatMap(({ words }) => words).map((text) => measure(text, size.label)));
  const step = Math.ceil((width + beforeYear) / (second.x - first.x));
  return years
    .filter(({ last }, place) => !last && place % step === 0 && place + step < years.length)
    .map(({ words, x }) => ({ words, x: x + beforeYear, y: 2 }));
}

/** What stands above the line of the day: on as many lines as the plot is narrow. */
function todayWords({ today }: GanttChart, widthPx: number, drawing: Drawing): readonly string[] {
  const { measure, size } = drawing;
  return today === null
    ? []
    : wrap(today.label, widthPx, (text) => measure(text, size.label, 600), drawing, nameLines(drawing, 2));
}

function todayOf(
  day: string,
  words: readonly string[],
  { x, widthPx, bottom }: { readonly x: PlotScale; readonly widthPx: number; readonly bottom: number },
  { measure, size }: Drawing,
): Today {
  const at = x.at(placeInMonths(day));
  const half = Math.max(...words.map((text) => measure(text, size.label, 600))) / 2;
  const middle = Math.min(widthPx - half, Math.max(half, at));
  return {
    x: at,
    y: axisHeight + textHeight(words) - 1,
    y2: bottom,
    name: { words, x: middle, y: axisHeight - 2 },
  };
}

function barOf({ from, until, promised, state }: Action, { middle }: Row, x: PlotScale, drawing: Drawing): Swatch {
  const { fill, ink } = signLook(state, drawing);
  const [start, end] = [x.at(placeInMonths(from)), x.at(placeInMonths(promised ?? until) + 1)];
  return { x: start, x2: end, y: middle - barHeight / 2, y2: middle + barHeight / 2, fill, ink, isDashed: false };
}

/** From the end that was promised to the one that is now foreseen. */
function laterOf({ until, promised }: Action, { middle }: Row, x: PlotScale, drawing: Drawing): readonly Swatch[] {
  if (promised === null) return [];
  const [start, end] = [x.at(placeInMonths(promised) + 1), x.at(placeInMonths(until) + 1)];
  return [{ x: start, x2: end, y: middle - barHeight / 2, y2: middle + barHeight / 2, ...laterLook(drawing) }];
}

function laterLook({ tokens }: Drawing): SwatchLook {
  return { fill: tokens["--paper"], ink: tokens["--caution"], isDashed: true };
}
