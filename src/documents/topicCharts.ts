/** The indicators of a topic -> the charts that show them: the shape follows from how many waves and how many indicators there are. */

import {
  type Indicator,
  rulesOf,
  type ShownFigure,
  type Survey,
  scaleOf,
  type TopicId,
  type Year,
} from "../domain/index.ts";
import {
  breakWords,
  changeWords,
  estimatesIn,
  measured,
  newestChange,
  plain,
  seriesSentence,
  type Words,
  type Writing,
} from "../statements/index.ts";
import { chartAnatomy, surveyOrigin } from "./chartAnatomy.ts";
import { chartTable } from "./chartTable.ts";
import { niceRange } from "./niceRange.ts";
import { printedRange } from "./printedRange.ts";
import { questionWords } from "./questionWords.ts";
import type { BarsChart, Chart, Line, MultiplesChart, TrendChart } from "./report.ts";
import { isSynthetic } from "./synthetic.ts";

/** No more than two lines share a plot: with three, the reader needs a legend. */
const linesInOnePlot = 2;
/** Two counts are read faster in a table. */
const fewestBars = 3;
/** A text alternative says what a sighted reader sees at a glance; the table has the rest. */
const alternativeLength = 250;

/** Charts of the topic's indicators that have figures, grouped by what shares an axis. */
export function topicCharts(topic: TopicId, writing: Writing): readonly Chart[] {
  const indicators = writing.data.indicators.indicators.filter(
    (each) => each.topic === topic && writing.known(each).length > 0,
  );
  const groups = Map.groupBy(indicators, (each) => axisKey(each, writing));
  return [...groups.values()].flatMap((group) => chartsOf(group, writing));
}

/** Indicators share an axis when statistic and range of the scale are the same, and when they speak of one wave or of several; each that is drawn in bars over the waves has its own. */
function axisKey(indicator: Indicator, writing: Writing): string {
  const scale = scaleOf(indicator, writing.surveyOf(indicator));
  const range = scale.kind === "range" ? `${scale.min}-${scale.max}` : scale.kind;
  const waves = isSeries(indicator, writing) ? "series" : `once ${writing.known(indicator)[0]?.wave}`;
  return `${indicator.statistic} ${range} ${waves} ${rulesOf(indicator).overWaves === "bars" ? indicator.id : ""}`;
}

/** More than one wave is known, in figures or in words. */
function isSeries(indicator: Indicator, writing: Writing): boolean {
  const claims = writing.index.claims(indicator.id, { kind: writing.surveyOf(indicator).coverage });
  return new Set([...writing.known(indicator), ...claims].map(({ wave }) => wave)).size > 1;
}

function chartsOf(group: readonly Indicator[], writing: Writing): readonly Chart[] {
  const [first] = group;
  if (first === undefined) return [];
  const once = !group.some((each) => isSeries(each, writing));
  if (once && group.length > 1) return [ranked(group, writing)];
  // One figure is no chart: it stands in the text and in the annex.
  if (once) return [];
  if (rulesOf(first).overWaves === "bars")
    return writing.known(first).length < fewestBars ? [] : [barsByWave(first, writing)];
  return group.length <= linesInOnePlot ? [trend(group, writing)] : [multiples(group, writing)];
}

function trend(group: readonly Indicator[], writing: Writing): TrendChart {
  const lines = group.map((each) => lineOf(each, writing));
  return { ...overWaves(group, lines, writing), shape: "trend", lines };
}

function multiples(group: readonly Indicator[], writing: Writing): MultiplesChart {
  const panels = group.map((each) => lineOf(each, writing));
  return { ...overWaves(group, panels, writing), shape: "multiples", panels };
}

function overWaves(group: readonly Indicator[], lines: readonly Line[], writing: Writing) {
  const first = only(group);
  const waves = [
    ...new Set(lines.flatMap((line) => [...line.points, ...line.inWords].map((each) => each.wave))),
  ].sort();
  const scale = scaleOf(first, writing.surveyOf(first));
  const range = niceRange(
    lines.flatMap((line) => line.points.map((point) => point.value)),
    first,
    scale,
    lines.flatMap((line) => line.points.map((point) => point.interval)),
  );
  const notes = [...breakNotes(group, writing), ...axisNote(range, first, writing)];
  return { ...anatomy(group, notes, writing), unit: first.unit, waves, range };
}

