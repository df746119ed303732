/** A tally and a domain in it -> the weighted mean of the domain with its linearised variance. */
import type { TallyCell } from "../domain/index.ts";

export interface DomainMean {
  /** On the scale of the answers. */
  readonly mean: number;
  readonly standardError: number;
  /** Respondents less strata, over the whole design: at least 1. */
  readonly degreesOfFreedom: number;
  /** Unweighted respondents with a valid answer in the domain. */
  readonly base: number;
  /** Kish's effective sample size (Σw)² / Σw². */
  readonly effectiveBase: number;
}

/** Linearised variance of a weighted domain mean under stratified sampling (Särndal, Swensson & Wretman 1992, 5.8; as R `survey`'s svymean on a subset):
 * V = Σ_h (1 − f_h) · n_h/(n_h − 1) · Σ(u − ū_h)², u = w(y − m)/Σw in the domain and 0 outside it.
 * All respondents stay in the design, whatever their domain and answer. w > 0; `fractions` in [0, 1) by stratum, none for no correction.
 * Null where nobody in the domain answered. Throws at a stratum with one respondent: its variance can't be known. */
export function domainMean(
  cells: readonly TallyCell[],
  inDomain: (cell: TallyCell) => boolean,
  fractions: Readonly<Record<string, number>> = {},
): DomainMean | null {
  const own = cells.filter((cell) => cell.answer !== null && inDomain(cell));
  const total = (of: (cell: TallyCell) => number) => own.reduce((sum, cell) => sum + of(cell), 0);
  const [base, weight, squared] = [total((c) => c.count), total((c) => c.weight), total((c) => c.squaredWeight)];
  if (base === 0) return null;
  // Sums are taken around the first answer, so that nothing cancels on a narrow scale.
  const centre = own[0]?.answer ?? 0;
  const mean = centre + total((c) => c.weight * ((c.answer ?? 0) - centre)) / weight;
  const strata = Map.groupBy(cells, (cell) => cell.stratum);
  let variance = 0;
  let respondents = 0;
  for (const [stratum, all] of strata) {
    const units = all.reduce((sum, cell) => sum + cell.count, 0);
    if (units < 2) throw new Error(`stratum ${stratum} has one respondent`);
    respondents += units;
    let sum = 0;
    let squares = 0;
    for (const cell of all) {
      if (cell.answer === null || !inDomain(cell)) continue;
      const distance = cell.answer - mean;
      sum += (cell.weight * distance) / weight;
      squares += (cell.squaredWeight * distance * distance) / (weight * weight);
    }
    variance += (1 - (fractions[stratum] ?? 0)) * (units / (units - 1)) * Math.max(0, squares - (sum * sum) / units);
  }
  return {
    mean,
    standardError: Math.sqrt(variance),
    degreesOfFreedom: Math.max(1, respondents - strata.size),
    base,
    effectiveBase: (weight * weight) / squared,
  };
}
