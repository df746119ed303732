/** Shares that make up a whole, a bar for each row -> where they stand: names left, the share in each part where it fits, a hidden row in words. */
import type { StackedChart } from "../../documents/index.ts";
import { type Drawing, tint } from "../look.ts";
import {
  type ExampleMark,
  exampleMark,
  type Frame,
  hiddenText,
  type PlacedText,
  stackRows,
  textHeight,
} from "./frame.ts";
import { legendLine } from "./legendLine.ts";
import { nameColumn, namesBeside } from "./nameColumn.ts";
import { fitsPart, underBar } from "./partShares.ts";
import { wrap } from "./wrap.ts";

const mostLabelWidth = 200;
const bar = { height: 18, gap: 4 } as const;
const right = 8;
/** Between parts, so that they are told apart without colour. */
const seam = 2;
/** The legend stands below the bars: above, their example mark stands. */
/** Of the shares below a bar. */
const underHeight = 15;
const [legendGap, legendHeight, legendBox] = [8, 20, 12];
/** A narrower plot has its legend under the names too. */
const leastForLegend = 300;

export interface StackedLayout {
  readonly frame: Frame;
  readonly segments: readonly Segment[];
  readonly names: readonly PlacedText[];
  readonly hidden: readonly PlacedText[];
  /** Shares that do not fit their parts, on a narrow chart: below them. */
  readonly under: readonly PlacedText[];
  readonly legend: readonly LegendEntry[];
  readonly example: ExampleMark | null;
}

export interface Segment {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly fill: string;
  readonly ink: string;
  readonly middle: number;
  /** Empty where the share does not fit. */
  readonly text: string;
  readonly name: string;
  readonly part: string;
  readonly value: number;
  readonly label: string;
  readonly centre: number;
}

export interface LegendEntry {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly fill: string;
  readonly text: string;
  readonly textX: number;
}

interface PartLook {
  readonly fill: string;
  readonly ink: string;
}

export function stackedLayout(chart: StackedChart, drawing: Drawing): StackedLayout {
  const column = nameColumn(
    chart.rows.map(({ label }) => label),
    mostLabelWidth,
    drawing,
  );
  const left = column.widthPx + 14;
  const widthPx = drawing.widthPx - left - right;
  const looks = partLooks(chart.parts.length, drawing);
  const under = chart.rows.map((row) => underBar(row, { widthPx, besidePx: right }, drawing));
  const barHeight = (place: number) => bar.height + ((under[place] ?? []).length > 0 ? underHeight : 0);
  const { rows, next } = stackRows(
    column.names.map((words, place) => ({ words, height: Math.max(barHeight(place), textHeight(words)) + bar.gap })),
  );
  const placed = chart.rows.flatMap((row, place) => {
    const at = rows[place];
    return at === undefined ? [] : [{ row, at }];
  });
  const legend = legendOf(
    chart,
    looks,
    { left: widthPx < leastForLegend ? -left : 0, right: widthPx, top: next + legendGap },
    drawing,
  );
  return {
    frame: {
      widthPx,
      heightPx: Math.max(1, next),
      padding: { left, right, top: chart.example === null ? 6 : 26, bottom: legendGap + legend.heightPx },
    },
    segments: placed.flatMap(({ row, at }, place) =>
      segmentsOf(row, at.top + (at.height - barHeight(place)) / 2, { widthPx, parts: chart.parts, looks }, drawing),
    ),
    under: placed.flatMap(({ at }, place) => {
      const y = at.top + (at.height - barHeight(place)) / 2 + bar.height + 1;
      return (under[place] ?? []).map(({ text, x }) => ({ words: [text], x, y }));
    }),
    names: namesBeside(rows, 12),
    hidden: placed.flatMap(({ row, at }) => (row.values === null ? [hiddenText(row.hidden, at)] : [])),
    legend: legend.entries,
    example: exampleMark(chart.example, widthPx),
  };
}

function segmentsOf(
  { label: name, values }: StackedChart["rows"][number],
  top: number,
  { widthPx, parts, looks }: { widthPx: number; parts: readonly string[]; looks: readonly PartLook[] },
  drawing: Drawing,
): readonly Segment[] {
  const total = (values ?? []).reduce((sum, { value }) => sum + value, 0);
  let x = 0;
  return (values ?? []).map(({ value, label }, part) => {
    const width = (value / total) * widthPx;
    const from = x;
    x += width;
    const { grey } = drawing;
    return {
      x: from,
      x2: Math.min(widthPx, Math.max(from + 1, x - seam)),
      y: top,
      y2: top + bar.height,
      fill: looks[part]?.fill ?? grey.grid,
      ink: looks[part]?.ink ?? grey.text,
      middle: from + width / 2,
      text: fitsPart(label, width, drawing) ? label : "",
      ...{ name, part: parts[part] ?? "", value, label },
      centre: top + bar.height / 2,
    };
  });
}

/** From what is compared to the accent, with a light middle: apart in grey as well. */
function partLooks(count: number, { accent, comparison, grey }: Drawing): readonly PartLook[] {
  const white = "#ffffff";
  return Array.from({ length: count }, (_, part) => {
    const share = count === 1 ? 1 : part / (count - 1);
    if (share < 0.34) return { fill: comparison, ink: white };
    if (share < 0.67) return { fill: tint(grey.rule, 0.6), ink: grey.text };
    return { fill: accent, ink: white };
  });
}

function legendOf(
  { parts }: StackedChart,
  looks: readonly PartLook[],
  room: { readonly left: number; readonly right: number; readonly top: number },
  drawing: Drawing,
) {
  const { measure, size, grey } = drawing;
  const width = (text: string) => measure(text, size.small);
  // One that is wider than the picture is cut: the table has it whole.
  const most = room.right - room.left - legendBox - 8;
  const { entries, heightPx } = legendLine(
    parts.map((label) => ({ label: wrap(label, most, width, drawing, 1).join("") })),
    { ...room, boxPx: legendBox, lineHeightPx: legendHeight },
    width,
  );
  return {
    heightPx,
    entries: entries.map(({ label, x, y, textX }, part): LegendEntry => {
      const fill = looks[part]?.fill ?? grey.grid;
      return { x, x2: x + legendBox, y, y2: y + legendBox, fill, text: label, textX };
    }),
  };
}