function barsByWave(indicator: Indicator, writing: Writing): BarsChart {
  const known = writing.known(indicator);
  return {
    ...anatomy([indicator], breakNotes([indicator], writing), writing),
    shape: "bars",
    unit: indicator.unit,
    range: niceRange(
      known.map((each) => each.value),
      indicator,
      scaleOf(indicator, writing.surveyOf(indicator)),
    ),
    bars: known.map((each) => bar(String(each.wave), each, each === known.at(-1), writing)),
  };
}

/** Shares of one wave, the largest first. */
function ranked(group: readonly Indicator[], writing: Writing): BarsChart {
  const pairs = group
    .flatMap((indicator) => writing.known(indicator).map((estimate) => ({ indicator, estimate })))
    .sort((a, b) => b.estimate.value - a.estimate.value);
  const ordered = pairs.map(({ indicator }) => indicator);
  return {
    ...anatomy(ordered, [], writing),
    headline: rankedHeadline(pairs, writing),
    shape: "bars",
    unit: only(group).unit,
    range: niceRange(
      pairs.map(({ estimate }) => estimate.value),
      only(group),
      scaleOf(only(group), writing.surveyOf(only(group))),
      pairs.map(({ estimate }) => estimate.interval),
    ),
    bars: pairs.map(({ indicator, estimate }, place) =>
      bar(writing.text(indicator.short), estimate, place === 0, writing),
    ),
  };
}

function rankedHeadline(
  pairs: readonly { readonly indicator: Indicator; readonly estimate: ShownFigure }[],
  { say, text, print, label }: Writing,
): Words {
  const [largest, next, ...others] = pairs;
  if (largest === undefined || next === undefined) throw new Error("a ranked chart without bars");
  const last = others.at(-1) ?? next;
  return say("chart.rankedHeadline", {
    name: text(largest.indicator.short),
    value: print(largest.estimate),
    wave: String(largest.estimate.wave),
    others: others.length === 0 ? "one" : "more",
    next: print(next.estimate),
    lowest: print(last.estimate),
    alike: printedRange(label(last.estimate), label(next.estimate)).alike,
  });
}

function bar(label: string, estimate: ShownFigure, emphasis: boolean, writing: Writing) {
  return {
    label,
    value: estimate.value,
    valueLabel: writing.label(estimate),
    estimate: estimate.id,
    emphasis,
    interval: estimate.interval,
  };
}

/** Headline, subtitle, alternative, source, notes and table: the same for every shape. */
function anatomy(group: readonly Indicator[], notes: readonly string[], writing: Writing) {
  const first = only(group);
  const { say, text } = writing;
  const survey = writing.surveyOf(first);
  const id = `chart-${first.id.replaceAll(".", "-")}`;
  const estimates = group.flatMap((each) => writing.known(each));
  const table = chartTable(`${id}-table`, group, writing);
  const sentences = group.map((each) => seriesSentence(each, writing));
  const computed = surveyOrigin(survey, isSynthetic(estimates), writing);
  return chartAnatomy({
    id,
    headline: (group.length === 1 ? testedHeadline(first, writing) : null) ?? sentences[0] ?? "",
    tableInPrint: !toldInFull(group, estimates, sentences, writing),
    subtitle: subtitle(group, survey, writing),
    alternative: alternative(sentences, writing),
    origin: estimates.some((each) => each.status === "published")
      ? { ...computed, source: say("chart.source", { source: chartSources(estimates, writing) }) }
      : computed,
    notes: [...notes, ...precisionNotes(group, estimates, writing)],
    table: { ...table, caption: say("chart.tableCaption", { name: group.map((each) => text(each.short)).join(", ") }) },
  });
}

/** What the test found of the newest change, where there was something to test. */
function testedHeadline(indicator: Indicator, writing: Writing): Words | null {
  const change = newestChange(indicator, writing);
  if (change === null || writing.index.comparison("change", change.after) === null) return null;
  const words = changeWords(change, "within", writing);
  return writing.say("chart.testedHeadline", { name: writing.text(indicator.short), words });
}

