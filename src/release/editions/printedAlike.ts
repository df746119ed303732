/** A figure as two releases give it -> whether both print it alike: then nobody can see that it changed, and nothing is corrected. */
import type { Given, Indicator } from "../../domain/index.ts";
import { formatInUnit } from "../../wording/index.ts";

/** What of an indicator says how its figures are printed. */
export type Printed = Pick<Indicator, "decimals" | "unit">;

/** Null where nobody knows the indicator. A figure with a step is printed as it is given. */
export function arePrintedAlike(was: Given, is: Given, printed: Printed | null): boolean {
  if (was.state !== "shown" || is.state !== "shown" || printed === null) return false;
  if (was.step !== undefined || is.step !== undefined) return false;
  const { unit, decimals } = printed;
  const label = (value: number | undefined, more = 0) =>
    value === undefined ? "" : formatInUnit(value, unit, decimals + more, "en");
  return (
    label(was.value) === label(is.value) &&
    label(was.lower, mostMore) === label(is.lower, mostMore) &&
    label(was.upper, mostMore) === label(is.upper, mostMore) &&
    was.base === is.base &&
    was.bound === is.bound &&
    was.precision === is.precision
  );
}

/** Bounds that would be alike are printed with so many decimals more. */
const mostMore = 2;
