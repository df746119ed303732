/** Values by how many answered, between limits that narrow with the number (Spiegelhalter 2005) -> where points and their names stand: what lies between the limits may be chance. */
import type { FunnelChart } from "../../documents/index.ts";
import type { Drawing } from "../look.ts";
import { type ExampleMark, exampleMark, type Frame } from "./frame.ts";
import { axisAlong, type PlotAxis } from "./plotAxis.ts";
import { wrap } from "./wrap.ts";

const heightPx = 300;
const [left, right, bottom] = [48, 20, 50];
/** Above and below a point, in pixels, the nearest first. */
const farther = Array.from({ length: 16 }, (_, step) => [16 + 16 * step, -16 - 16 * step]).flat();
/** How far a name reaches above and below its middle, and what it keeps from a point's and from another name's. */
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
function placedNames(
  { points, range, bases }: FunnelChart,
  widthPx: number,
  { measure, size }: Drawing,
): readonly PlacedName[] {
  const perPixel = (range[1] - range[0]) / heightPx;
  const pixelOf = (base: number) => ((base - bases[0]) / (bases[1] - bases[0])) * widthPx;
  const baseOf = (pixel: number) => bases[0] + (pixel / widthPx) * (bases[1] - bases[0]);
  const dots = points.map(({ base, value, label }) => ({ label, x: pixelOf(base), y: value / perPixel }));
  const room = { right: widthPx, low: range[0] / perPixel + edge, high: range[1] / perPixel - edge };
  const names: (At & { readonly half: number })[] = [];
  return points
    .toSorted((a, b) => a.base - b.base)
    .flatMap((point) => {
      const label = wrap(point.label, widthPx, (text) => measure(text, size.small), 1).join("");
      const half = measure(label, size.small) / 2;
      const own: At = { x: pixelOf(point.base), y: point.value / perPixel };
      const others = dots.filter(({ label }) => label !== point.label);
      const at = triesAround(own, half, widthPx).find((each) => isFree(each, half, { room, names, others }));
      if (at === undefined) return [];
      names.push({ ...at, half });
      const far = Math.abs(at.y - own.y) > 20;
      return [
        {
          ...point,
          label,
          labelAt: at.y * perPixel,
          labelBase: baseOf(at.x),
          lineTo: (far ? at.y - Math.sign(at.y - own.y) * 9 : own.y) * perPixel,
        },
      ];
    });
}

function triesAround({ x, y }: At, half: number, widthPx: number): readonly At[] {
  const beside = half + 9;
  return [
    { x: x + beside, y },
    { x: x - beside, y },
    ...farther.map((dy) => ({ x: Math.min(Math.max(x, half), widthPx - half), y: y + dy })),
  ];
}

interface Taken {
  readonly room: { readonly right: number; readonly low: number; readonly high: number };
  readonly names: readonly (At & { readonly half: number })[];
  /** Points of other names. */
  readonly others: readonly At[];
}

function isFree({ x, y }: At, half: number, { room, names, others }: Taken): boolean {
  return (
    x >= half &&
    x <= room.right - half &&
    y >= room.low &&
    y <= room.high &&
    names.every((name) => Math.abs(name.x - x) > name.half + half + 4 || Math.abs(name.y - y) > fromNames) &&
    others.every((dot) => Math.abs(dot.x - x) > half + 12 || Math.abs(dot.y - y) > fromPoints)
  );
}
