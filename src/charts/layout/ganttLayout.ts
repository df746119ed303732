/** Actions over the months -> where they stand: a bar from begin to end, its sign and state at its left, grouped under headings. */

import type { GanttChart } from "../../documents/index.ts";
import type { ActionState, Month } from "../../domain/index.ts";
import { signLook } from "../actionLook.ts";
import { type Drawing, labelRoom } from "../look.ts";
import {
  type ExampleMark,
  exampleMark,
  type Frame,
  type PlacedText,
  type Row,
  stackRows,
  textHeight,
} from "./frame.ts";
import { type PlotScale, scaleAlong } from "./plotAxis.ts";
import { type Sign, type SignLegend, signLegend } from "./signs.ts";
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
  readonly bars: readonly GanttBar[];
  readonly signs: readonly Sign[];
  readonly names: readonly PlacedText[];
  readonly heads: readonly PlacedText[];
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

export interface GanttBar {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly fill: string;
  readonly ink: string;
}

type Action = GanttChart["groups"][number]["rows"][number];

export function ganttLayout(chart: GanttChart, drawing: Drawing): GanttLayout {
  const labelWidth = labelRoom(mostLabelWidth, drawing);
  const left = labelWidth + side + 16;
  const widthPx = drawing.widthPx - left - right;
  const months = monthsOf(chart);
  const x = scaleAlong(months, widthPx);
  const { heads, rows, next } = stackGroups(chart, labelWidth, left, drawing);
  const years = yearRules(months, x, next);
  const legend = signLegend(chart.states, { left: -left, right: widthPx, top: next + 10 }, drawing);
  return {
    frame: {
      widthPx,
      heightPx: next + 10 + legend.heightPx,
      padding: { left, right, top: chart.example === null ? 0 : 24, bottom: 0 },
    },
    years,
    yearTexts: yearTexts(years, drawing),
    bars: rows.map(({ action, at }) => barOf(action, at, x, drawing)),
    signs: rows.map(({ action: { state }, at }) => ({ state, x: -side - 8, y: at.middle - side / 2, side })),
    names: rows.map(({ at }) => ({ words: at.words, x: -left, y: at.textTop })),
    heads,
    legend,
    example: exampleMark(chart.example, widthPx),
  };
}

/** Each group's heading with its actions below it, under the years. */
function stackGroups({ groups }: GanttChart, labelWidth: number, left: number, drawing: Drawing) {
  const { measure, size } = drawing;
  const headWidth = (text: string) => measure(text, size.label, 600);
  const heads: PlacedText[] = [];
  const rows: { readonly action: Action; readonly at: Row }[] = [];
  let next = axisHeight;
  for (const group of groups) {
    heads.push({ words: wrap(group.label, drawing.widthPx, headWidth, 1), x: -left, y: next + 6 });
    const stacked = stackRows(
      group.rows.map(({ label }) => {
        const words = wrap(label, labelWidth, (text) => measure(text, size.label), 2);
        return { words, height: Math.max(side, textHeight(words)) + rowGap };
      }),
      { from: next + headHeight },
    );
    next = stacked.next;
    for (const [place, at] of stacked.rows.entries()) {
      const action = group.rows[place];
      if (action !== undefined) rows.push({ action, at });
    }
  }
  return { heads, rows, next };
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

function barOf(
  { from, until, state }: { readonly from: Month; readonly until: Month; readonly state: ActionState },
  { middle }: Row,
  x: PlotScale,
  drawing: Drawing,
): GanttBar {
  const { fill, ink } = signLook(state, drawing);
  const [start, end] = [x.at(monthNumber(from)), x.at(monthNumber(until) + 1)];
  return { x: start, x2: end, y: middle - barHeight / 2, y2: middle + barHeight / 2, fill, ink };
}

/** Whole years around all actions, in months. */
function monthsOf({ groups }: GanttChart): readonly [number, number] {
  const rows = groups.flatMap((group) => group.rows);
  const first = Math.min(...rows.map((row) => monthNumber(row.from)));
  const last = Math.max(...rows.map((row) => monthNumber(row.until)));
  return rows.length === 0 ? [0, 12] : [Math.floor(first / 12) * 12, (Math.floor(last / 12) + 1) * 12];
}

/** Months since the year 0. */
function monthNumber(month: Month): number {
  const [year, ofYear] = month.split("-").map(Number);
  return (year ?? 0) * 12 + (ofYear ?? 1) - 1;
}
