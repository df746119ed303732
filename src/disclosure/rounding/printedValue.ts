/** An exact share, mean or median <-> what is printed of it. */
import { type PrintedScale, stepOf } from "./step.ts";

/** A share near an end is told as "5 % or less", "95 % or more". */
export type Bound = "at_most" | "at_least";

export interface PrintedValue {
  readonly value: number;
  readonly step: number;
  readonly bound: Bound | null;
}

/** A range of exact values, and whether its ends are among them. */
export interface ValuesBehind {
  readonly from: number;
  readonly to: number;
  readonly withFrom: boolean;
  readonly withTo: boolean;
}

/** How far from an end the shares lie that are told together: one point where whole per cents are printed, otherwise five. */
function endWidth(step: number): number {
  return step === 1 ? 1 : 5;
}

/** The first multiple of the step beyond what is told together at an end: as far from the one end as from the other. */
function besideEnd(step: number): number {
  return clean((Math.floor(endWidth(step) / step + 1e-9) + 1) * step);
}

/** `fewest`: the smallest number of respondents that the printed base can stand for, so that the step tells no more than the base.
 *
 * An end holds what its words say and nothing else: a share of 6 in steps of 5 is no "5 % or less", so it is printed as 10. */
export function printedValue(exact: number, scale: PrintedScale, fewest: number): PrintedValue {
  const step = stepOf(scale, fewest);
  const value = clamp(multipleOf(exact, step, scale), scale);
  if (scale.kind !== "share") return { value, step, bound: null };
  const width = endWidth(step);
  if (exact <= scale.min + width + 1e-9) return { value: scale.min + width, step, bound: "at_most" };
  if (exact >= scale.max - width - 1e-9) return { value: scale.max - width, step, bound: "at_least" };
  const first = besideEnd(step);
  return { value: Math.min(scale.max - first, Math.max(scale.min + first, value)), step, bound: null };
}

/** The step that is told beside a printed value: within half of it lies the exact one. Beside an end it can be wider than the step in which values are printed. */
export function toldStep({ value, step, bound }: PrintedValue, scale: PrintedScale): number {
  const first = besideEnd(step);
  if (scale.kind !== "share" || bound !== null || Math.min(value, scale.max - value) !== first) return step;
  return Math.max(step, clean(2 * (first - endWidth(step))));
}

/** The inverse of `toldStep`, for figures that were read: `fewest` people answered at least. */
export function stepBehind(told: PrintedValue, scale: PrintedScale, fewest: number): number {
  const step = stepOf(scale, fewest);
  return toldStep({ ...told, step }, scale) === told.step ? step : told.step;
}

/** Gives every exact value that is printed so. */
export function valuesBehind({ value, step, bound }: PrintedValue, scale: PrintedScale): ValuesBehind {
  const width = endWidth(step);
  if (bound === "at_most") return { from: scale.min, to: scale.min + width, withFrom: true, withTo: true };
  if (bound === "at_least") return { from: scale.max - width, to: scale.max, withFrom: true, withTo: true };
  const multiple = multipleOf(value, step, scale);
  const atEnd = multiple + step / 2 >= scale.max - 1e-9;
  const behind = {
    from: Math.max(scale.min, clean(multiple - step / 2)),
    // The last multiple on the scale holds its end.
    to: atEnd ? scale.max : clean(multiple + step / 2),
    withFrom: true,
    withTo: atEnd,
  };
  if (scale.kind !== "share") return behind;
  const first = besideEnd(step);
  return {
    ...behind,
    ...(value === scale.min + first ? { from: scale.min + width, withFrom: false } : {}),
    ...(value === scale.max - first ? { to: scale.max - width, withTo: false } : {}),
  };
}

/** A scale may end between two multiples: a tie at its upper end goes down, so that no printed value means the very end alone. */
function multipleOf(exact: number, step: number, { max }: PrintedScale): number {
  const nearest = toStep(exact, step);
  return nearest > max && exact <= nearest - step / 2 + 1e-9 ? clean(nearest - step) : nearest;
}

/** The nearest multiple of the step; a tie goes up. */
export function toStep(value: number, step: number): number {
  return clean(Math.floor(value / step + 0.5 + 1e-9) * step);
}

export function clamp(value: number, { min, max }: PrintedScale): number {
  return Math.min(max, Math.max(min, value));
}

/** Removes the digits that binary fractions add. */
export function clean(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
