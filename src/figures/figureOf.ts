/** An estimate that may be told -> the figure that is printed of it. */
import {
  type PrintedScale,
  printedBase,
  printedCount,
  printedFigure,
  printedValue,
  roundingOf,
  shareScale,
  toldBaseStep,
  toldStep,
} from "../disclosure/index.ts";
import {
  type ComputedEstimate,
  type ComputedFigure,
  type CountedEstimate,
  type CountedFigure,
  type Estimate,
  type Figure,
  type FigureAsPublished,
  type Indicator,
  type Interval,
  type PooledEstimate,
  type Survey,
  scaleOf,
} from "../domain/index.ts";

export function figureOf(estimate: Estimate, indicator: Indicator, survey: Survey): Figure {
  switch (estimate.status) {
    case "computed":
      return computedFigure(estimate, indicator, survey);
    case "counted":
      return countedFigure(estimate, survey);
    case "published":
      return { ...estimate, valueStep: null, bound: null, baseStep: null };
    case "pooled":
      return pooledFigure(estimate, indicator, survey);
    case "suppressed":
    case "not-asked":
      return estimate;
  }
}

function computedFigure(estimate: ComputedEstimate, indicator: Indicator, survey: Survey): ComputedFigure {
  const scale = printedScale(indicator, survey);
  const {
    standardError,
    degreesOfFreedom,
    effectiveBase,
    isCensus: _,
    value: exact,
    base: exactBase,
    ...about
  } = estimate;
  const { value, step, bound, base, baseStep, lower, upper } = printedFigure(
    {
      value: exact,
      base: exactBase,
      // Where nothing is known of the error, the estimate's own interval is all of the scale.
      standardError: Number.isFinite(standardError) ? standardError : 0,
      degreesOfFreedom,
      effectiveBase,
    },
    scale,
    roundingFor(exactBase, survey),
  );
  const own = outwardOf(estimate.interval, step);
  return {
    ...about,
    value,
    valueStep: toldStep({ value, step, bound }, scale),
    bound,
    base,
    baseStep,
    interval: {
      // An interval that was worked out in another way (a median's; no error known) is never printed narrower than it is.
      lower: Math.max(scale.min, Math.min(lower, own.lower)),
      upper: Math.min(scale.max, Math.max(upper, own.upper)),
      level: estimate.interval.level,
    },
  };
}

function outwardOf({ lower, upper }: Interval, step: number): Pick<Interval, "lower" | "upper"> {
  return {
    lower: digits(Math.floor(lower / step + 1e-9) * step),
    upper: digits(Math.ceil(upper / step - 1e-9) * step),
  };
}

/** Rounded as the university's own figures are. */
function pooledFigure(estimate: PooledEstimate, indicator: Indicator, survey: Survey): FigureAsPublished {
  const scale = printedScale(indicator, survey);
  const { standardError, value: exact, base: exactBase, ...about } = estimate;
  const { value, step, bound, base, baseStep, lower, upper } = printedFigure(
    {
      value: exact,
      base: exactBase,
      standardError: standardError ?? 0,
      degreesOfFreedom: Number.POSITIVE_INFINITY,
      effectiveBase: exactBase,
    },
    scale,
    roundingFor(exactBase, survey),
  );
  return {
    ...about,
    status: "published",
    value,
    valueStep: toldStep({ value, step, bound }, scale),
    bound,
    precision: "exact",
    base,
    baseStep,
    interval: standardError === null ? null : { lower, upper, level: 0.95 },
    note: null,
  };
}

/** Under a policy that has become stricter, a number below the new minimum can still get here: a finding stops that release, not this function. */
function roundingFor(base: number, survey: Survey) {
  const rounding = roundingOf(survey.privacy);
  return { ...rounding, minimumBase: Math.min(rounding.minimumBase, base) };
}

/** A count is rounded as a base is; a rate is one of the rounded count, as coarse as a share of those who were invited. */
function countedFigure(estimate: CountedEstimate, survey: Survey): CountedFigure {
  const rounding = roundingOf(survey.privacy);
  const rounded = (count: number) =>
    count < rounding.minimumBase ? printedCount(count, rounding.countStep) : printedBase(count, rounding);
  if (estimate.base === null)
    return {
      ...estimate,
      value: rounded(estimate.value),
      valueStep:
        estimate.value < rounding.minimumBase ? rounding.countStep : toldBaseStep(rounded(estimate.value), rounding),
      bound: null,
      baseStep: null,
    };
  const count = rounded(Math.round((estimate.value * estimate.base) / 100));
  const printed = printedValue(Math.min(100, (100 * count) / estimate.base), shareScale, estimate.base);
  const { value, bound } = printed;
  return { ...estimate, value, valueStep: toldStep(printed, shareScale), bound, baseStep: 1 };
}

function printedScale(indicator: Indicator, survey: Survey): PrintedScale {
  const scale = scaleOf(indicator, survey);
  if (scale.kind !== "range") return shareScale;
  return { kind: "range", min: scale.min, max: scale.max };
}

/** Removes the digits that binary fractions add. */
function digits(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
