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

/** The error of this estimate is known: it is of more than one respondent (or cluster), so that a test of it means something. */
export function hasError({ standardError, degreesOfFreedom }: Measured): boolean {
  return degreesOfFreedom >= 1 && Number.isFinite(standardError);
}

/** No test can be made: any difference may be chance. */
export function untested(level: number): Tested {
  return {
    method: "none",
    p: 1,
    interval: { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY, level },
  };
}
