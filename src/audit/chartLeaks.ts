/** What charts are given -> axes that reach further than what they show. */
import type { Leak } from "./leak.ts";

/** Room beside the outermost printed value: half of what they span, or a step of the axis. */
const [slack, steps] = [0.5, { grade: 0.5, percent: 5, count: 0 } as Readonly<Record<string, number>>];

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
  const points = chart.rows.flatMap(
    (row: {
      point?: { value: number; interval?: { lower: number; upper: number } } | null;
      points?: { before: { value: number }; after: { value: number } } | null;
    }) => {
      const { point, points } = row;
      if (points) return [points.before.value, points.after.value, points.after.value];
      return point ? [point.value, point.interval?.lower ?? point.value, point.interval?.upper ?? point.value] : [];
    },
  );
  if (points.length === 0 || points.length === chart.rows.length * 3) return [];
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
