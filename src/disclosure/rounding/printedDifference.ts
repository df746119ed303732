/** An exact difference of two figures -> what is printed of it beside them. */
import { clean, toStep } from "./printedValue.ts";

export interface ExactDifference {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

export interface PrintedDifference extends ExactDifference {
  readonly step: number;
}

/** Rounds to the coarser of the two figures' steps, and the interval outward; no bound equals the value. */
export function printedDifference(exact: ExactDifference, steps: readonly [number, number]): PrintedDifference {
  const step = Math.max(...steps);
  const value = toStep(exact.value, step);
  const away = (bound: number, side: -1 | 1) =>
    side < 0
      ? Math.min(clean(Math.floor(bound / step + 1e-9) * step), value - step)
      : Math.max(clean(Math.ceil(bound / step - 1e-9) * step), value + step);
  return { value, step, lower: clean(away(exact.lower, -1)), upper: clean(away(exact.upper, 1)) };
}
