/** What charts are given -> axes that reach further than what they show. */
import type { Leak } from "./leak.ts";

/** Room beside the outermost printed value: half of what they span, or a step of the axis. */
const [slack, steps] = [0.5, { grade: 0.5, percent: 5, count: 0 } as Readonly<Record<string, number>>];

interface Value {
  readonly value: number;
}

interface Row {
  readonly point?: (Value & { readonly interval?: { readonly lower: number; readonly upper: number } }) | null;
  readonly beside?: Value | null;
  readonly before?: Value | null;
  readonly points?: { readonly before: Value; readonly after: Value } | null;
}

/** Every value that a row draws: a dot with its interval, what stands beside it, what it was before, or two dots. */
function drawnIn({ point, beside, before, points }: Row): readonly number[] {
  const dots = [point, beside, before, points?.before, points?.after].flatMap((each) => (each ? [each.value] : []));
  return point?.interval === undefined ? dots : [...dots, point.interval.lower, point.interval.upper];
}

/** Any value that looks like a chart with rows of which some are hidden; plain data, so that no other room's types are needed. */
export function chartLeaks(value: unknown, where: string): readonly Leak[] {
  if (Array.isArray(value)) return value.flatMap((each) => chartLeaks(each, where));
  if (value === null || typeof value !== "object") return [];
  const chart = value as {
    readonly rows?: unknown;
    readonly range?: unknown;
    readonly unit?: unknown;
    readonly id?: unknown;
  };
  if (!Array.isArray(chart.rows) || !Array.isArray(chart.range) || typeof chart.unit !== "string")
    return Object.values(value).flatMap((each) => chartLeaks(each, where));
  const rows: readonly Row[] = chart.rows;
  const points = rows.flatMap(drawnIn);
  if (points.length === 0 || rows.every(({ point, points: pair }) => point || pair)) return [];
  const [low, high] = [Math.min(...points), Math.max(...points)];
  const room = Math.max(slack * (high - low), steps[chart.unit] ?? 0) + 1e-9;
  const [from, to] = [Number(chart.range[0]), Number(chart.range[1])];
  if (low - from <= room && to - high <= room) return [];
  return [
    {
      channel: "axis",
      where: `${where}, ${chart.id}`,
      message: "the axis reaches further than the values that are shown",
    },
  ];
}
