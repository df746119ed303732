/** The indicators of a topic -> the charts that show them: the shape follows from how many waves and how many indicators there are. */

import { type Indicator, rulesOf, scaleOf, type TopicId } from "../../domain/index.ts";
import type { KnownFigures, Origins, Writing } from "../../statements/index.ts";
import type { Chart } from "../charts.ts";
import { multiples, trend } from "./linesOverWaves.ts";
import { barsByWave, ranked } from "./topicBars.ts";
import { areRanked, sideBySide } from "./topicDots.ts";

/** No more than two lines share a plot: with three, the reader needs a legend. */
const linesInOnePlot = 2;

/** Two counts are read faster in a table. */
const fewestBars = 3;

/** Charts of the topic's indicators that have figures, grouped by what shares an axis. */
export function topicCharts(topic: TopicId, writing: Writing): readonly Chart[] {
  const indicators = writing.data.indicators.indicators.filter(
    (each) => each.topic === topic && writing.known(each).length > 0,
  );
  const groups = Map.groupBy(indicators, (each) => axisKey(each, writing));
  return [...groups.values()].flatMap((group) => chartsOf(group, writing));
}

/** Indicators share an axis when statistic, range of the scale and an `axis` of their own are the same, and when they speak of one wave or of several; each that is drawn in bars over the waves has its own. */
function axisKey(indicator: Indicator, writing: Origins & KnownFigures): string {
  const scale = scaleOf(indicator, writing.surveyOf(indicator));
  const range = scale.kind === "range" ? `${scale.min}-${scale.max}` : scale.kind;
  const waves = isSeries(indicator, writing) ? "series" : `once ${writing.known(indicator)[0]?.wave}`;
  const { from, to } = indicator.axis ?? { from: "", to: "" };
  return `${indicator.statistic} ${range} ${from}-${to} ${waves} ${rulesOf(indicator).overWaves === "bars" ? indicator.id : ""}`;
}

/** More than one wave is known, in figures or in words. */
function isSeries(indicator: Indicator, writing: Origins & KnownFigures): boolean {
  const claims = writing.index.claims(indicator.id, { kind: writing.surveyOf(indicator).coverage });
  return new Set([...writing.known(indicator), ...claims].map(({ wave }) => wave)).size > 1;
}

function chartsOf(group: readonly Indicator[], writing: Writing): readonly Chart[] {
  const [first] = group;
  if (first === undefined) return [];
  const once = !group.some((each) => isSeries(each, writing));
  if (once && group.length > 1) {
    const chart = areRanked(group) ? ranked(group, writing) : sideBySide(group, writing);
    return chart === null ? [] : [chart];
  }
  // One figure is no chart: it stands in the text and in the annex.
  if (once) return [];
  if (rulesOf(first).overWaves === "bars")
    return writing.known(first).length < fewestBars ? [] : [barsByWave(first, writing)];
  return group.length <= linesInOnePlot ? [trend(group, writing)] : [multiples(group, writing)];
}
