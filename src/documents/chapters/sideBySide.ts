/** Figures that were computed from responses, for the board: the faculties side by side, and the groups that a survey declares. */
import { type Figure, type Indicator, rulesOf, scaleOf, type Year } from "../../domain/index.ts";
import { marked, measured, type Words, type Writing } from "../../statements/index.ts";
import { formatBounds, formatNumber } from "../../wording/index.ts";
import { chartAnatomy, surveyOrigin } from "../chartAnatomy.ts";
import { rangeAround } from "../niceRange.ts";
import { facultyRows, inWave, isComputed, newestWave, notInNotes } from "../oneWave.ts";
import { questionWords } from "../questionWords.ts";
import type { Block, Chart, DotsChart, Table } from "../report.ts";
import { syntheticNotice } from "../synthetic.ts";
import { groupTables } from "./breakdowns.ts";
import { extremes, meanOf, spreadChart, wavesChart } from "./facultyCharts.ts";
import { facultyFunnel } from "./funnel.ts";
import { besideRestCell, changeCell } from "./verdictCells.ts";

/** Each indicator's newest wave, the same for all its charts, faculty by faculty in the order of `university.yaml`: no league table. */
export function sideBySide(writing: Writing): readonly Block[] {
  const { say, text, data } = writing;
  const shown = data.indicators.indicators.filter(({ keyFigure, counted }) => keyFigure && !counted);
  const blocks = shown.flatMap((indicator) => indicatorBlocks(indicator, writing));
  if (blocks.length === 0) return [];
  const all = shown.flatMap((indicator) =>
    data.university.faculties.flatMap(({ id }) => writing.index.series(indicator.id, { kind: "faculty", faculty: id })),
  );
  return [
    { kind: "paragraph", words: say("sideBySide.intro", { university: text(data.university.name) }) },
    ...(blocks.some(isFunnel) ? [] : [{ kind: "paragraph" as const, words: say("sideBySide.tested") }]),
    ...syntheticNotice(all, writing),
    ...blocks,
    ...chanceFindings(shown, writing),
    ...groupTables(null, writing),
  ];
}

function isFunnel(block: Block): boolean {
  return block.kind === "chart" && block.shape === "funnel";
}

function indicatorBlocks(indicator: Indicator, writing: Writing): readonly Block[] {
  const wave = newestWave(indicator, facultyRows(writing), writing);
  const first = wave === null ? null : dots(indicator, wave, writing);
  if (wave === null || first === null) return [];
  const [waves, spread, funnel] = [
    wavesChart(indicator, wave, writing),
    spreadChart(indicator, wave, writing),
    facultyFunnel(indicator, wave, writing),
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
    ...verdictTable(indicator, first, writing),
  ];
}

/** What each faculty's own report says of the figure; nothing where nothing was tested. */
function verdictTable(indicator: Indicator, { wave, example }: DotsChart, writing: Writing): readonly Table[] {
  const { say, text, data, index } = writing;
  const own = data.university.faculties.flatMap((faculty) => {
    const estimate = index.find(indicator.id, wave, { kind: "faculty", faculty: faculty.id });
    return estimate === undefined ? [] : [{ faculty, estimate }];
  });
  const isTested = own.some(({ estimate }) =>
    (["change", "rest"] as const).some((kind) => index.comparison(kind, estimate) !== null),
  );
  if (!isTested) return [];
  return [
    {
      kind: "table",
      id: `faculties-${indicator.id.replaceAll(".", "-")}-verdicts`,
      caption: say("sideBySide.verdicts", { name: text(indicator.name), wave: String(wave) }),
      madeUp: example,
      columns: [
        { label: say("table.faculty"), align: "start" },
        { label: say("own.change"), align: "start" },
        { label: say("own.difference"), align: "start" },
      ],
      rows: own.map(({ faculty, estimate }) => [
        text(faculty.name),
        changeCell(estimate, writing),
        besideRestCell(estimate, writing),
      ]),
      note: null,
      dense: true,
    },
  ];
}

/** How many of these families would hold a finding if nothing differed anywhere: each does with a chance of at most 5 % (Holm 1979). */
function chanceFindings(shown: readonly Indicator[], { say, index, language }: Writing): readonly Block[] {
  const told = index.comparisons.filter(
    ({ indicator, domain, family }) =>
      domain.kind === "faculty" && family.standing === "key" && shown.some(({ id }) => id === indicator),
  );
  const newest = Math.max(...told.map(({ wave }) => wave));
  const families = new Set(told.filter(({ wave }) => wave === newest).map(({ family }) => family.id)).size;
  if (families === 0) return [];
  const expected = 0.05 * families;
  return [
    {
      kind: "paragraph",
      words: say("sideBySide.chance", {
        families,
        expected: formatNumber(expected, expected < 0.1 ? 2 : 1, language),
      }),
    },
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
    // A faculty that a chart of two waves leaves out was in one of them only.
    rows: own.rows.map((row) => [...row, ...added.map(({ cells }) => cells.get(row[0] ?? "") ?? say("wave.none"))]),
  };
}

function dots(indicator: Indicator, wave: Year, writing: Writing): DotsChart | null {
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
  return {
    ...chartAnatomy({
      id: `chart-faculties-${indicator.id.replaceAll(".", "-")}`,
      headline: say("sideBySide.headline", { name: text(indicator.name), wave: String(wave) }),
      subtitle: say("sideBySide.subtitle", {
        question: questionWords(indicator, writing),
        measured: measured(indicator, writing),
      }),
      alternative: say("sideBySide.alternative", {
        name: text(indicator.name),
        wave: String(wave),
        ...extremes(known, writing),
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

function cells(estimate: Figure | null, { say, language, indicatorOf, print }: Writing): readonly Words[] {
  if (estimate?.status !== "computed") return [say("value.hidden"), say("table.none"), say("table.none")];
  const { id, interval, base } = estimate;
  const flag = estimate.unreliable ? ` ${say("value.few")}` : "";
  return [
    `${print(estimate)}${flag}`,
    marked(id, say("value.interval", formatBounds(interval, estimate, indicatorOf(estimate), language)), "interval"),
    marked(id, formatNumber(base, 0, language), "base"),
  ];
}
