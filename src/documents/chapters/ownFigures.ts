/** A faculty's own figures, computed from responses: beside the rest of the university, beside its previous wave, and how many answered. */

import { type Domain, type Faculty, type Figure, type Indicator, rulesOf } from "../../domain/index.ts";
import type { KnownFigures, Origins, Printing, Reported, Speech, Words, Writing } from "../../statements/index.ts";
import { formatNumber } from "../../wording/index.ts";
import { chartAnatomy, surveyOrigin } from "../chartAnatomy.ts";
import { notInNotes } from "../oneWave.ts";
import { printedRange } from "../printedRange.ts";
import type { BarsChart, Block, Table } from "../report.ts";
import { responseDefinition } from "../responseDefinition.ts";
import { syntheticMark, syntheticNotice } from "../synthetic.ts";
import { twoCounts } from "../twoCounts.ts";
import { groupTables, programmeTables } from "./breakdowns.ts";
import { figureWords, shortFigure, type ToldIn, withHidden } from "./figureWords.ts";
import { programmeFunnels } from "./funnel.ts";
import { changeCell, restCell } from "./verdictCells.ts";

interface OwnFigure {
  readonly indicator: Indicator;
  readonly own: Figure;
  /** Null beside a hidden figure: it is made to be compared alone. */
  readonly rest: Figure | null;
}

/** The newest wave of each indicator that was computed for the faculty. Nothing where none was. */
export function ownFigures(faculty: Faculty, writing: Writing): readonly Block[] {
  const { say } = writing;
  const figures = figuresOf(faculty, writing);
  const response = responseTable(faculty, writing);
  if (figures.length === 0) return response;
  const table = figureTable(faculty, figures, writing);
  return [
    { kind: "heading", level: 3, id: "own-figures", text: say("own.title") },
    ...syntheticNotice(
      figures.map(({ own }) => own),
      writing,
    ),
    table,
    ...ownRanked(faculty, figures, writing),
    ...programmeTables(faculty, writing),
    ...programmeFunnels(faculty, writing),
    ...groupTables(faculty, writing),
    ...response,
  ];
}

/** The same table of the key figures alone, for the factsheet. */
export function keyFigureTable(faculty: Faculty, writing: Writing): readonly Block[] {
  const figures = figuresOf(faculty, writing).filter(({ indicator }) => indicator.keyFigure);
  return figures.length === 0 ? [] : [figureTable(faculty, figures, writing, "report")];
}

function figuresOf(faculty: Faculty, writing: Reported & KnownFigures): readonly OwnFigure[] {
  return writing.data.indicators.indicators
    .filter(({ counted }) => !counted)
    .flatMap((indicator): OwnFigure[] => {
      const series = writing.index.series(indicator.id, { kind: "faculty", faculty: faculty.id });
      const own = series.at(-1);
      if (own === undefined) return [];
      const rest = writing.index.find(indicator.id, own.wave, { kind: "rest", faculty: faculty.id });
      return rest === undefined && own.status !== "suppressed" ? [] : [{ indicator, own, rest: rest ?? null }];
    });
}

function figureTable(
  faculty: Faculty,
  figures: readonly OwnFigure[],
  writing: Speech & Origins & Printing & KnownFigures,
  toldIn?: ToldIn,
): Table {
  const { say, text } = writing;
  const estimates = figures.flatMap(({ own, rest }) => (rest === null ? [own] : [own, rest]));
  return {
    kind: "table",
    id: "own-figures-table",
    caption: say("own.caption", { faculty: text(faculty.name) }),
    madeUp: syntheticMark(estimates, writing),
    columns: [
      { label: say("table.indicator"), align: "start" },
      { label: text(faculty.short ?? faculty.name), align: "end" },
      { label: say("own.rest"), align: "end" },
      { label: say("own.difference"), align: "start" },
      { label: say("own.change"), align: "start" },
    ],
    rows: figures.map(({ indicator, own, rest }) => [
      say("own.ofWave", { name: text(indicator.name), wave: String(own.wave) }),
      figureWords(own, writing),
      rest === null ? say("table.none") : figureWords(rest, writing),
      restCell(own, writing),
      changeCell(own, writing),
    ]),
    note: withHidden(say("own.note", { where: toldIn ?? "chapter" }), estimates, writing, toldIn),
    dense: false,
  };
}

/** Answers that students chose from one list, the most frequent first, with intervals: a chart for each topic that has three or more. */
function ownRanked(
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
    const synthetic = sorted.some(({ own }) => own.provenance.synthetic);
    const about = { topic: text(topic.name), faculty: text(faculty.short ?? faculty.name), wave };
    return [
      {
        ...chartAnatomy({
          id: `chart-own-${topic.id.replaceAll(".", "-")}`,
          headline: say("ranked.headline", {
            ...about,
            name: text(first.indicator.short),
            value: writing.print(first.own),
            next: writing.print(second.own),
            lowest: writing.print(last.own),
            alike: printedRange(writing.label(last.own), writing.label(second.own)).alike,
          }),
          subtitle: say("ranked.subtitle", about),
          alternative: say("ranked.alternative", {
            ...about,
            count: sorted.length,
            ...printedRange(writing.label(last.own), writing.label(first.own)),
          }),
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

/** Respondents, students invited and response rate of each wave. Nothing where they are not known. */
function responseTable(faculty: Faculty, writing: Writing): readonly Block[] {
  const { say, text, data, language, index } = writing;
  const domain: Domain = { kind: "faculty", faculty: faculty.id };
  return data.surveys.flatMap(({ survey }): Block[] => {
    const response = survey.responses?.response;
    if (response === undefined) return [];
    const ofItem = (item: string) =>
      data.indicators.indicators.find((each) => each.survey === survey.id && each.item === item);
    const [count, rate] = [ofItem(response.count), ofItem(response.rate)];
    if (count === undefined || rate === undefined) return [];
    const counts = index.series(count.id, domain);
    const rows = counts.map((counted): Words[] => {
      const found = index.find(rate.id, counted.wave, domain);
      const invited = found?.status === "counted" && found.base !== null ? formatNumber(found.base, 0, language) : null;
      return [
        String(counted.wave),
        shortFigure(counted, writing),
        found === undefined || invited === null ? say("table.none") : writing.mark(found, invited, "base"),
        found === undefined ? say("table.none") : shortFigure(found, writing),
      ];
    });
    if (rows.length === 0) return [];
    const table: Table = {
      kind: "table",
      id: `response-${survey.id.replaceAll(".", "-")}`,
      caption: say("response.caption", { survey: text(survey.short), faculty: text(faculty.name) }),
      madeUp: syntheticMark(counts, writing),
      columns: [
        { label: say("table.wave"), align: "start" },
        { label: say("response.respondents"), align: "end" },
        { label: say("response.invited"), align: "end" },
        { label: say("response.rate"), align: "end" },
      ],
      rows,
      note: responseDefinition(survey, writing),
      dense: true,
    };
    const waves = counts.map(({ wave }) => wave);
    return [table, ...twoCounts(survey, writing, waves).map((words): Block => ({ kind: "paragraph", words }))];
  });
}
