/** Two means with standard errors -> Welch's test of their difference and its interval. */
import { tProbability, tQuantile } from "../studentT.ts";
import { type Measured, type Tested, untested } from "./tested.ts";

/** t = (after − before)/√(SE₁² + SE₂²), on Satterthwaite's (1946) degrees of freedom (Welch 1947). A standard error of 0 says that all in the sample answered alike, not that nothing is left to chance: then nothing is tested, but where the survey reached everybody. */
export function compareMeans(before: Measured, after: Measured, level: number): Tested {
  const difference = after.value - before.value;
  const [a, b] = [before.standardError ** 2, after.standardError ** 2];
  const isKnown = (side: Measured, variance: number) => variance > 0 || side.isCensus === true;
  if (!(isKnown(before, a) && isKnown(after, b) && a + b > 0)) return untested("margin", level);
  const error = Math.sqrt(a + b);
  const df = (a + b) ** 2 / (a ** 2 / freedom(before) + b ** 2 / freedom(after));
  const half = tQuantile((1 + level) / 2, df) * error;
  return {
    method: "welch",
    untested: null,
    p: 2 * tProbability(-Math.abs(difference) / error, df),
    interval: { lower: difference - half, upper: difference + half, level },
  };
}

/** Limits degrees of freedom to the domain's own respondents less one: a design with many respondents does not show how few of them are in the domain. */
function freedom({ degreesOfFreedom, base }: Measured): number {
  return Math.max(1, Math.min(degreesOfFreedom, base - 1));
}
