/** An indicator and a wave -> the chart with a dot and an interval for each faculty, beside the university. */

import { type Figure, type Indicator, rulesOf, scaleOf, type Year } from "../../domain/index.ts";
import type { Origins, Printing, Speech } from "../../statements/index.ts";
import { marked, measured, type Words, type Writing } from "../../statements/index.ts";
import { formatBounds, formatNumber } from "../../wording/index.ts";
import { blockId } from "../blockId.ts";
import { chartAnatomy, surveyOrigin } from "../chartAnatomy.ts";
import type { DotsChart } from "../charts.ts";
import { rangeAround } from "../niceRange.ts";
import { facultyRows, inWave, isComputed, notInNotes } from "../oneWave.ts";
import { questionWords } from "../questionWords.ts";
import { meanOf } from "./facultyCharts.ts";
import { standOutWords } from "./whoStandsOut.ts";

export function facultyDots(indicator: Indicator, wave: Year, writing: Writing): DotsChart | null {
  const { say, text } = writing;
  const asked = inWave(indicator, wave, facultyRows(writing), writing);
  const known = asked.rows.filter(isComputed).map(({ estimate }) => estimate);
  if (known.length === 0) return null;
  const survey = writing.surveyOf(indicator);
  const whole = writing.index.find(indicator.id, wave, { kind: "university" });
  const university = whole?.status === "computed" ? whole : undefined;
  const bounds = known.flatMap(({ interval }) => [interval.lower, interval.upper]);
  const synthetic = known.some(({ provenance }) => provenance.synthetic);
  // Nothing stands for all of them where their figures can't be pooled.
  const middle = university?.value ?? (rulesOf(indicator).pools ? meanOf(known) : null);
  const told = standOutWords(
    text(indicator.name),
    String(wave),
    asked.rows.filter(isComputed).map(({ row, estimate }) => ({ name: row.name, figure: estimate })),
    writing,
  );
  return {
    ...chartAnatomy({
      id: blockId("chart-faculties", indicator.id),
      ...told,
      subtitle: say("sideBySide.subtitle", {
        question: questionWords(indicator, writing),
        measured: measured(indicator, writing),
      }),
      origin: surveyOrigin(survey, synthetic, writing),
      notes: [
        ...(middle === null ? [] : [say(`sideBySide.${university === undefined ? "meanLine" : "universityLine"}`)]),
        say("sideBySide.margins"),
        ...notInNotes(asked, writing),
      ],
      // The table after the charts has these and more.
      tableInPrint: false,
      table: {
        caption: say("chart.tableCaption", { name: `${text(indicator.short)}, ${wave}` }),
        columns: [
          { label: say("table.faculty"), align: "start" },
          { label: say("table.value"), align: "end" },
          { label: say("table.interval"), align: "end" },
          { label: say("table.base"), align: "end" },
        ],
        rows: asked.rows.map(({ row, estimate }) => [row.fullName, ...cells(estimate, writing)]),
        note: notInNotes(asked, writing).join(" ") || null,
      },
    }),
    shape: "dots",
    reference: middle === null ? null : { value: middle },
    wave,
    unit: indicator.unit,
    range: rangeAround(bounds, indicator, scaleOf(indicator, survey)),
    rows: asked.rows.map(({ row, estimate }) => ({
      label: row.name,
      hidden: say("value.hidden"),
      point:
        estimate?.status === "computed"
          ? {
              value: estimate.value,
              label: writing.label(estimate),
              interval: estimate.interval,
              estimate: estimate.id,
            }
          : null,
    })),
  };
}

function cells(
  estimate: Figure | null,
  { say, language, indicatorOf, print }: Speech & Origins & Printing,
): readonly Words[] {
  if (estimate?.status !== "computed") return [say("value.hidden"), say("table.none"), say("table.none")];
  const { id, interval, base } = estimate;
  const flag = estimate.unreliable ? ` ${say("value.few")}` : "";
  return [
    `${print(estimate)}${flag}`,
    marked(id, say("value.interval", formatBounds(interval, estimate, indicatorOf(estimate), language)), "interval"),
    marked(id, formatNumber(base, 0, language), "base"),
  ];
}
