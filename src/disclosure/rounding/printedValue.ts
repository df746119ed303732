/** An exact share, mean or median <-> what is printed of it. */
import { type PrintedScale, stepOf } from "./step.ts";

/** A share near an end is told as "5 % or less", "95 % or more". */
export type Bound = "at_most" | "at_least";

export interface PrintedValue {
  readonly value: number;
  readonly step: number;
  readonly bound: Bound | null;
}

/** Exact values from `from` up to `to`; whether the ends are among them. */
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

/** `fewest`: the smallest number of respondents that the printed base can stand for, so that the step tells no more than the base.
 *
 * The ends of a share are told of rounded values: where the step is 5, "5 % or less" holds all below 7.5. */
export function printedValue(exact: number, scale: PrintedScale, fewest: number): PrintedValue {
  const step = stepOf(scale, fewest);
  const value = clamp(multipleOf(exact, step, scale), scale);
  if (scale.kind !== "share") return { value, step, bound: null };
  const width = endWidth(step);
  if (Math.min(value, exact - 1e-9) <= scale.min + width) return { value: scale.min + width, step, bound: "at_most" };
  if (value >= scale.max - width) return { value: scale.max - width, step, bound: "at_least" };
  return { value, step, bound: null };
}

/** Every exact value that is printed so. */
export function valuesBehind({ value, step, bound }: PrintedValue, scale: PrintedScale): ValuesBehind {
  const width = endWidth(step);
  // The tie above the last multiple within the end belongs to the end only where it is no more than the number that is told.
  const lowEnd = clean((Math.floor(width / step + 1e-9) + 0.5) * step);
  const lowEndHoldsTie = lowEnd <= width;
  if (bound === "at_most") return { from: scale.min, to: lowEnd, withFrom: true, withTo: lowEndHoldsTie };
  if (bound === "at_least") {
    const first = Math.ceil((scale.max - width) / step - 1e-9);
    return { from: clean((first - 0.5) * step), to: scale.max, withFrom: true, withTo: true };
  }
  const multiple = multipleOf(value, step, scale);
  const from = Math.max(scale.min, clean(multiple - step / 2));
  // The last multiple on the scale holds its end.
  const atEnd = multiple + step / 2 >= scale.max - 1e-9;
  return {
    from,
    to: atEnd ? scale.max : clean(multiple + step / 2),
    withFrom: !(scale.kind === "share" && lowEndHoldsTie && from === lowEnd),
    withTo: atEnd,
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

/** Without the digits that binary fractions add. */
export function clean(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
