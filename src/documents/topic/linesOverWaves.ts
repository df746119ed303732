/** Indicators that share an axis -> their figures as lines over the waves, in one plot or in a small one each. */

import { type Indicator, scaleOf, type Year } from "../../domain/index.ts";
import type { KnownFigures, Origins, Printing, Speech } from "../../statements/index.ts";
import { multiplesReading, trendReading } from "../chartReading/linesReading.ts";
import type { Untold } from "../chartReading/reading.ts";
import type { Line, MultiplesChart, TrendChart } from "../charts.ts";
import { fixedRange, isWhole } from "../fixedRange.ts";
import { firstOf, topicAnatomy } from "./topicAnatomy.ts";
import { breakNotes } from "./topicNotes.ts";

export function trend(group: readonly Indicator[], writing: Speech & Origins & Printing & KnownFigures): TrendChart {
  const lines = group.map((each) => lineOf(each, writing));
  const untold: Untold<TrendChart> = { ...overWaves(group, lines, writing), shape: "trend", lines };
  return { ...untold, reading: trendReading(untold, writing) };
}

export function multiples(
  group: readonly Indicator[],
  writing: Speech & Origins & Printing & KnownFigures,
): MultiplesChart {
  const panels = group.map((each) => lineOf(each, writing));
  const untold: Untold<MultiplesChart> = { ...overWaves(group, panels, writing), shape: "multiples", panels };
  return { ...untold, reading: multiplesReading(untold, writing) };
}

function overWaves(
  group: readonly Indicator[],
  lines: readonly Line[],
  writing: Speech & Origins & Printing & KnownFigures,
) {
  const first = firstOf(group);
  const waves = [
    ...new Set(lines.flatMap((line) => [...line.points, ...line.inWords].map((each) => each.wave))),
  ].sort();
  const scale = scaleOf(first, writing.surveyOf(first));
  const range = fixedRange(
    first,
    scale,
    lines.flatMap((line) => line.points),
  );
  const notes = [...breakNotes(group, writing), ...axisNote(range, first, writing)];
  return { ...topicAnatomy(group, notes, writing), unit: first.unit, waves, range };
}

function axisNote(range: readonly [number, number], indicator: Indicator, { say, surveyOf }: Speech & Origins) {
  const isPart = !isWhole(range, scaleOf(indicator, surveyOf(indicator)));
  return isPart ? [say("chart.axisCut", { from: range[0], to: range[1] })] : [];
}

function lineOf(indicator: Indicator, writing: Speech & Origins & Printing & KnownFigures): Line {
  const known = writing.known(indicator);
  const claims = writing.index.claims(indicator.id, { kind: writing.surveyOf(indicator).coverage });
  const waves: readonly Year[] = known.map((each) => each.wave);
  return {
    label: writing.text(indicator.short),
    points: known.map((each) => ({
      wave: each.wave,
      value: each.value,
      label: writing.label(each),
      interval: each.interval,
      estimate: each.id,
    })),
    inWords: claims
      .filter((claim) => !waves.includes(claim.wave))
      .map((claim) => ({ wave: claim.wave, words: writing.text(claim.words) })),
    breaks: known.flatMap((each, place) => {
      const before = known[place - 1];
      const cause = each.comparability.breakBefore;
      if (before === undefined || cause === null || before.comparability.series === each.comparability.series)
        return [];
      return [{ wave: each.wave, label: writing.say("chart.breakLabel") }];
    }),
  };
}
