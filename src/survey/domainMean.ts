/** A tally and a domain in it -> the weighted mean of the domain with its linearised variance. */
import type { TallyCell } from "../domain/index.ts";
import type { SurveyDesign } from "./surveyDesign.ts";

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
 * With a calibration, w is the calibrated weight, and (y − m)/Σw gives way to its residual on the margins.
 * Null where nobody in the domain answered. Throws at a stratum with one respondent: its variance can't be known. */
export function domainMean(
  { cells, fractions, calibration }: SurveyDesign,
  inDomain: (cell: TallyCell) => boolean,
): DomainMean | null {
  const counts = (cell: TallyCell) => cell.answer !== null && inDomain(cell);
  const weightOf = (cell: TallyCell) => cell.weight * (calibration?.factorOf(cell) ?? 1);
  const squareOf = (cell: TallyCell) => cell.squaredWeight * (calibration?.factorOf(cell) ?? 1) ** 2;
  const own = cells.filter(counts);
  const total = (of: (cell: TallyCell) => number) => own.reduce((sum, cell) => sum + of(cell), 0);
  const [base, weight, squared] = [total(({ count }) => count), total(weightOf), total(squareOf)];
  if (base === 0) return null;
  // Sums are taken around the first answer, so that nothing cancels on a narrow scale.
  const centre = own[0]?.answer ?? 0;
  const mean = centre + total((cell) => weightOf(cell) * ((cell.answer ?? 0) - centre)) / weight;
  const linearised = cells.map((cell) => (counts(cell) ? ((cell.answer ?? 0) - mean) / weight : 0));
  const influence = calibration?.residuals(linearised) ?? linearised;
  const strata = new Map<string, { units: number; sum: number; squares: number }>();
  cells.forEach((cell, place) => {
    const stratum = strata.get(cell.stratum) ?? { units: 0, sum: 0, squares: 0 };
    const each = influence[place] ?? 0;
    stratum.units += cell.count;
    stratum.sum += weightOf(cell) * each;
    stratum.squares += squareOf(cell) * each * each;
    strata.set(cell.stratum, stratum);
  });
  let variance = 0;
  let respondents = 0;
  for (const [name, { units, sum, squares }] of strata) {
    if (units < 2) throw new Error(`stratum ${name} has one respondent`);
    respondents += units;
    variance += (1 - (fractions[name] ?? 0)) * (units / (units - 1)) * Math.max(0, squares - (sum * sum) / units);
  }
  return {
    mean,
    standardError: Math.sqrt(variance),
    degreesOfFreedom: Math.max(1, respondents - strata.size),
    base,
    effectiveBase: (weight * weight) / squared,
  };
}
