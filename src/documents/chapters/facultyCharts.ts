/** A wave -> how the answers of each faculty are spread, side by side. */

import { type ComputedFigure, type Indicator, rulesOf, type Year } from "../../domain/index.ts";
import type { Writing } from "../../statements/index.ts";
import { blockId } from "../blockId.ts";
import { chartAnatomy, hiddenAmong, surveyOrigin } from "../chartAnatomy.ts";
import type { Untold } from "../chartReading/reading.ts";
import { stackedReading } from "../chartReading/stackedReading.ts";
import type { StackedChart } from "../charts.ts";
import { facultyRows, inWave, notInNotes } from "../oneWave.ts";
import { shortFigure } from "./figureWords.ts";
import { spreadWords } from "./spreadWords.ts";

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
  const untold: Untold<StackedChart> = {
    ...chartAnatomy({
      id: blockId("chart-spread", whole.id),
      ...spreadWords(
        String(wave),
        parts.map(({ short, told }) => ({ name: text(short), told: told === undefined ? null : text(told) })),
        rows.flatMap(({ label, values }) => (values === null ? [] : [{ name: label, values }])),
        writing,
      ),
      subtitle: say("spread.subtitle", { survey: text(survey.short) }),
      origin: surveyOrigin(survey, synthetic, writing),
      notes: notInNotes(asked, writing),
      tableInPrint: false,
      hides: hiddenAmong(rows.flatMap(({ found }) => found)),
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
  return { ...untold, reading: stackedReading(untold, writing) };
}

/** The mean of faculties' printed figures, each counted by its respondents, in their finest step: who prints it says so. Only of a statistic that can be pooled. */
export function meanOf(estimates: readonly ComputedFigure[]): number {
  const people = estimates.reduce((sum, { base }) => sum + base, 0);
  const mean = estimates.reduce((sum, { base, value }) => sum + base * value, 0) / people;
  const step = Math.min(...estimates.map(({ valueStep }) => valueStep));
  return Number((Math.round(mean / step) * step).toFixed(2));
}
