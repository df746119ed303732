/** Values by how many answered, between limits that narrow with the number (Spiegelhalter 2005) -> where points and their names stand: what lies between the limits may be chance. */
import type { FunnelChart } from "../../documents/index.ts";
import { type Drawing, isNarrow, nameLines } from "../look.ts";
import { type ExampleMark, exampleMark, type Frame } from "./frame.ts";
import { axisAlong, type PlotAxis } from "./plotAxis.ts";
import { wrap } from "./wrap.ts";

const heightPx = 300;
const [left, right, bottom] = [48, 20, 50];
/** Above and below a point, in pixels, the nearest first. */
const farther = Array.from({ length: 16 }, (_, step) => [16 + 16 * step, -16 - 16 * step]).flat();
/** How far a name reaches above and below its middle, and what it keeps from a point's and from another name's. */
/** A name on a narrow chart, so that several stand beside each other. */
const mostNarrow = 130;
export const nameLineHeight = 14;
const [edge, fromPoints, fromNames] = [8, 18, 15];

export interface FunnelLayout {
  readonly frame: Frame;
  /** How many answered. */
  readonly x: PlotAxis;
  readonly xTitle: string;
  readonly y: PlotAxis;
  readonly limits: FunnelChart["limits"];
  readonly centre: readonly { readonly base: number; readonly centre: number }[];
  readonly points: FunnelChart["points"];
  readonly names: readonly PlacedName[];
  readonly example: ExampleMark | null;
}

type Point = FunnelChart["points"][number];

/** In units of the axes. */
export type PlacedName = Point & {
  /** Its label, on as many lines as it takes. */
  readonly words: readonly string[];
  readonly labelAt: number;
  readonly labelBase: number;
  /** Where the line from the point to its name ends: at the point itself where they stand together. */
  readonly lineTo: number;
};

export function funnelLayout(chart: FunnelChart, drawing: Drawing): FunnelLayout {
  const widthPx = drawing.widthPx - left - right;
  const [from, to] = chart.bases;
  const bases = axisAlong(chart.bases, widthPx, "count", drawing, 5);
  return {
    frame: { widthPx, heightPx, padding: { left, right, top: chart.example === null ? 12 : 30, bottom } },
    x: bases,
    xTitle: chart.basesLabel,
    y: axisAlong(chart.range, heightPx, chart.unit, drawing, 5),
    limits: chart.limits,
    centre: [
      { base: from, centre: chart.centre },
      { base: to, centre: chart.centre },
    ],
    points: chart.points,
    names: placedNames(chart, widthPx, drawing),
    example: exampleMark(chart.example, widthPx),
  };
}

interface At {
  readonly x: number;
  readonly y: number;
}

/** A name right or left of its point, else above or below; far off only with a line to it. Clear of other names, and of other points by enough that nobody takes it for theirs: a name that finds no such place is left to the table. */
function placedNames({ points, range, bases }: FunnelChart, widthPx: number, drawing: Drawing): readonly PlacedName[] {
  const { measure, size } = drawing;
  const width = (text: string) => measure(text, size.small);
  const perPixel = (range[1] - range[0]) / heightPx;
  const pixelOf = (base: number) => ((base - bases[0]) / (bases[1] - bases[0])) * widthPx;
  const baseOf = (pixel: number) => bases[0] + (pixel / widthPx) * (bases[1] - bases[0]);
  const dots = points.map(({ base, value, label }) => ({ label, x: pixelOf(base), y: value / perPixel }));
  const room = { right: widthPx, low: range[0] / perPixel + edge, high: range[1] / perPixel - edge };
  const names: (At & Extent)[] = [];
  return points
    .toSorted((a, b) => a.base - b.base)
    .flatMap((point) => {
      const words = wrap(point.label, isNarrow(drawing) ? mostNarrow : widthPx, width, drawing, nameLines(drawing, 1));
      const extent = { half: Math.max(...words.map(width)) / 2, more: ((words.length - 1) * nameLineHeight) / 2 };
      const own: At = { x: pixelOf(point.base), y: point.value / perPixel };
      const others = dots.filter(({ label }) => label !== point.label);
      const at = triesAround(own, extent, widthPx).find((each) => isFree(each, extent, { room, names, others }));
      if (at === undefined) return [];
      names.push({ ...at, ...extent });
      const far = Math.abs(at.y - own.y) > 20 + extent.more;
      return [
        {
          ...point,
          words,
          labelAt: at.y * perPixel,
          labelBase: baseOf(at.x),
          lineTo: (far ? at.y - Math.sign(at.y - own.y) * (9 + extent.more) : own.y) * perPixel,
        },
      ];
    });
}

function triesAround({ x, y }: At, { half, more }: Extent, widthPx: number): readonly At[] {
  const beside = half + 9;
  return [
    { x: x + beside, y },
    { x: x - beside, y },
    ...farther.map((dy) => ({ x: Math.min(Math.max(x, half), widthPx - half), y: y + dy + Math.sign(dy) * more })),
  ];
}

/** Of a name: half of its width, and what it reaches farther up and down than one line does. */
interface Extent {
  readonly half: number;
  readonly more: number;
}

interface Taken {
  readonly room: { readonly right: number; readonly low: number; readonly high: number };
  readonly names: readonly (At & Extent)[];
  /** Points of other names. */
  readonly others: readonly At[];
}

function isFree({ x, y }: At, { half, more }: Extent, { room, names, others }: Taken): boolean {
  return (
    x >= half &&
    x <= room.right - half &&
    y - more >= room.low &&
    y + more <= room.high &&
    names.every(
      (name) => Math.abs(name.x - x) > name.half + half + 4 || Math.abs(name.y - y) > fromNames + more + name.more,
    ) &&
    others.every((dot) => Math.abs(dot.x - x) > half + 12 || Math.abs(dot.y - y) > fromPoints + more)
  );
}
