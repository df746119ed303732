/** What a test of two estimates needs and gives. */
import type { Comparison, ComputedEstimate, Interval, UntestedReason } from "../../domain/index.ts";

export type Measured = Pick<
  ComputedEstimate,
  "value" | "standardError" | "base" | "effectiveBase" | "degreesOfFreedom" | "unit"
> &
  Partial<Pick<ComputedEstimate, "isCensus">>;

export interface Tested {
  readonly method: Comparison["method"];
  /** Null where it was tested. */
  readonly untested: UntestedReason | null;
  /** Two-sided p of no difference. */
  readonly p: number;
  /** Of the difference after − before, in the estimates' unit: it holds 0 where p is at least 1 − level. */
  readonly interval: Interval;
}

/** Whether the error of this estimate is known: it rests on more than one respondent (or cluster), so that a test means something. */
export function hasError({ standardError, degreesOfFreedom }: Measured): boolean {
  return degreesOfFreedom >= 1 && Number.isFinite(standardError);
}

/** The result where no test can be made. */
export function untested(reason: UntestedReason, level: number): Tested {
  return {
    method: "none",
    untested: reason,
    p: 1,
    interval: { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY, level },
  };
}
