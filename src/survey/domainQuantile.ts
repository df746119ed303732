/** A tally and a domain in it -> a weighted quantile of the domain with Woodruff's interval. */
import type { Interval } from "../domain/index.ts";
import type { CellPlaces } from "./cellsOfDomains.ts";
import { type AnswerOf, type DomainMean, domainMean } from "./domainMean.ts";
import { tQuantile } from "./studentT.ts";
import type { SurveyDesign } from "./surveyDesign.ts";

export interface DomainQuantile {
  /** The lowest answer such that at least the asked share of the weights is at or below it. */
  readonly quantile: number;
  /** The interval on the scale of the answers; it has no width where no answer beside the quantile lies within chance. */
  readonly interval: Interval;
  /** The standard error: the width of the interval over twice Student's t. */
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** Unweighted respondents with a valid answer in the domain. */
  readonly base: number;
  readonly effectiveBase: number;
  /** Everybody of the domain's strata is in the sample. */
  readonly isCensus: boolean;
}

/** Shares are sums of weights: two that should be equal may differ by this much. */
const rounding = 1e-12;

/** The quantile q of a share p, which is the median of 1/2, is the lowest answer with F(q) ≥ p, F the weighted distribution (Hyndman & Fan 1996, definition 1).
 * Interval of Woodruff (1952): F(q) ± t · SE(F(q)), the share of the answers up to q as any share of the design, turned back into answers by F.
 * As R `survey`'s svyquantile(interval.type = "mean", qrule = "math"), but for two things: where the share's interval leaves [0, 1], R knows no bound, and here it is the scale's end, since nothing on that side is ruled out;
 * where the lowest answer's first respondent alone weighs more than the share, R 4.1 to 4.4 take the second respondent, against the definition.
 * The share is estimated by `domainMean`, so that a quantile knows every design that a mean knows. Null where nobody in the domain answered. */
export function domainQuantile(
  design: SurveyDesign,
  answerOf: AnswerOf,
  domain: CellPlaces,
  share: number,
  level: number,
  [lowest, highest]: readonly [number, number],
): DomainQuantile | null {
  const given = domain.flatMap((place) => {
    const cell = design.cells[place];
    return cell === undefined ? [] : (answerOf(cell.respondents) ?? []);
  });
  const answers = [...new Set(given)].sort((a, b) => a - b);
  if (answers.length === 0) return null;
  const shareUpTo = distribution(design, answerOf, domain);
  const found = quantile(share, answers, shareUpTo);
  const { mean: reached, standardError, degreesOfFreedom, base, effectiveBase, isCensus } = shareUpTo(found);
  const about = { quantile: found, degreesOfFreedom, base, effectiveBase, isCensus };
  if (isCensus) return { ...about, interval: { lower: found, upper: found, level }, standardError: 0 };
  // Where nothing is known of the error, nothing on the scale is ruled out.
  if (degreesOfFreedom < 1 || !Number.isFinite(standardError))
    return { ...about, interval: { lower: lowest, upper: highest, level }, standardError: Number.POSITIVE_INFINITY };
  const t = tQuantile((1 + level) / 2, degreesOfFreedom);
  const [from, to] = [reached - t * standardError, reached + t * standardError];
  const lower = from < -rounding ? lowest : quantile(from, answers, shareUpTo);
  const upper = to > 1 + rounding ? highest : quantile(to, answers, shareUpTo);
  return { ...about, interval: { lower, upper, level }, standardError: (upper - lower) / (2 * t) };
}

/** The weighted share of the domain that answered so much or less, as an estimate; each answer is asked once. */
function distribution(design: SurveyDesign, answerOf: AnswerOf, domain: CellPlaces): (answer: number) => DomainMean {
  const known = new Map<number, DomainMean>();
  return (answer) => {
    const before = known.get(answer);
    if (before !== undefined) return before;
    // Each respondent as 1 who gave so much or less, and as 0 who gave more.
    const upTo: AnswerOf = (respondents) => {
      const given = answerOf(respondents);
      return given === null ? null : Number(given <= answer);
    };
    const found = domainMean(design, upTo, domain);
    if (found === null) throw new Error("a domain with answers and without a share of them");
    known.set(answer, found);
    return found;
  };
}

/** The lowest answer that the share is reached at, by bisection: shares rise with the answers. */
function quantile(share: number, answers: readonly number[], shareUpTo: (answer: number) => DomainMean): number {
  let [low, high] = [0, answers.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (shareUpTo(answers[middle] ?? 0).mean >= share - rounding) high = middle;
    else low = middle + 1;
  }
  return answers[low] ?? 0;
}
