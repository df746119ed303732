/** Figures that were computed from responses, for the board: the faculties side by side, and the groups that a survey declares. */
import { type Estimate, type Indicator, rulesOf, scaleOf } from "../../domain/index.ts";
import { formatBounds, formatInUnit, formatNumber } from "../formatValue.ts";
import { measured } from "../measured.ts";
import { rangeAround } from "../niceRange.ts";
import type { Block, Chart, DotsChart, Table } from "../report.ts";
import { syntheticNotice } from "../synthetic.ts";
import { marked, type Words } from "../words.ts";
import type { Writing } from "../writing.ts";
import { groupTables } from "./breakdowns.ts";
import { funnelChart, meanOf, spreadChart, wavesChart } from "./facultyCharts.ts";

/** Each indicator's newest wave, faculty by faculty in the order of `university.yaml`: no league table. */
export function sideBySide(writing: Writing): readonly Block[] {
  const { say, text, data } = writing;
  const shown = data.indicators.indicators.filter(({ keyFigure, counted }) => keyFigure && !counted);
  if (shown.every((indicator) => dots(indicator, writing) === null)) return [];
  const all = shown.flatMap((indicator) =>
    data.university.faculties.flatMap(({ id }) => writing.index.series(indicator.id, { kind: "faculty", faculty: id })),
  );
  return [
    { kind: "paragraph", words: say("sideBySide.intro", { university: text(data.university.name) }) },
    ...syntheticNotice(all, writing),
    ...shown.flatMap((indicator) => indicatorBlocks(indicator, writing)),
    ...groupTables(null, writing),
  ];
}

function indicatorBlocks(indicator: Indicator, writing: Writing): readonly Block[] {
  const first = dots(indicator, writing);
  if (first === null) return [];
  const [waves, spread, funnel] = [
    wavesChart(indicator, writing),
    spreadChart(indicator, writing),
    funnelChart(indicator, writing),
  ];
  return [
    {
      kind: "heading",
      level: 3,
      id: `faculties-${indicator.id.replaceAll(".", "-")}`,
      text: writing.text(indicator.name),
    },
    first,
    ...[waves, spread, funnel].filter((chart) => chart !== null),
    wholeTable(indicator, first, [waves, spread, funnel], writing),
  ];
}

/** The tables of an indicator's charts as one: a row a faculty, each column once. */
function wholeTable(
  indicator: Indicator,
  first: DotsChart,
  others: readonly (Chart | null)[],
  { say, text }: Writing,
): Table {
  const own = first.table;
  const repeated = new Set(own.columns.map(({ label }) => label));
  const added = others.flatMap((chart) =>
    (chart?.table.columns ?? []).flatMap((column, place) => {
      if (place === 0 || repeated.has(column.label) || column.label === String(first.wave)) return [];
      repeated.add(column.label);
      return [{ column, cells: new Map(chart?.table.rows.map((row) => [row[0], row[place] ?? ""])) }];
    }),
  );
  return {
    ...own,
    id: `faculties-${indicator.id.replaceAll(".", "-")}-table`,
    caption: say("sideBySide.caption", { name: text(indicator.name), wave: String(first.wave) }),
    madeUp: first.example,
    columns: [...own.columns, ...added.map(({ column }) => column)],
    // A faculty that a chart leaves out has a hidden figure there.
    rows: own.rows.map((row) => [...row, ...added.map(({ cells }) => cells.get(row[0] ?? "") ?? say("table.none"))]),
  };
}

function dots(indicator: Indicator, writing: Writing): DotsChart | null {
  const { say, text, data, language } = writing;
  const found = data.university.faculties.flatMap((faculty) => {
    const estimate = writing.index.series(indicator.id, { kind: "faculty", faculty: faculty.id }).at(-1);
    return estimate === undefined ? [] : [{ faculty, estimate }];
  });
  const wave = found[0]?.estimate.wave;
  if (wave === undefined) return null;
  const print = (value: number) => formatInUnit(value, indicator.unit, indicator.decimals, language);
  const survey = writing.surveyOf(indicator);
  const wording = survey.items.find(({ id }) => id === indicator.item)?.wording ?? {};
  const known = found.flatMap(({ estimate }) => (estimate.status === "computed" ? [estimate] : []));
  const whole = writing.index.find(indicator.id, wave, { kind: "university" });
  const university = whole?.status === "computed" ? whole : undefined;
  const bounds = known.flatMap(({ interval }) => [interval.lower, interval.upper]);
  const synthetic = known.some(({ provenance }) => provenance.synthetic);
  const id = `chart-faculties-${indicator.id.replaceAll(".", "-")}`;
  // Nothing stands for all of them where their figures can't be pooled.
  const middle = university?.value ?? (rulesOf(indicator).pools ? meanOf(known) : null);
  return {
    kind: "chart",
    shape: "dots",
    id,
    headline: say("sideBySide.headline", { name: text(indicator.name), wave: String(wave) }),
    subtitle: say("sideBySide.subtitle", {
      question: say("quote", { words: text(wording) }),
      measured: measured(indicator, writing),
    }),
    alternative: say("sideBySide.alternative", {
      name: text(indicator.name),
      wave: String(wave),
      lowest: print(Math.min(...known.map(({ value }) => value))),
      highest: print(Math.max(...known.map(({ value }) => value))),
    }),
    source: say("sideBySide.source", { survey: text(survey.name), synthetic: synthetic ? "synthetic" : "real" }),
    notes: [
      ...(middle === null ? [] : [say(`sideBySide.${university === undefined ? "meanLine" : "universityLine"}`)]),
      say("sideBySide.margins"),
    ],
    // The table after the charts has these and more.
    tableInPrint: false,
    reference: middle === null ? null : { value: middle },
    example: synthetic ? say("example.synthetic") : null,
    wave,
    unit: indicator.unit,
    range: rangeAround(bounds, indicator, scaleOf(indicator, survey)),
    rows: found.map(({ faculty, estimate }) => ({
      label: text(faculty.short ?? faculty.name),
      hidden: say("value.hidden"),
      point:
        estimate.status === "computed"
          ? { value: estimate.value, label: print(estimate.value), interval: estimate.interval, estimate: estimate.id }
          : null,
    })),
    table: {
      kind: "table",
      id: `${id}-table`,
      caption: say("chart.tableCaption", { name: `${text(indicator.short)}, ${wave}` }),
      columns: [
        { label: say("table.faculty"), align: "start" },
        { label: say("table.value"), align: "end" },
        { label: say("table.interval"), align: "end" },
        { label: say("table.base"), align: "end" },
      ],
      rows: found.map(({ faculty, estimate }) => [text(faculty.name), ...cells(estimate, print, writing)]),
      note: null,
      dense: true,
    },
  };
}

function cells(
  estimate: Estimate,
  print: (value: number) => string,
  { say, language, indicatorOf }: Writing,
): readonly Words[] {
  if (estimate.status !== "computed") return [say("value.hidden"), say("table.none"), say("table.none")];
  const { id, value, unit, interval, base } = estimate;
  const flag = estimate.unreliable ? ` ${say("value.few")}` : "";
  return [
    `${marked(id, print(value))}${flag}`,
    marked(
      id,
      say("value.interval", formatBounds(interval, unit, indicatorOf(estimate).decimals, language)),
      "interval",
    ),
    marked(id, formatNumber(base, 0, language), "base"),
  ];
}
