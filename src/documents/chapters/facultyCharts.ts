/** Charts of the faculties side by side, all of one wave: how answers are spread, and the wave before. */

import { type ComputedFigure, type Indicator, rulesOf, scaleOf, type Year } from "../../domain/index.ts";
import type { Printing, Writing } from "../../statements/index.ts";
import { blockId } from "../blockId.ts";
import { chartAnatomy, surveyOrigin } from "../chartAnatomy.ts";
import type { DumbbellChart, StackedChart } from "../charts.ts";
import { rangeAround } from "../niceRange.ts";
import { facultyRows, inWave, notInNotes, waveBefore } from "../oneWave.ts";
import { shortFigure } from "./figureWords.ts";
import { spreadWords } from "./spreadWords.ts";
import { changedWords } from "./whoStandsOut.ts";

/** The parts of an indicator as one bar a faculty; nothing where it has none in this wave. */
export function spreadChart(whole: Indicator, wave: Year, writing: Writing): StackedChart | null {
  const { say, text, data, index } = writing;
  const parts = data.indicators.indicators.filter((each) => each.partOf === whole.id && rulesOf(each).stacks);
  const asked = inWave(whole, wave, facultyRows(writing), writing);
  const rows = asked.rows.map(({ row }) => {
    const found = parts.map((part) => index.find(part.id, wave, row.domain));
    const computed = found.filter((each): each is ComputedFigure => each?.status === "computed");
    return {
      row,
      found,
      label: row.name,
      hidden: say("value.hidden"),
      values:
        computed.length < parts.length
          ? null
          : computed.map((each) => ({ value: each.value, label: writing.label(each), estimate: each.id })),
    };
  });
  if (parts.length < 2 || rows.every(({ values }) => values === null)) return null;
  const survey = writing.surveyOf(whole);
  const synthetic = rows.some(({ found }) =>
    found.some((each) => each?.status === "computed" && each.provenance.synthetic),
  );
  return {
    ...chartAnatomy({
      id: blockId("chart-spread", whole.id),
      ...spreadWords(
        text(whole.name),
        String(wave),
        parts.map(({ short }) => text(short)),
        rows.flatMap(({ label, values }) => (values === null ? [] : [{ name: label, values }])),
        writing,
      ),
      subtitle: say("spread.subtitle", { survey: text(survey.short) }),
      origin: surveyOrigin(survey, synthetic, writing),
      notes: notInNotes(asked, writing),
      tableInPrint: false,
      table: {
        caption: say("chart.tableCaption", { name: `${text(whole.short)}, ${wave}` }),
        columns: [
          { label: say("table.faculty"), align: "start" },
          ...parts.map(({ short }) => ({ label: text(short), align: "end" as const })),
        ],
        rows: rows.map(({ row, found }) => [
          row.fullName,
          ...found.map((each) => (each === undefined ? say("value.hidden") : shortFigure(each, writing))),
        ]),
      },
    }),
    shape: "stacked",
    parts: parts.map(({ short }) => text(short)),
    rows: rows.map(({ label, hidden, values }) => ({ label, hidden, values })),
  };
}

/** The mean of faculties' printed figures, each counted by its respondents, in their finest step: who prints it says so. Only of a statistic that can be pooled. */
export function meanOf(estimates: readonly ComputedFigure[]): number {
  const people = estimates.reduce((sum, { base }) => sum + base, 0);
  const mean = estimates.reduce((sum, { base, value }) => sum + base * value, 0) / people;
  const step = Math.min(...estimates.map(({ valueStep }) => valueStep));
  return Number((Math.round(mean / step) * step).toFixed(2));
}

/** The wave before and this one, a row a faculty; nothing where no faculty has both, or a break lies between them. */
export function wavesChart(indicator: Indicator, wave: Year, writing: Writing): DumbbellChart | null {
  const { say, text, index } = writing;
  const now = inWave(indicator, wave, facultyRows(writing), writing);
  const shownNow = now.rows.map(({ row }) => row);
  const earlier = waveBefore(indicator, wave, shownNow, writing);
  if (earlier === null) return null;
  const then = inWave(indicator, earlier, shownNow, writing);
  const rows = now.rows
    .filter(({ row }) => !then.notIn.includes(row))
    .map(({ row, estimate: after }) => ({ row, before: index.find(indicator.id, earlier, row.domain), after }));
  const both = rows.flatMap(({ row, before, after }) =>
    before?.status === "computed" &&
    after?.status === "computed" &&
    before.comparability.series === after.comparability.series
      ? [{ name: row.name, before, figure: after }]
      : [],
  );
  if (both.length === 0) return null;
  const shown = new Set(both.map(({ figure }) => figure.id));
  const values = both.flatMap(({ before, figure }) => [before.value, figure.value]);
  const synthetic = both.some(({ figure }) => figure.provenance.synthetic);
  return {
    ...chartAnatomy({
      id: blockId("chart-waves", indicator.id),
      ...changedWords(text(indicator.name), { before: String(earlier), wave: String(wave) }, both, writing),
      subtitle: say("waves.subtitle", { before: String(earlier), wave: String(wave) }),
      origin: surveyOrigin(writing.surveyOf(indicator), synthetic, writing),
      notes: [
        ...notInNotes(now, writing),
        ...notInNotes(then, writing),
        say(rulesOf(indicator).compared === null ? "waves.untested" : "waves.note"),
      ],
      tableInPrint: false,
      table: {
        caption: say("chart.tableCaption", { name: `${text(indicator.short)}, ${earlier}–${wave}` }),
        columns: [
          { label: say("table.faculty"), align: "start" },
          { label: String(earlier), align: "end" },
          { label: String(wave), align: "end" },
        ],
        rows: rows.map(({ row, before, after }) => [
          row.fullName,
          ...[before, after].map((each) => (each == null ? say("value.hidden") : shortFigure(each, writing))),
        ]),
      },
    }),
    shape: "dumbbell",
    unit: indicator.unit,
    range: rangeAround(values, indicator, scaleOf(indicator, writing.surveyOf(indicator))),
    waves: [earlier, wave],
    rows: rows.map(({ row, before, after }) => ({
      label: row.name,
      hidden: say("value.hidden"),
      points:
        before?.status === "computed" && after?.status === "computed" && shown.has(after.id)
          ? { before: endOf(before, writing), after: endOf(after, writing) }
          : null,
    })),
  };
}

function endOf(figure: ComputedFigure, { label }: Printing) {
  return { value: figure.value, label: label(figure), estimate: figure.id };
}
