/** A tally's design and a domain in it -> the figure of an indicator's statistic, in its unit. */
import {
  type ComputedEstimate,
  type Indicator,
  type Interval,
  rulesOf,
  type StatisticRules,
  type Survey,
  scaleOf,
  type TallyCell,
} from "../domain/index.ts";
import { domainMean } from "./domainMean.ts";
import { domainMedian } from "./domainMedian.ts";
import { meanInterval, shareInterval } from "./intervals.ts";
import type { SurveyDesign } from "./surveyDesign.ts";

type Numbers = Pick<
  ComputedEstimate,
  "value" | "base" | "standardError" | "degreesOfFreedom" | "effectiveBase" | "interval"
>;

/** Coverage of every interval that is printed. */
const level = 0.95;

/** The cells' answers are points on the item's scale. Null where nobody of the domain answered. Throws for a statistic that answers don't give: `sources/` has reported that. */
export function estimateStatistic(
  design: SurveyDesign,
  inDomain: (cell: TallyCell) => boolean,
  indicator: Indicator,
  survey: Survey,
): Numbers | null {
  const { estimated, factor } = rulesOf(indicator);
  if (estimated === null) throw new Error(`${indicator.id} is no figure of answers`);
  const scale = scaleOf(indicator, survey);
  const ends = scale.kind === "range" ? ([scale.min, scale.max] as const) : ([0, 1] as const);
  const found = estimators[estimated]({ ...design, cells: counted(design.cells, indicator) }, inDomain, ends);
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
  inDomain: (cell: TallyCell) => boolean,
  ends: readonly [number, number],
) => Numbers | null;

const estimators = {
  "mean with Student's t": (design, inDomain, ends) => {
    const found = domainMean(design, inDomain);
    if (found === null) return null;
    const { mean, ...others } = found;
    return { value: mean, ...others, interval: meanInterval(found, level, ends) };
  },
  "share with Wilson's interval": (design, inDomain) => {
    const found = domainMean(design, inDomain);
    if (found === null) return null;
    const { mean, ...others } = found;
    return { value: mean, ...others, interval: shareInterval(found, level) };
  },
  "median with Woodruff's interval": (design, inDomain, ends) => {
    const found = domainMedian(design, inDomain, level, ends);
    if (found === null) return null;
    const { median, ...others } = found;
    return { value: median, ...others };
  },
} as const satisfies Readonly<Record<NonNullable<StatisticRules["estimated"]>, Estimator>>;

/** Answers on the item's scale, or 1 and 0 where the indicator counts some answers. */
function counted(cells: readonly TallyCell[], { answers }: Indicator): readonly TallyCell[] {
  if (answers === undefined) return cells;
  return cells.map((cell) =>
    cell.answer === null ? cell : { ...cell, answer: Number(cell.answer >= answers.from && cell.answer <= answers.to) },
  );
}

function times({ lower, upper, level }: Interval, factor: number): Interval {
  return { lower: lower * factor, upper: upper * factor, level };
}
