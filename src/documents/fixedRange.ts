/** An indicator -> the range on which its figures are drawn over the years: its own, the same in every picture and every year, so that a small change looks small. */
import { type Indicator, type Interval, rulesOf, type Scale } from "../domain/index.ts";
import { roundUp } from "./niceRange.ts";

interface Drawn {
  readonly value: number;
  readonly interval: Interval | null;
}

/** Its `axis` in `indicators.yaml`; else all of what its figures are points on: a grade's whole scale, 0 to 100 of a percentage, and of a count 0 to a round number above the largest. Wider only where a figure or its margin of error would else leave the picture. */
export function fixedRange(indicator: Indicator, scale: Scale, drawn: readonly Drawn[]): readonly [number, number] {
  const values = drawn.flatMap(({ value, interval }) => [
    value,
    ...(interval === null ? [] : [interval.lower, interval.upper]),
  ]);
  const [from, to] = ownRange(indicator, scale, values);
  const step = (to - from) / 10;
  const [low, high] = [Math.min(from, ...values), Math.max(to, ...values)];
  return [
    low < from ? from - Math.ceil((from - low) / step) * step : from,
    high > to ? to + Math.ceil((high - to) / step) * step : to,
  ];
}

/** Whether it is all that a figure could be: of what is drawn in part, the chart says so. */
export function isWhole([from]: readonly [number, number], scale: Scale): boolean {
  return from === (scale.kind === "range" ? scale.min : 0);
}

function ownRange(indicator: Indicator, scale: Scale, values: readonly number[]): readonly [number, number] {
  if (indicator.axis !== undefined) return [indicator.axis.from, indicator.axis.to];
  if (scale.kind === "range") return [scale.min, scale.max];
  return [0, rulesOf(indicator).whole ?? roundUp(Math.max(0, ...values))];
}