/** The alternative has every value, and there is no margin of error or claim in words beside it: a table on paper would only repeat it. */
function toldInFull(
  group: readonly Indicator[],
  estimates: readonly ShownFigure[],
  sentences: readonly Words[],
  writing: Writing,
): boolean {
  const told = new Set(sentences.flatMap(estimatesIn));
  return (
    writing.say("chart.alternative", { sentences: plain(joined(sentences)) }).length <= alternativeLength &&
    estimates.every(({ id, interval }) => told.has(id) && interval === null) &&
    group.every((each) => writing.index.claims(each.id, { kind: writing.surveyOf(each).coverage }).length === 0)
  );
}

function joined(sentences: readonly Words[]): string {
  return sentences.map((each) => `${each}.`).join(" ");
}

function subtitle(group: readonly Indicator[], survey: Survey, writing: Writing): string {
  const { say, text } = writing;
  const question = group.length === 1 ? questionWords(only(group), writing) : say("chart.severalItems");
  return say("chart.subtitle", { question, measured: measured(only(group), writing), survey: text(survey.name) });
}

function alternative(sentences: readonly Words[], { say }: Writing): string {
  const whole = say("chart.alternative", { sentences: plain(joined(sentences)) });
  if (whole.length <= alternativeLength) return whole;
  const kept: string[] = [];
  for (const sentence of sentences.map((each) => `${plain(each)}.`)) {
    const next = say("chart.alternativeCut", { sentences: [...kept, sentence].join(" ") });
    if (next.length > alternativeLength) break;
    kept.push(sentence);
  }
  return say("chart.alternativeCut", { sentences: kept.join(" ") });
}

/** The sources of these estimates, each once, with edition and date. */
export function sourceLine(
  estimates: readonly ShownFigure[],
  writing: Writing,
  form: "short" | "title" = "short",
): string {
  const ids = estimates.flatMap((each) => (each.provenance.kind === "published" ? [each.provenance.source] : []));
  return [...new Set([...new Set(ids)].map((id) => sourceName(id, writing, form)))].join("; ");
}

/** One source with its publisher; several by their titles only: the chapter on sources has the rest. */
function chartSources(estimates: readonly ShownFigure[], writing: Writing): string {
  const one =
    new Set(estimates.map((each) => each.provenance.kind === "published" && each.provenance.source)).size === 1;
  return sourceLine(estimates, writing, one ? "short" : "title");
}

function sourceName(
  id: Parameters<Writing["sourceOf"]>[0],
  { sourceOf, text, say }: Writing,
  form: "short" | "title",
): string {
  const source = sourceOf(id);
  const named = say(`source.${form}`, { publisher: text(source.publisher), title: text(source.title) });
  return source.edition === undefined || source.edition === "first"
    ? named
    : say(`source.${source.edition}`, { source: named });
}

function precisionNotes(
  group: readonly Indicator[],
  estimates: readonly ShownFigure[],
  { say }: Writing,
): readonly string[] {
  const quoted = estimates.some(
    (each) => each.provenance.kind === "published" && each.provenance.obtained === "quoted",
  );
  const bare =
    group.some((each) => !each.counted) &&
    estimates.every((each) => each.status === "published" && each.interval === null);
  return [...(bare ? [say("chart.noMargin")] : []), ...(quoted ? [say("chart.quoted")] : [])];
}

/** Why earlier and later waves can't be compared, each reason once. */
function breakNotes(group: readonly Indicator[], writing: Writing): readonly string[] {
  const notes = group.flatMap((indicator) => {
    const known = writing.known(indicator);
    const causes = known.slice(1).flatMap((each, place) => {
      const changed = known[place]?.comparability.series !== each.comparability.series;
      return changed ? (each.comparability.breakBefore ?? []) : [];
    });
    return causes.map((cause) =>
      writing.say("chart.breakNote", {
        wave: String(cause.wave),
        note:
          "note" in cause
            ? writing.text(cause.note)
            : writing.say("break.note", { reason: breakWords(cause, writing) }),
      }),
    );
  });
  return [...new Set(notes)];
}

function axisNote(range: readonly [number, number], indicator: Indicator, { say, surveyOf }: Writing) {
  const scale = scaleOf(indicator, surveyOf(indicator));
  const begins = scale.kind === "range" ? scale.min : 0;
  return range[0] === begins ? [] : [say("chart.axisCut", { from: range[0], to: range[1] })];
}

function lineOf(indicator: Indicator, writing: Writing): Line {
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

function only(group: readonly Indicator[]): Indicator {
  const [first] = group;
  if (first === undefined) throw new Error("a chart without indicators");
  return first;
}
