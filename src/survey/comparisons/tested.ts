/** What a test of two estimates needs and gives. */
import type { Comparison, ComputedEstimate, Interval } from "../../domain/index.ts";

export type Measured = Pick<
  ComputedEstimate,
  "value" | "standardError" | "base" | "effectiveBase" | "degreesOfFreedom" | "unit"
>;

export interface Tested {
  readonly method: Comparison["method"];
  /** Two-sided, of no difference. */
  readonly p: number;
  /** Of the difference after − before, in the estimates' unit: it holds 0 where p is at least 1 − level. */
  readonly interval: Interval;
}
