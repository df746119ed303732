/** A faculty's figures of questions with a list of answers -> charts of bars, the most frequent answer first. */

import { type Faculty, rulesOf } from "../../domain/index.ts";
import type { Origins, Printing, Reported, Speech } from "../../statements/index.ts";
import { extremesOf, firstThatFits, valueList } from "../alternativeText.ts";
import { blockId } from "../blockId.ts";
import { chartAnatomy, surveyOrigin } from "../chartAnatomy.ts";
import type { BarsChart } from "../charts.ts";
import { notInNotes } from "../oneWave.ts";
import { printedRange } from "../printedRange.ts";
import { figureWords } from "./figureWords.ts";
import type { OwnFigure } from "./ownFigures.ts";

/** Answers that students chose from one list, the most frequent first, with intervals: a chart for each topic that has three or more. */
export function ownRanked(
  faculty: Faculty,
  figures: readonly OwnFigure[],
  writing: Reported & Speech & Origins & Printing,
): readonly BarsChart[] {
  const { say, text, data } = writing;
  const ofLists = figures.flatMap(({ indicator, own }) =>
    own.status === "computed" && rulesOf(indicator).ranks && !indicator.keyFigure && indicator.partOf === undefined
      ? [{ indicator, own }]
      : [],
  );
  return [...Map.groupBy(ofLists, ({ indicator }) => indicator.topic).values()].flatMap((group) => {
    // One chart is about one wave: what was asked in an earlier one only stands in the table, with its year.
    const newest = Math.max(...group.map(({ own }) => own.wave));
    const sorted = group.filter(({ own }) => own.wave === newest).toSorted((a, b) => b.own.value - a.own.value);
    const [first, second, last] = [sorted[0], sorted[1], sorted.at(-1)];
    const topic = data.indicators.topics.find(({ id }) => id === first?.indicator.topic);
    if (first === undefined || second === undefined || last === undefined || topic === undefined || sorted.length < 3)
      return [];
    const wave = String(first.own.wave);
    const earlierOnly = notInNotes(
      {
        wave: newest,
        notIn: group.flatMap(({ indicator, own }) =>
          own.wave < newest ? [{ name: text(indicator.short), domain: own.domain }] : [],
        ),
      },
      writing,
    );
    const values = sorted.map(({ indicator, own }) => ({
      name: text(indicator.short),
      value: own.value,
      label: writing.label(own),
    }));
    const synthetic = sorted.some(({ own }) => own.provenance.synthetic);
    const about = { topic: text(topic.name), faculty: text(faculty.short ?? faculty.name), wave };
    return [
      {
        ...chartAnatomy({
          id: blockId("chart-own", topic.id),
          headline: say("ranked.headline", {
            ...about,
            name: text(first.indicator.short),
            value: writing.print(first.own),
            next: writing.print(second.own),
            lowest: writing.print(last.own),
            alike: printedRange(writing.label(last.own), writing.label(second.own)).alike,
          }),
          subtitle: say("ranked.subtitle", about),
          alternative: firstThatFits([
            say("ranked.alternative", { ...about, values: valueList(values, writing) }),
            say("ranked.alternativeFew", { ...about, count: sorted.length, extremes: extremesOf(values, writing) }),
            say("ranked.alternativeRange", {
              count: sorted.length,
              ...printedRange(writing.label(last.own), writing.label(first.own)),
            }),
          ]),
          origin: surveyOrigin(writing.surveyOf(first.indicator), synthetic, writing),
          notes: [say("ranked.note"), ...earlierOnly],
          // The table above it has them all.
          tableInPrint: false,
          table: {
            caption: say("chart.tableCaption", { name: text(topic.name) }),
            columns: [
              { label: say("table.indicator"), align: "start" },
              { label: wave, align: "end" },
            ],
            rows: sorted.map(({ indicator, own }) => [text(indicator.short), figureWords(own, writing)]),
          },
        }),
        shape: "bars",
        unit: "percent",
        range: [0, Math.min(100, Math.ceil(Math.max(...sorted.map(({ own }) => own.interval.upper)) / 10) * 10)],
        bars: sorted.map(({ indicator, own }) => ({
          label: text(indicator.short),
          value: own.value,
          valueLabel: writing.label(own),
          estimate: own.id,
          emphasis: false,
          interval: own.interval,
        })),
      },
    ];
  });
}
