/** What a figure is: a mean, a share, a number of people or a median. All that may be done with it follows from here. */
import * as z from "zod";
import type { Unit } from "./indicator.ts";
import type { Scale } from "./survey.ts";

export const Statistic = z.enum(["mean", "share", "count", "median"]);
export type Statistic = z.infer<typeof Statistic>;

export interface StatisticRules {
  /** As findings call it: "a median". */
  readonly called: string;
  /** What it is, for whoever fills in `indicators.yaml`. */
  readonly meaning: string;
  /** What its figures are written in. */
  readonly unit: Unit;
  /** What they are points on (`scaleOf`): the item's scale, or the share of those who gave an indicator's `answers`. */
  readonly scale: Scale["kind"];
  /** How many times its unit is that of an answer: a share is the mean of zeros and ones, told in hundredths. */
  readonly factor: 1 | 100;
  /** How it is estimated from answers, with which interval; null where answers don't give it. */
  readonly estimated:
    | "mean with Student's t"
    | "share with Wilson's interval"
    | "quantile with Woodruff's interval"
    | null;
  /** The share of the answers that are this or lower; null of what is no quantile. */
  readonly quantile: number | null;
  /** By which test two of them are compared; null where nothing was sampled, or where no test that is known here holds its level (docs/decisions, “A median is inverted from shares, and not tested”): then nobody says that they differ. */
  readonly compared: "mean" | "share" | null;
  /** Whether the figure of a whole is the weighted mean of the figures of its parts. A median is not, and a number of people adds up instead. */
  readonly pools: boolean;
  /** Whether its value and its base give the sum of the answers: then it narrows what few people can have answered, and protection reckons with it. A quantile does not: its base alone is hidden, or printed, as that of any figure. */
  readonly givesSum: boolean;
  /** Whether a funnel can be drawn: chance narrows with the root of the base. It does not for a median, whose interval on a few answers jumps from answer to answer. */
  readonly funnel: boolean;
  /** Whether several of them can add up to a whole, drawn as one bar. */
  readonly stacks: boolean;
  /** The sum of all parts of a whole; null where that is not fixed. */
  readonly whole: 100 | null;
  /** Whether its kind is said beside its name, wherever the name stands. */
  readonly named: boolean;
  /** Drawn over the years as a line, or as bars that must begin at zero. */
  readonly overWaves: "line" | "bars";
  /** An axis shows the part of the scale around the figures, or begins at zero. */
  readonly axis: "part of the scale" | "from zero";
  /** The step to which an axis around several domains is rounded, in its unit. */
  readonly axisStep: number;
}

export const statisticRules = {
  mean: {
    called: "a mean",
    meaning: "of the answers, on the item's range",
    unit: "grade",
    scale: "range",
    factor: 1,
    estimated: "mean with Student's t",
    quantile: null,
    compared: "mean",
    pools: true,
    givesSum: true,
    funnel: true,
    stacks: false,
    whole: null,
    named: false,
    overWaves: "line",
    axis: "part of the scale",
    axisStep: 0.5,
  },
  share: {
    called: "a share",
    meaning: "a percentage, of people in the item's scale or of those who gave `answers`",
    unit: "percent",
    scale: "share",
    factor: 100,
    estimated: "share with Wilson's interval",
    quantile: null,
    compared: "share",
    pools: true,
    givesSum: true,
    funnel: true,
    stacks: true,
    whole: 100,
    named: false,
    overWaves: "line",
    axis: "from zero",
    axisStep: 5,
  },
  count: {
    called: "a number of people",
    meaning: "a number of people",
    unit: "count",
    scale: "count",
    factor: 1,
    estimated: null,
    quantile: null,
    compared: null,
    pools: false,
    givesSum: true,
    funnel: false,
    stacks: false,
    whole: null,
    named: false,
    overWaves: "bars",
    axis: "from zero",
    axisStep: 1,
  },
  median: {
    called: "a median",
    meaning: "at least half of the answers are this or lower, and at least half this or higher",
    unit: "grade",
    scale: "range",
    factor: 1,
    estimated: "quantile with Woodruff's interval",
    quantile: 0.5,
    compared: null,
    pools: false,
    givesSum: false,
    funnel: false,
    stacks: false,
    whole: null,
    named: true,
    overWaves: "line",
    axis: "part of the scale",
    axisStep: 1,
  },
} as const satisfies Readonly<Record<Statistic, StatisticRules>>;

/** The statistics whose kind is said beside a name, so that the program has words for them. */
export type NamedStatistic = {
  [Each in Statistic]: (typeof statisticRules)[Each]["named"] extends true ? Each : never;
}[Statistic];

export function isNamed(statistic: Statistic): statistic is NamedStatistic {
  return statisticRules[statistic].named;
}
/** "mean, share, count or median". */
export const statisticsInWords = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(Statistic.options);

/** The rules of what a figure or an indicator says that it is. */
export function rulesOf({ statistic }: { readonly statistic: Statistic }): StatisticRules {
  return statisticRules[statistic];
}

/** The statistic of an indicator that does not name one. Only here is a statistic read off something else. */
export const usualStatistic = {
  grade: "mean",
  percent: "share",
  count: "count",
} as const satisfies Readonly<Record<Unit, Statistic>>;
