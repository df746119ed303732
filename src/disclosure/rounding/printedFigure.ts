/** An exact figure with its precision -> what is printed of it: base, value and interval, each as coarse as it must be. */
import { tQuantile, wilson } from "../../survey/index.ts";
import { type BaseRounding, basesBehind, printedBase, toldBaseStep } from "./printedBase.ts";
import { clamp, clean, type PrintedValue, printedValue, toStep, valuesBehind } from "./printedValue.ts";
import type { PrintedScale } from "./step.ts";
import { totalsBehind } from "./totalsBehind.ts";

/** The value in the unit that is printed: shares from 0 to 100. */
export interface ExactFigure {
  readonly value: number;
  /** Respondents, unweighted. */
  readonly base: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** Respondents that a simple random sample of the same precision would have (Kish); used where the standard error is 0. */
  readonly effectiveBase: number;
}

export interface PrintedFigure extends PrintedValue {
  readonly base: number;
  readonly baseStep: number;
  readonly lower: number;
  readonly upper: number;
}

const level = 0.95;

export function printedFigure(exact: ExactFigure, scale: PrintedScale, rounding: BaseRounding): PrintedFigure {
  const base = printedBase(exact.base, rounding);
  const { least } = basesBehind(base, rounding);
  const value = printedValue(exact.value, scale, least);
  const hull =
    scale.kind === "share" ? shareHull(exact, value, base, scale, rounding) : meanHull(exact, value, scale, least);
  return { ...value, base, baseStep: toldBaseStep(base, rounding), ...outward(hull, value, scale) };
}

interface Hull {
  readonly lower: number;
  readonly upper: number;
}

/** Takes Wilson's intervals of every count that can lie behind the printed share, on every base behind the printed one, with the estimate's own design effect. */
function shareHull(
  exact: ExactFigure,
  value: PrintedValue,
  base: number,
  scale: PrintedScale,
  rounding: BaseRounding,
): Hull {
  const effect = designEffect(exact);
  const { least, most } = basesBehind(base, rounding);
  let [lower, upper] = [scale.max, scale.min];
  for (let n = least; n <= most; n += 1) {
    const totals = totalsBehind(n, value, scale, true);
    for (const total of [totals.least, totals.most]) {
      const interval = wilson(total / n, n / effect, level);
      lower = Math.min(lower, interval.lower * 100);
      upper = Math.max(upper, interval.upper * 100);
    }
  }
  return { lower, upper };
}

/** The design effect of a share: its variance beside that of a simple random sample. It is rounded to tenths, since finer digits would tell the base. */
function designEffect({ value, standardError, base, effectiveBase }: ExactFigure): number {
  const p = value / 100;
  const effect =
    standardError > 0 && p > 0 && p < 1
      ? (base * (standardError / 100) ** 2) / (p * (1 - p))
      : base / Math.max(1, effectiveBase);
  return Math.max(0.1, Math.round(effect * 10) / 10);
}

/** Moves the mean's interval through every value behind the printed one, at the smallest base behind the printed one. */
function meanHull(exact: ExactFigure, value: PrintedValue, scale: PrintedScale, least: number): Hull {
  const { from, to } = valuesBehind(value, scale);
  const error = exact.standardError * Math.sqrt(exact.base / least);
  const half = tQuantile((1 + level) / 2, coarseFreedom(exact.degreesOfFreedom)) * error;
  return { lower: from - half, upper: to + half };
}

/** Rounds degrees of freedom down to 1, 2 or 5 × 10^j: the exact number would tell how many answered. */
function coarseFreedom(freedom: number): number {
  if (freedom < 1) return Math.max(freedom, 0.5);
  const power = 10 ** Math.floor(Math.log10(freedom) + 1e-12);
  const mantissa = freedom / power;
  return (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1) * power;
}

/** Rounds an interval to the step, away from the value and within the scale. It holds the printed value; beside "95 % or more" it goes to the end of the scale. No bound equals the value, but at the ends of the scale. */
function outward({ lower, upper }: Hull, { value, step, bound }: PrintedValue, scale: PrintedScale): Hull {
  const low = Math.min(clean(Math.floor(lower / step + 1e-9) * step), toStep(value, step) - step);
  const high = Math.max(clean(Math.ceil(upper / step - 1e-9) * step), toStep(value, step) + step);
  return {
    lower: bound === "at_most" ? scale.min : clamp(clean(low), scale),
    upper: bound === "at_least" ? scale.max : clamp(clean(high), scale),
  };
}
