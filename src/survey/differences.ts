/** Two independent estimates -> whether they differ by more than chance, over a family of such questions. */
import { rulesOf, type Statistic } from "../domain/index.ts";
import { normalProbability } from "./studentT.ts";

interface Measured {
  readonly value: number;
  readonly standardError: number;
  /** A mean or a share where absent. */
  readonly statistic?: Statistic;
}

/** Two-sided p of z = (b − a)/√(SE_a² + SE_b²), for independent samples (STATISTICS, Estimates). 1 where nothing varies, or where the statistic has no test: then nothing can be told from chance. */
export function differenceProbability(a: Measured, b: Measured): number {
  const error = Math.hypot(a.standardError, b.standardError);
  if (error === 0 || (a.statistic !== undefined && rulesOf({ statistic: a.statistic }).compared === null)) return 1;
  return 2 * normalProbability(-Math.abs((b.value - a.value) / error));
}

/** Holm's step-down adjustment (1979): each p multiplied by the number of hypotheses still open, never falling. In the order given. */
export function holm(probabilities: readonly number[]): readonly number[] {
  const order = probabilities.map((p, place) => ({ p, place })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(probabilities.length).fill(1);
  let highest = 0;
  order.forEach(({ p, place }, rank) => {
    highest = Math.max(highest, Math.min(1, p * (probabilities.length - rank)));
    adjusted[place] = highest;
  });
  return adjusted;
}
