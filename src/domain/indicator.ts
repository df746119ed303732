/** What a report follows over time, and which item of which survey feeds it. */
import * as z from "zod";
import { IndicatorId, ItemId, PriorityId, SurveyId, TopicId } from "./ids.ts";
import { Localized } from "./language.ts";
import { Statistic, statisticRules, usualStatistic } from "./statistic.ts";
import type { Scale, Survey } from "./survey.ts";

/** The unit of its figures. grade: points on the item's range; percent: 0 to 100; count: people. */
export const Unit = z.enum(["grade", "percent", "count"]);
export type Unit = z.infer<typeof Unit>;

/** As it stands in the file. */
const IndicatorEntry = z.strictObject({
  id: IndicatorId,
  survey: SurveyId,
  item: ItemId,
  /** What its figures are. */
  statistic: Statistic.optional().describe(
    `${Statistic.options.map((each) => `${each}: ${statisticRules[each].meaning}`).join("; ")}. Where it is left out: mean with unit grade, share with percent, count with count.`,
  ),
  unit: Unit,
  /** The share of those who gave one of these answers, on an item whose scale is a range: percent. */
  answers: z
    .strictObject({ from: z.number(), to: z.number().optional(), below: z.number().optional(), of: Localized })
    .refine(({ to, below }) => (to === undefined) !== (below === undefined), {
      error: "answers run `to` the highest of them, or to any `below` a cut-off: write one of the two",
    })
    .refine(({ from, to, below }) => (to === undefined || from <= to) && (below === undefined || from < below), {
      error: "answers run from the lowest to the highest",
    })
    .optional(),
  /** The indicator whose answers it is a part of; the parts of one together hold each answer once. */
  partOf: IndicatorId.optional(),
  /** Decimals of published figures, everywhere alike; what is computed is printed in steps of its own. */
  decimals: z.int().min(0).max(2),
  name: Localized,
  /** For axes, headlines and table heads. */
  short: Localized,
  /** What its figure is, as words that go on behind the number on page one: "is the grade that students give their well-being". */
  told: Localized.optional(),
  /** The ends of the axis on which its figures over the years are drawn; without it, all of its scale. */
  axis: z
    .strictObject({ from: z.number(), to: z.number() })
    .refine(({ from, to }) => from < to, { error: "an axis runs from its lower end to its higher end" })
    .optional(),
  topic: TopicId,
  /** Priorities whose chapter shows it. */
  priorities: z.array(PriorityId).default([]),
  /** A count of the survey itself (responses, response rate), not of answers: it has no margin of error. */
  counted: z.boolean().default(false),
  /** Printed on page one, in the order of the file. */
  keyFigure: z.boolean().default(false),
  /** Whether a higher value is good news; "neither" makes no judgement. */
  better: z.enum(["higher", "lower", "neither"]),
});

export const Indicator = IndicatorEntry.transform(({ statistic, ...entry }) => ({
  ...entry,
  statistic: statistic ?? usualStatistic[entry.unit],
}));
export type Indicator = Readonly<z.infer<typeof Indicator>>;

type Answers = NonNullable<Indicator["answers"]>;

export function isAmong({ from, to, below }: Answers, answer: number): boolean {
  return answer >= from && (to === undefined || answer <= to) && (below === undefined || answer < below);
}

/** What an indicator's figures are points on: its item's scale, or the share of those who gave its answers. */
export function scaleOf(indicator: Indicator, survey: Survey): Scale {
  if (indicator.answers !== undefined) return { kind: "share", of: indicator.answers.of };
  const item = survey.items.find(({ id }) => id === indicator.item);
  if (item === undefined) throw new Error(`survey ${survey.id} has no item ${indicator.item}`);
  return item.scale;
}

export const Topic = z.strictObject({ id: TopicId, survey: SurveyId, name: Localized });
export type Topic = Readonly<z.infer<typeof Topic>>;

/** When a priority needs attention, and when it is off track: by its actions that are delayed or stopped. */
export const StatusRule = z
  .strictObject({
    /** At least so many of them. */
    attentionFrom: z.int().min(1),
    /** At least this percentage of the priority's actions. */
    offTrackPercent: z.number().min(1).max(100),
  })
  .default({ attentionFrom: 1, offTrackPercent: 50 });

export const Indicators = z.strictObject({
  topics: z.array(Topic).min(1),
  indicators: z.array(Indicator).min(1),
  status: StatusRule,
});
export type Indicators = Readonly<z.infer<typeof Indicators>>;
