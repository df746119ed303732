/** Tallies of a wave -> estimates of every domain, and of the university where nobody published its figure.
 *
 * The university's own figure is never made from synthetic responses of a survey that others publish figures of: a made-up number must not stand in for a real one. */
import {
  type ComputedEstimate,
  type Domain,
  type EstimateId,
  estimateId,
  type Indicator,
  type Interval,
  type ItemTally,
  type SuppressedEstimate,
  type Survey,
  scaleOf,
} from "../domain/index.ts";
import { comparability } from "./comparability.ts";
import { type AnswerOf, type DomainMean, domainMean } from "./domainMean.ts";
import type { DomainOfRespondents } from "./domains.ts";
import { meanInterval, shareInterval } from "./intervals.ts";
import { surveyDesign } from "./surveyDesign.ts";

/** Coverage of every interval that is printed. */
const level = 0.95;

/** `published`: figures that need no computing, since somebody published them. Not to be handed out before `disclosure/` has seen them. */
export function computedEstimates(
  indicators: readonly Indicator[],
  survey: Survey,
  tallies: readonly ItemTally[],
  domains: readonly DomainOfRespondents[],
  published: ReadonlySet<EstimateId>,
): readonly (ComputedEstimate | SuppressedEstimate)[] {
  const own = indicators.filter((indicator) => indicator.survey === survey.id).map(({ id }) => `${id}/`);
  const hasReal = [...published].some((id) => own.some((start) => id.startsWith(start)));
  return tallies.flatMap((tally) => {
    const design = surveyDesign(tally, survey);
    return indicators
      .filter((indicator) => indicator.survey === survey.id && indicator.item === tally.item)
      .flatMap((indicator) => {
        const answerOf: AnswerOf = ({ answer }) => countedAnswer(answer, indicator);
        return domains
          .filter(({ domain }) => domain.kind !== "university" || !tally.synthetic || !hasReal)
          .map((each) => ({ ...each, about: aboutEstimate(indicator, survey, tally, each.domain) }))
          .filter(({ about }) => !published.has(about.id))
          .flatMap(({ about, within }): (ComputedEstimate | SuppressedEstimate)[] => {
            // Nobody of this domain was asked in this wave.
            if (!design.cells.some(({ respondents }) => within(respondents))) return [];
            const mean = domainMean(design, answerOf, within);
            // That nobody answered must not be told from that too few did.
            if (mean === null) return [{ ...about, status: "suppressed" }];
            const unreliable = mean.base < survey.privacy.reliableBase;
            return [{ ...about, status: "computed", ...numbers(mean, indicator, survey), unreliable }];
          });
      });
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
    effectiveBase: found.effectiveBase,
    interval: times(interval, factor),
  };
}

function times({ lower, upper, level }: Interval, factor: number): Interval {
  return { lower: lower * factor, upper: upper * factor, level };
}

/** A weighted university figure, for the comparison with a published one only; null where nobody answered. */
export function universityValue(tally: ItemTally, indicator: Indicator, survey: Survey): number | null {
  const design = surveyDesign(tally, survey);
  const found = domainMean(
    design,
    ({ answer }) => countedAnswer(answer, indicator),
    () => true,
  );
  return found === null ? null : found.mean * (indicator.unit === "percent" ? 100 : 1);
}
