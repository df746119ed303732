/** Values and what they are points on -> the range of an axis. */
import { type Interval, rulesOf, type Scale, type Statistic } from "../domain/index.ts";

/** From zero to a round number, or the scale's part around the values, whole points, so that small differences are seen, and the chart says so. Intervals that are drawn have room, however wide. */
export function niceRange(
  values: readonly number[],
  of: { readonly statistic: Statistic },
  scale: Scale,
  intervals: readonly (Interval | null)[] = [],
): readonly [number, number] {
  const { axis, whole } = rulesOf(of);
  const drawn = intervals.flatMap((each) => (each === null ? [] : [each.lower, each.upper]));
  const highest = Math.max(0, ...values);
  if (axis === "from zero") {
    const top = Math.max(highest, ...drawn);
    return [0, whole !== null && top > 0.6 * whole ? whole : roundUp(top)];
  }
  const [min, max] = scale.kind === "range" ? [scale.min, scale.max] : [0, highest];
  if (values.length === 0) return [min, max];
  const [low, high] = [Math.floor(Math.min(...values)) - 1, Math.ceil(highest) + 1];
  return [
    Math.max(min, Math.min(low, Math.floor(Math.min(...values, ...drawn)))),
    Math.min(max, Math.max(high, Math.ceil(Math.max(...values, ...drawn)))),
  ];
}

/** Whole steps around the values of several domains; a step more on both sides, within the scale, where they are all the same. */
export function rangeAround(
  values: readonly number[],
  of: { readonly statistic: Statistic },
  scale: Scale,
): readonly [number, number] {
  const { axisStep: step, whole } = rulesOf(of);
  const [low, high] = [Math.floor(Math.min(...values) / step) * step, Math.ceil(Math.max(...values) / step) * step];
  if (low < high) return [low, high];
  const [min, max] = scale.kind === "range" ? [scale.min, scale.max] : [0, whole ?? Number.POSITIVE_INFINITY];
  return [Math.max(min, low - step), Math.min(max, high + step)];
}

/** The next of 1, 2, 2.5, 4, 5, 6, 8 or 10 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 4, 5, 6, 8, 10].find((each) => each * power >= value) ?? 10;
  return step * power;
}
