/** A printed value and one of the bases it can stand for -> the totals of answers that can lie behind it. */
import { type PrintedValue, valuesBehind } from "./printedValue.ts";
import type { PrintedScale } from "./step.ts";

/** A range of numbers of people who said so, or of points on the scale. It is empty where `least` is above `most`. */
export interface TotalsBehind {
  readonly least: number;
  readonly most: number;
}

/** `whole`: totals are whole numbers, as counts are, and points on a scale of whole numbers. */
export function totalsBehind(base: number, printed: PrintedValue, scale: PrintedScale, whole: boolean): TotalsBehind {
  const { from, to, withFrom, withTo } = valuesBehind(printed, scale);
  // A share counts people; 100 per cent of them are the base.
  const unit = scale.kind === "share" ? scale.max : 1;
  const [low, high] = [(base * from) / unit, (base * to) / unit];
  if (!whole) return { least: low, most: high };
  return {
    least: withFrom ? Math.ceil(low - 1e-6) : Math.floor(low + 1e-6) + 1,
    most: withTo ? Math.floor(high + 1e-6) : Math.ceil(high - 1e-6) - 1,
  };
}
