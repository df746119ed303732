/** Figures from zero -> bars: the waves of one indicator, or several indicators of one wave. */

import { type Indicator, type ShownFigure, scaleOf } from "../../domain/index.ts";
import type { KnownFigures, Origins, Printing, Speech, Words } from "../../statements/index.ts";
import { barsReading } from "../chartReading/barsReading.ts";
import type { Untold } from "../chartReading/reading.ts";
import type { BarsChart } from "../charts.ts";
import { niceRange } from "../niceRange.ts";
import { printedRange } from "../printedRange.ts";
import { firstOf, topicAnatomy } from "./topicAnatomy.ts";
import { breakNotes } from "./topicNotes.ts";

export function barsByWave(indicator: Indicator, writing: Speech & Origins & Printing & KnownFigures): BarsChart {
  const known = writing.known(indicator);
  const untold: Untold<BarsChart> = {
    ...topicAnatomy([indicator], breakNotes([indicator], writing), writing),
    shape: "bars",
    unit: indicator.unit,
    range: niceRange(
      known.map((each) => each.value),
      indicator,
      scaleOf(indicator, writing.surveyOf(indicator)),
    ),
    bars: known.map((each) => bar(String(each.wave), each, each === known.at(-1), writing)),
  };
  return { ...untold, reading: barsReading(untold, writing) };
}

/** Shares of one wave, the largest first. */
export function ranked(group: readonly Indicator[], writing: Speech & Origins & Printing & KnownFigures): BarsChart {
  const pairs = group
    .flatMap((indicator) => writing.known(indicator).map((estimate) => ({ indicator, estimate })))
    .sort((a, b) => b.estimate.value - a.estimate.value);
  const ordered = pairs.map(({ indicator }) => indicator);
  const untold: Untold<BarsChart> = {
    ...topicAnatomy(ordered, [], writing),
    headline: rankedHeadline(pairs, writing),
    shape: "bars",
    unit: firstOf(group).unit,
    range: niceRange(
      pairs.map(({ estimate }) => estimate.value),
      firstOf(group),
      scaleOf(firstOf(group), writing.surveyOf(firstOf(group))),
      pairs.map(({ estimate }) => estimate.interval),
    ),
    bars: pairs.map(({ indicator, estimate }, place) =>
      bar(writing.text(indicator.short), estimate, place === 0, writing),
    ),
  };
  return { ...untold, reading: barsReading(untold, writing) };
}

function rankedHeadline(
  pairs: readonly { readonly indicator: Indicator; readonly estimate: ShownFigure }[],
  { say, text, print, label }: Speech & Printing,
): Words {
  const [largest, next, ...others] = pairs;
  if (largest === undefined || next === undefined) throw new Error("a ranked chart without bars");
  const last = others.at(-1) ?? next;
  return say("chart.rankedHeadline", {
    name: text(largest.indicator.short),
    told: largest.indicator.told === undefined ? "no" : "yes",
    words: largest.indicator.told === undefined ? "" : text(largest.indicator.told),
    value: print(largest.estimate),
    wave: String(largest.estimate.wave),
    others: others.length === 0 ? "one" : "more",
    next: print(next.estimate),
    lowest: print(last.estimate),
    alike: printedRange(label(last.estimate), label(next.estimate)).alike,
  });
}

function bar(label: string, estimate: ShownFigure, emphasis: boolean, writing: Printing) {
  return {
    label,
    value: estimate.value,
    valueLabel: writing.label(estimate),
    estimate: estimate.id,
    emphasis,
    interval: estimate.interval,
  };
}
