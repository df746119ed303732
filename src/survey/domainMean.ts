/** A design and a domain in it -> the weighted mean of the domain with its linearised variance. */
import type { TallyCell } from "../domain/index.ts";
import type { CellPlaces } from "./cellsOfDomains.ts";
import { deviations } from "./deviations.ts";
import type { DesignCell, SurveyDesign } from "./surveyDesign.ts";

export interface DomainMean {
  /** On the scale of the answers. */
  readonly mean: number;
  /** The standard error; infinite where it can't be known, since the whole sample is one unit. */
  readonly standardError: number;
  /** Units of the domain with an answer, less the strata that they are in, as R's degf(subset(design)); 0 where nothing tells how units differ. */
  readonly degreesOfFreedom: number;
  /** Unweighted respondents with a valid answer in the domain. */
  readonly base: number;
  /** Kish's effective sample size (Σw)² / Σw². */
  readonly effectiveBase: number;
  /** Whether everybody of the domain's strata is in the sample, so that nothing is left to chance. */
  readonly isCensus: boolean;
}

/** The number that an answer counts as; null where it counts as none, though the respondent stays in the design. */
export type AnswerOf = (respondents: TallyCell) => number | null;

/** Linearised variance of a weighted domain mean under stratified sampling of units, which are respondents or clusters (Särndal, Swensson & Wretman 1992, 5.8 and 4.3; as R `survey`'s svymean on a subset, with the first stage's correction only):
 * V = Σ_h (1 − f_h) · n_h/(n_h − 1) · Σ(u − ū_h)², u the unit's sum of w(y − m)/Σw over its respondents in the domain.
 * All respondents stay in the design, whatever their domain and answer: u = 0 outside it.
 * With a calibration, w is the calibrated weight, and (y − m)/Σw gives way to its residual on the margins.
 * Null where nobody in the domain answered. */
export function domainMean(design: SurveyDesign, answerOf: AnswerOf, domain: CellPlaces): DomainMean | null {
  const { cells, strata } = design;
  const own: { readonly place: number; readonly cell: DesignCell; readonly answer: number }[] = [];
  for (const place of domain) {
    const cell = cells[place];
    const answer = cell === undefined ? null : answerOf(cell.respondents);
    if (cell !== undefined && answer !== null) own.push({ place, cell, answer });
  }
  const [first] = own;
  if (first === undefined) return null;
  let [base, weight, squared, moment] = [0, 0, 0, 0];
  for (const { cell, answer } of own) {
    base += cell.respondents.count;
    weight += cell.weight;
    squared += cell.squaredWeight;
    // Answers are summed around the first one, so that no digits cancel on a narrow scale.
    moment += cell.weight * (answer - first.answer);
  }
  const mean = first.answer + moment / weight;
  const linearised = own.map(({ place, answer }) => ({ place, value: (answer - mean) / weight }));
  const reached = new Set(own.map(({ cell }) => cell.stratum));
  const squares = deviations(design, linearised);
  let variance = 0;
  strata.forEach(({ units, fraction }, place) => {
    if (fraction >= 1) return;
    if (units > 1) variance += (1 - fraction) * (units / (units - 1)) * (squares[place] ?? 0);
    else if (reached.has(place)) variance = Number.POSITIVE_INFINITY;
  });
  const units = design.clusters === null ? base : clustersOf(design, own);
  return {
    mean,
    standardError: Math.sqrt(variance),
    degreesOfFreedom: units - reached.size,
    base,
    effectiveBase: (weight * weight) / squared,
    isCensus: [...reached].every((place) => (strata[place]?.fraction ?? 0) >= 1),
  };
}

function clustersOf({ clusters }: SurveyDesign, own: readonly { readonly place: number }[]): number {
  const places = new Set(own.map(({ place }) => place));
  const found = new Set<number>();
  clusters?.cells.forEach((cell, entry) => {
    if (places.has(cell)) found.add(clusters.clusters[entry] ?? 0);
  });
  return found.size;
}
