/** A tally's design and a domain in it -> the figure of an indicator's statistic, in its unit. */
import {
  type ComputedEstimate,
  type Indicator,
  type Interval,
  isAmong,
  rulesOf,
  type StatisticRules,
  type Survey,
  scaleOf,
} from "../domain/index.ts";
import type { CellPlaces } from "./cellsOfDomains.ts";
import { type AnswerOf, domainMean } from "./domainMean.ts";
import { domainQuantile } from "./domainQuantile.ts";
import { meanInterval, shareInterval } from "./intervals.ts";
import type { SurveyDesign } from "./surveyDesign.ts";

type Numbers = Pick<
  ComputedEstimate,
  "value" | "base" | "standardError" | "degreesOfFreedom" | "effectiveBase" | "isCensus" | "interval"
>;

/** Coverage of every interval that is printed. */
const level = 0.95;

/** `domain`: its cells in the design. Their answers are points on the item's scale. Null where nobody of the domain answered. Throws for a statistic that answers don't give: `sources/` has reported that. */
export function estimateStatistic(
  design: SurveyDesign,
  domain: CellPlaces,
  indicator: Indicator,
  survey: Survey,
): Numbers | null {
  const rules = rulesOf(indicator);
  const { estimated, factor } = rules;
  if (estimated === null) throw new Error(`${indicator.id} is no figure of answers`);
  const scale = scaleOf(indicator, survey);
  const ends = scale.kind === "range" ? ([scale.min, scale.max] as const) : ([0, 1] as const);
  const found = estimators[estimated](design, countedBy(indicator), domain, ends, rules);
  if (found === null) return null;
  return {
    ...found,
    value: found.value * factor,
    standardError: found.standardError * factor,
    interval: times(found.interval, factor),
  };
}

type Estimator = (
  design: SurveyDesign,
  answerOf: AnswerOf,
  domain: CellPlaces,
  ends: readonly [number, number],
  rules: StatisticRules,
) => Numbers | null;

const estimators = {
  "mean with Student's t": (design, answerOf, domain, ends) => {
    const found = domainMean(design, answerOf, domain);
    if (found === null) return null;
    const { mean, ...others } = found;
    return { value: mean, ...others, interval: meanInterval(found, level, ends) };
  },
  "share with Wilson's interval": (design, answerOf, domain) => {
    const found = domainMean(design, answerOf, domain);
    if (found === null) return null;
    const { mean, ...others } = found;
    return { value: mean, ...others, interval: shareInterval(found, level) };
  },
  "quantile with Woodruff's interval": (design, answerOf, domain, ends, { quantile: share }) => {
    if (share === null) throw new Error("a quantile without a share");
    const found = domainQuantile(design, answerOf, domain, share, level, ends);
    if (found === null) return null;
    const { quantile, ...others } = found;
    return { value: quantile, ...others };
  },
} as const satisfies Readonly<Record<NonNullable<StatisticRules["estimated"]>, Estimator>>;

/** An answer on the item's scale, or 1 and 0 where the indicator counts some answers. */
function countedBy({ answers }: Indicator): AnswerOf {
  return ({ answer }) => (answer === null || answers === undefined ? answer : Number(isAmong(answers, answer)));
}

function times({ lower, upper, level }: Interval, factor: number): Interval {
  return { lower: lower * factor, upper: upper * factor, level };
}
