/** An indicator and a wave -> the chart with a dot and an interval for each faculty, beside the university, and an open dot for the wave before. */

import { type ComputedFigure, type Figure, type Indicator, rulesOf, scaleOf, type Year } from "../../domain/index.ts";
import type { Origins, Printing, Speech } from "../../statements/index.ts";
import { marked, measured, type Words, type Writing } from "../../statements/index.ts";
import { formatBounds, formatNumber } from "../../wording/index.ts";
import { blockId } from "../blockId.ts";
import { chartAnatomy, hiddenAmong, surveyOrigin } from "../chartAnatomy.ts";
import { dotsReading } from "../chartReading/dotsReading.ts";
import type { Untold } from "../chartReading/reading.ts";
import type { DotsChart } from "../charts.ts";
import { rangeAround } from "../niceRange.ts";
import { facultyRows, inWave, isComputed, notInNotes, type OneWave, waveBefore } from "../oneWave.ts";
import { questionWords } from "../questionWords.ts";
import { meanOf } from "./facultyCharts.ts";
import { shortFigure } from "./figureWords.ts";
import { standOutWords } from "./whoStandsOut.ts";

export function facultyDots(indicator: Indicator, wave: Year, writing: Writing): DotsChart | null {
  const { say, text } = writing;
  const asked = inWave(indicator, wave, facultyRows(writing), writing);
  const known = asked.rows.filter(isComputed).map(({ estimate }) => estimate);
  if (known.length === 0) return null;
  const survey = writing.surveyOf(indicator);
  const whole = writing.index.find(indicator.id, wave, { kind: "university" });
  const university = whole?.status === "computed" ? whole : undefined;
  const earlier = earlierOf(indicator, asked, writing);
  const drawn = [
    ...known.flatMap(({ interval }) => [interval.lower, interval.upper]),
    ...[...(earlier?.figures.values() ?? [])].map(({ value }) => value),
  ];
  const synthetic = known.some(({ provenance }) => provenance.synthetic);
  // Nothing stands for all of them where their figures can't be pooled.
  const middle = university?.value ?? (rulesOf(indicator).pools ? meanOf(known) : null);
  const told = standOutWords(
    { wave: String(wave), before: earlier === null ? null : String(earlier.wave) },
    asked.rows.filter(isComputed).map(({ row, estimate }) => ({
      name: row.name,
      figure: estimate,
      before: earlier?.figures.get(row) ?? null,
    })),
    writing,
  );
  const untold: Untold<DotsChart> = {
    ...chartAnatomy({
      id: blockId("chart-faculties", indicator.id),
      ...told,
      subtitle: say("sideBySide.subtitle", {
        question: questionWords(indicator, writing),
        measured: measured(indicator, writing),
        before: earlier === null ? "none" : String(earlier.wave),
      }),
      origin: surveyOrigin(survey, synthetic, writing),
      notes: [
        ...(middle === null ? [] : [say(`sideBySide.${university === undefined ? "meanLine" : "universityLine"}`)]),
        say("sideBySide.margins"),
        ...notInNotes(asked, writing),
        ...(earlier === null ? [] : notInNotes(earlier, writing)),
        ...(earlier !== null && rulesOf(indicator).compared === null ? [say("waves.untested")] : []),
      ],
      // The table after the charts has these and more.
      tableInPrint: false,
      hides: hiddenAmong([...asked.rows, ...(earlier?.rows ?? [])].map(({ estimate }) => estimate)),
      table: {
        caption: say("chart.tableCaption", { name: `${text(indicator.short)}, ${wave}` }),
        columns: [
          { label: say("table.faculty"), align: "start" },
          { label: say("table.value"), align: "end" },
          { label: say("table.interval"), align: "end" },
          { label: say("table.base"), align: "end" },
          ...(earlier === null ? [] : [{ label: String(earlier.wave), align: "end" as const }]),
        ],
        rows: asked.rows.map(({ row, estimate }) => [
          row.fullName,
          ...cells(estimate, writing),
          ...(earlier === null ? [] : [earlierCell(row, earlier, writing)]),
        ]),
        note: notInNotes(asked, writing).join(" ") || null,
      },
    }),
    shape: "dots",
    reference: middle === null ? null : { value: middle },
    wave,
    unit: indicator.unit,
    range: rangeAround(drawn, indicator, scaleOf(indicator, survey)),
    rows: asked.rows.map(({ row, estimate }) => ({
      label: row.name,
      hidden: say("value.hidden"),
      before: endOf(estimate?.status === "computed" ? earlier?.figures.get(row) : undefined, writing),
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
  return { ...untold, reading: dotsReading(untold, writing) };
}

type FacultyRow = ReturnType<typeof facultyRows>[number];

interface Earlier extends OneWave<FacultyRow> {
  /** Of the faculties whose two figures can be compared. */
  readonly figures: ReadonlyMap<FacultyRow, ComputedFigure>;
}

/** One wave before for all of them; null where no faculty has both, or a break lies between them. */
function earlierOf(indicator: Indicator, now: OneWave<FacultyRow>, writing: Writing): Earlier | null {
  const shown = now.rows.map(({ row }) => row);
  const wave = waveBefore(indicator, now.wave, shown, writing);
  if (wave === null) return null;
  const then = inWave(indicator, wave, shown, writing);
  const after = new Map(now.rows.filter(isComputed).map(({ row, estimate }) => [row, estimate]));
  const figures = new Map(
    then.rows
      .filter(isComputed)
      .filter(({ row, estimate }) => after.get(row)?.comparability.series === estimate.comparability.series)
      .map(({ row, estimate }) => [row, estimate]),
  );
  return figures.size === 0 ? null : { ...then, figures };
}

/** "not in the survey" of a faculty that the wave before did not reach. */
function earlierCell(row: FacultyRow, { rows }: Earlier, writing: Writing): Words {
  const then = rows.find((each) => each.row === row);
  if (then === undefined) return writing.say("wave.none");
  return then.estimate === null ? writing.say("value.hidden") : shortFigure(then.estimate, writing);
}

function endOf(figure: ComputedFigure | undefined, { label }: Printing) {
  return figure === undefined ? null : { value: figure.value, label: label(figure), estimate: figure.id };
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
