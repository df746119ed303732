/** Tallies -> estimates of faculties beside the rest of the university, of groups, and of the university where nobody published its figure.
 *
 * The university's own figure is never made from synthetic responses: a made-up number must not stand in for a published one. */
import {
  type ComputedEstimate,
  type CountedEstimate,
  type Domain,
  type EstimateId,
  estimateId,
  type Indicator,
  type Interval,
  type ItemTally,
  type SuppressedEstimate,
  type Survey,
  scaleOf,
  type TallyCell,
  type University,
} from "../domain/index.ts";
import { comparability } from "./comparability.ts";
import { type DomainMean, domainMean } from "./domainMean.ts";
import { meanInterval, shareInterval } from "./intervals.ts";
import { type Partition, partitions } from "./partitions.ts";
import { type SurveyDesign, surveyDesign } from "./surveyDesign.ts";

/** Coverage of every interval that is printed. */
const level = 0.95;

export type FromResponses = ComputedEstimate | CountedEstimate | SuppressedEstimate;

/** `published`: figures that need no computing, since somebody published them. */
export function computedEstimates(
  indicators: readonly Indicator[],
  survey: Survey,
  university: University,
  tallies: readonly ItemTally[],
  published: ReadonlySet<EstimateId>,
): readonly FromResponses[] {
  return tallies
    .filter((tally) => tally.survey === survey.id)
    .flatMap((tally) => {
      const design = surveyDesign(tally, survey);
      const parts = partitions(university, survey, tally);
      return indicators
        .filter((indicator) => indicator.survey === survey.id && indicator.item === tally.item)
        .flatMap((indicator) => parts.flatMap((part) => estimatesOf(part, indicator, survey, design, tally)));
    })
    .filter(({ id }) => !published.has(id));
}

/** The domains of a partition. Where one of them has fewer respondents than the survey's minimum, none of this wave is given out: from the others and the whole, the small one could be derived. */
function estimatesOf(
  partition: Partition,
  indicator: Indicator,
  survey: Survey,
  design: SurveyDesign,
  tally: ItemTally,
): readonly FromResponses[] {
  const cells = design.cells.map((cell) => ({ ...cell, answer: countedAnswer(cell.answer, indicator) }));
  const means = partition.map(({ domain, within }) => ({ domain, mean: domainMean({ ...design, cells }, within) }));
  const hidden = means.some(({ mean }) => (mean?.base ?? 0) < survey.privacy.minimumBase);
  return means.map(({ domain, mean }) => {
    const about = aboutEstimate(indicator, survey, tally, domain);
    if (hidden || mean === null) return { ...about, status: "suppressed" };
    return {
      ...about,
      status: "computed",
      ...numbers(mean, indicator, survey),
      unreliable: mean.base < survey.privacy.reliableBase,
    };
  });
}

export function aboutEstimate(indicator: Indicator, survey: Survey, tally: ItemTally, domain: Domain) {
  return {
    id: estimateId(indicator.id, tally.wave, domain),
    indicator: indicator.id,
    wave: tally.wave,
    domain,
    unit: indicator.unit,
    comparability: comparability(survey, indicator.item, tally.wave),
    provenance: { kind: "computed" as const, survey: survey.id, synthetic: tally.synthetic },
  };
}

/** An answer on the item's scale, or 1 and 0 where the indicator counts some answers. */
function countedAnswer(answer: number | null, { answers }: Indicator): number | null {
  if (answer === null || answers === undefined) return answer;
  return Number(answer >= answers.from && answer <= answers.to);
}

/** In the indicator's unit: shares as percentages. */
function numbers(found: DomainMean, indicator: Indicator, survey: Survey) {
  const scale = scaleOf(indicator, survey);
  const factor = indicator.unit === "percent" ? 100 : 1;
  const interval =
    scale.kind === "range" ? meanInterval(found, level, [scale.min, scale.max]) : shareInterval(found, level);
  return {
    value: found.mean * factor,
    base: found.base,
    standardError: found.standardError * factor,
    degreesOfFreedom: found.degreesOfFreedom,
    interval: times(interval, factor),
  };
}

function times({ lower, upper, level }: Interval, factor: number): Interval {
  return { lower: lower * factor, upper: upper * factor, level };
}

/** A weighted university figure, for the comparison with a published one only; null where nobody answered. */
export function universityValue(tally: ItemTally, indicator: Indicator, survey: Survey): number | null {
  const design = surveyDesign(tally, survey);
  const cells = design.cells.map((cell): TallyCell => ({ ...cell, answer: countedAnswer(cell.answer, indicator) }));
  const found = domainMean({ ...design, cells }, () => true);
  return found === null ? null : found.mean * (indicator.unit === "percent" ? 100 : 1);
}
