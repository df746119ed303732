/** What every chart of a topic says, whatever its shape: headline, subtitle, alternative, source, notes and table. */

import type { Indicator, ShownFigure, Survey } from "../../domain/index.ts";
import type { KnownFigures, Origins, Printing, Speech } from "../../statements/index.ts";
import {
  changeWords,
  estimatesIn,
  measured,
  newestChange,
  plain,
  seriesSentence,
  type Words,
} from "../../statements/index.ts";
import { blockId } from "../blockId.ts";
import { chartAnatomy, surveyOrigin } from "../chartAnatomy.ts";
import { chartTable } from "../chartTable.ts";
import { questionWords } from "../questionWords.ts";
import { chartSources } from "../sourceLine.ts";
import { isSynthetic } from "../synthetic.ts";
import { precisionNotes } from "./topicNotes.ts";

/** A text alternative says what a sighted reader sees at a glance; the table has the rest. */
const alternativeLength = 250;

/** Headline, subtitle, alternative, source, notes and table: the same for every shape. */
export function topicAnatomy(
  group: readonly Indicator[],
  notes: readonly string[],
  writing: Speech & Origins & Printing & KnownFigures,
) {
  const first = firstOf(group);
  const { say, text } = writing;
  const survey = writing.surveyOf(first);
  const id = blockId("chart", first.id);
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
function testedHeadline(indicator: Indicator, writing: Speech & Printing & KnownFigures): Words | null {
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
  writing: Speech & Origins & KnownFigures,
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

function subtitle(group: readonly Indicator[], survey: Survey, writing: Speech & Origins): string {
  const { say, text } = writing;
  const question = group.length === 1 ? questionWords(firstOf(group), writing) : say("chart.severalItems");
  return say("chart.subtitle", { question, measured: measured(firstOf(group), writing), survey: text(survey.name) });
}

function alternative(sentences: readonly Words[], { say }: Speech): string {
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

export function firstOf(group: readonly Indicator[]): Indicator {
  const [first] = group;
  if (first === undefined) throw new Error("a chart without indicators");
  return first;
}
