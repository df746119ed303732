/** How coarsely a survey's figures are printed -> the rules in force, in words. */
import { type ItemId, rulesOf, type StatisticRules, type Survey } from "../domain/index.ts";
import type { Reported, Speech, Words } from "../statements/index.ts";
import { decimalsOfStep, formatNumber, listInWords } from "../wording/index.ts";

/** Where survey.yaml says nothing. */
const usualCountStep = 5;
/** Steps of what is a point on a question's scale, the finest first; coarser ones are printed of very few only. */
const steps = [0.1, 0.2, 0.5, 1, 2, 5] as const;

export function roundingRules(survey: Survey, writing: Reported & Speech): readonly Words[] {
  const { say } = writing;
  const told = (scale: StatisticRules["scale"]) =>
    writing.data.indicators.indicators.filter(
      (each) => each.survey === survey.id && !each.counted && rulesOf(each).scale === scale,
    );
  const shares = told("share").length > 0;
  const onRanges = new Set(told("range").map(({ item }) => item));
  return [
    say("rounding.counts", { step: survey.privacy.roundCountsTo ?? usualCountStep }),
    ...(shares ? [say("rounding.shares")] : []),
    ...rangesOf(survey, onRanges).map((range) => scaleRule(range, survey, writing)),
    ...(shares ? [say("rounding.ends")] : []),
    say("rounding.intervals"),
    say("rounding.sums"),
  ];
}

type Range = readonly [number, number];

/** The scales of its questions that figures are points on, each once. */
function rangesOf({ items }: Survey, told: ReadonlySet<ItemId>): readonly Range[] {
  const ranges = items.flatMap(({ id, scale }): Range[] =>
    scale.kind === "range" && told.has(id) ? [[scale.min, scale.max]] : [],
  );
  return [...new Map(ranges.map((range) => [range.join(" "), range])).values()];
}

/** "0.1 where at least 90 answered, 0.2 from 45, …": no step is finer than what one of them can change. */
function scaleRule([min, max]: Range, { privacy }: Survey, { say, language }: Speech): Words {
  const fewest = (step: number) => Math.ceil((max - min) / step - 1e-9);
  const told = steps.filter((_, place) => place === 0 || fewest(steps[place - 1] ?? 0) > privacy.minimumBase);
  const number = (value: number) => formatNumber(value, decimalsOfStep(value), language);
  const parts = told.map((step) =>
    fewest(step) <= privacy.minimumBase
      ? say("rounding.below", { step: number(step) })
      : say("rounding.from", { step: number(step), base: fewest(step) }),
  );
  return say("rounding.scale", {
    min,
    max,
    steps: listInWords(parts, language),
  });
}
