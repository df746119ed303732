/** Charts of the faculties side by side: how answers are spread, and what may be chance for their size. */
import { type ComputedEstimate, type Indicator, rulesOf, scaleOf } from "../../domain/index.ts";
import { formatInUnit, formatNumber } from "../formatValue.ts";
import { rangeAround } from "../niceRange.ts";
import type { DumbbellChart, FunnelChart, StackedChart } from "../report.ts";
import { marked } from "../words.ts";
import type { Writing } from "../writing.ts";
import { shortFigure } from "./figureWords.ts";

/** The parts of an indicator as one bar a faculty; nothing where it has none. */
export function spreadChart(whole: Indicator, writing: Writing): StackedChart | null {
  const { say, text, data, index } = writing;
  const parts = data.indicators.indicators.filter((each) => each.partOf === whole.id && rulesOf(each).stacks);
  const wave = Math.max(
    ...data.university.faculties.flatMap(({ id }) =>
      parts.flatMap((part) => index.series(part.id, { kind: "faculty", faculty: id }).map((each) => each.wave)),
    ),
  );
  if (parts.length < 2 || !Number.isFinite(wave)) return null;
  const rows = data.university.faculties.map((faculty) => {
    const found = parts.map((part) => index.find(part.id, wave, { kind: "faculty", faculty: faculty.id }));
    const computed = found.filter((each): each is ComputedEstimate => each?.status === "computed");
    return {
      faculty,
      found,
      label: text(faculty.short ?? faculty.name),
      hidden: say("value.hidden"),
      values:
        computed.length < parts.length
          ? null
          : computed.map((each) => ({ value: each.value, label: writing.label(each), estimate: each.id })),
    };
  });
  const id = `chart-spread-${whole.id.replaceAll(".", "-")}`;
  const survey = writing.surveyOf(whole);
  const synthetic = rows.some(({ found }) =>
    found.some((each) => each?.status === "computed" && each.provenance.synthetic),
  );
  return {
    kind: "chart",
    shape: "stacked",
    id,
    headline: say("spread.headline", { name: text(whole.name), wave: String(wave) }),
    subtitle: say("spread.subtitle", { survey: text(survey.short) }),
    alternative: say("spread.alternative", { name: text(whole.name), wave: String(wave), parts: parts.length }),
    source: say("sideBySide.source", { survey: text(survey.name), synthetic: synthetic ? "synthetic" : "real" }),
    notes: [],
    example: synthetic ? say("example.synthetic") : null,
    tableInPrint: false,
    parts: parts.map(({ short }) => text(short)),
    rows: rows.map(({ label, hidden, values }) => ({ label, hidden, values })),
    table: {
      kind: "table",
      id: `${id}-table`,
      caption: say("chart.tableCaption", { name: `${text(whole.short)}, ${wave}` }),
      columns: [
        { label: say("table.faculty"), align: "start" },
        ...parts.map(({ short }) => ({ label: text(short), align: "end" as const })),
      ],
      rows: rows.map(({ faculty, found }) => [
        text(faculty.name),
        ...found.map((each) => (each === undefined ? say("table.none") : shortFigure(each, writing))),
      ]),
      note: null,
      dense: true,
    },
  };
}

/** The mean of faculties, each counted by its respondents. Only of a statistic that can be pooled. */
export function meanOf(estimates: readonly ComputedEstimate[]): number {
  const people = estimates.reduce((sum, { base }) => sum + base, 0);
  return estimates.reduce((sum, { base, value }) => sum + base * value, 0) / people;
}

/** The wave before and the newest one, a row a faculty; nothing where no faculty has both, or a break lies between them. */
export function wavesChart(indicator: Indicator, writing: Writing): DumbbellChart | null {
  const { say, text, data, index, language } = writing;
  const rows = data.university.faculties.map((faculty) => {
    const [before, after] = index.series(indicator.id, { kind: "faculty", faculty: faculty.id }).slice(-2);
    return { faculty, before, after };
  });
  const both = rows.flatMap(({ before, after }) =>
    before?.status === "computed" &&
    after?.status === "computed" &&
    before.comparability.series === after.comparability.series
      ? [{ before, after }]
      : [],
  );
  const [first] = both;
  if (first === undefined) return null;
  const [earlier, wave] = [first.before.wave, first.after.wave];
  const print = (value: number) => formatInUnit(value, indicator.unit, indicator.decimals, language);
  const shown = new Set(both.map(({ after }) => after.id));
  const values = both.flatMap(({ before, after }) => [before.value, after.value]);
  const synthetic = both.some(({ after }) => after.provenance.synthetic);
  const id = `chart-waves-${indicator.id.replaceAll(".", "-")}`;
  const up = both.filter(
    ({ before, after }) => print(after.value) !== print(before.value) && after.value > before.value,
  );
  const down = both.filter(
    ({ before, after }) => print(after.value) !== print(before.value) && after.value < before.value,
  );
  return {
    kind: "chart",
    shape: "dumbbell",
    id,
    headline: say("waves.headline", { name: text(indicator.name), before: String(earlier), wave: String(wave) }),
    subtitle: say("waves.subtitle", { before: String(earlier), wave: String(wave) }),
    alternative: say("waves.alternative", {
      name: text(indicator.short),
      before: String(earlier),
      wave: String(wave),
      up: up.length,
      down: down.length,
      all: both.length,
    }),
    source: say("sideBySide.source", {
      survey: text(writing.surveyOf(indicator).name),
      synthetic: synthetic ? "synthetic" : "real",
    }),
    notes: [say("waves.note")],
    example: synthetic ? say("example.synthetic") : null,
    tableInPrint: false,
    unit: indicator.unit,
    range: rangeAround(values, indicator, scaleOf(indicator, writing.surveyOf(indicator))),
    waves: [earlier, wave],
    rows: rows.map(({ faculty, before, after }) => ({
      label: text(faculty.short ?? faculty.name),
      hidden: say("value.hidden"),
      points:
        before?.status === "computed" && after?.status === "computed" && shown.has(after.id)
          ? { before: endOf(before, print), after: endOf(after, print) }
          : null,
    })),
    table: {
      kind: "table",
      id: `${id}-table`,
      caption: say("chart.tableCaption", { name: `${text(indicator.short)}, ${earlier}–${wave}` }),
      columns: [
        { label: say("table.faculty"), align: "start" },
        { label: String(earlier), align: "end" },
        { label: String(wave), align: "end" },
      ],
      rows: rows.map(({ faculty, before, after }) => [
        text(faculty.name),
        ...[before, after].map((each) => (each === undefined ? say("table.none") : shortFigure(each, writing))),
      ]),
      note: null,
      dense: true,
    },
  };
}

function endOf({ value, id }: ComputedEstimate, print: (value: number) => string) {
  return { value, label: print(value), estimate: id };
}

/** Of the normal distribution, for limits that hold 95% and 99.8% of what chance gives. */
const [normal95, normal998] = [1.959964, 3.090232];
const limitSteps = 40;

/** The newest wave of an indicator; nothing with fewer than three faculties to show, or for a statistic that has no such limits. */
export function funnelChart(indicator: Indicator, writing: Writing): FunnelChart | null {
  const { say, text, data, index, language } = writing;
  const found = data.university.faculties.flatMap((faculty) => {
    const estimate = index.series(indicator.id, { kind: "faculty", faculty: faculty.id }).at(-1);
    return estimate?.status === "computed" ? [{ faculty, estimate }] : [];
  });
  if (found.length < 3 || !rulesOf(indicator).funnel) return null;
  const wave = found[0]?.estimate.wave ?? 0;
  const people = found.reduce((sum, { estimate }) => sum + estimate.base, 0);
  const centre = meanOf(found.map(({ estimate }) => estimate));
  // What one respondent adds to chance, pooled over the faculties: SE² · n.
  const spread = Math.sqrt(
    found.reduce((sum, { estimate }) => sum + estimate.base * estimate.standardError ** 2 * estimate.base, 0) / people,
  );
  const bases = found.map(({ estimate }) => estimate.base);
  const [from, to] = [Math.max(1, Math.min(...bases) * 0.8), Math.max(...bases) * 1.08];
  const limits = Array.from({ length: limitSteps + 1 }, (_, step) => {
    const base = from + ((to - from) * step) / limitSteps;
    const error = spread / Math.sqrt(base);
    return {
      base,
      lower: centre - normal95 * error,
      upper: centre + normal95 * error,
      wideLower: centre - normal998 * error,
      wideUpper: centre + normal998 * error,
    };
  });
  const values = [
    ...found.map(({ estimate }) => estimate.value),
    ...limits.flatMap(({ wideLower, wideUpper }) => [wideLower, wideUpper]),
  ];
  const print = (value: number) => formatInUnit(value, indicator.unit, indicator.decimals, language);
  const synthetic = found.some(({ estimate }) => estimate.provenance.synthetic);
  const id = `chart-funnel-${indicator.id.replaceAll(".", "-")}`;
  const within = (estimate: ComputedEstimate) => {
    const distance = Math.abs(estimate.value - centre) / (spread / Math.sqrt(estimate.base));
    return distance <= normal95 ? "inside" : distance <= normal998 ? "between" : "outside";
  };
  const outside = found.filter(({ estimate }) => within(estimate) !== "inside").length;
  return {
    kind: "chart",
    shape: "funnel",
    id,
    headline: say("funnel.headline", { name: text(indicator.name), wave: String(wave) }),
    subtitle: say("funnel.subtitle"),
    alternative: say("funnel.alternative", {
      name: text(indicator.short),
      wave: String(wave),
      all: found.length,
      outside,
    }),
    source: say("sideBySide.source", {
      survey: text(writing.surveyOf(indicator).name),
      synthetic: synthetic ? "synthetic" : "real",
    }),
    notes: [say("funnel.note")],
    example: synthetic ? say("example.synthetic") : null,
    tableInPrint: false,
    unit: indicator.unit,
    range: rangeAround(values, indicator, scaleOf(indicator, writing.surveyOf(indicator))),
    bases: [from, to],
    basesLabel: say("table.base"),
    centre,
    limits,
    points: found.map(({ faculty, estimate }) => ({
      label: text(faculty.short ?? faculty.name),
      value: estimate.value,
      base: estimate.base,
      estimate: estimate.id,
    })),
    table: {
      kind: "table",
      id: `${id}-table`,
      caption: say("chart.tableCaption", { name: `${text(indicator.short)}, ${wave}` }),
      columns: [
        { label: say("table.faculty"), align: "start" },
        { label: say("table.value"), align: "end" },
        { label: say("table.base"), align: "end" },
        { label: say("funnel.limits"), align: "start" },
      ],
      rows: found.map(({ faculty, estimate }) => [
        text(faculty.name),
        marked(estimate.id, print(estimate.value)),
        marked(estimate.id, formatNumber(estimate.base, 0, language), "base"),
        say(`funnel.${within(estimate)}`),
      ]),
      note: null,
      dense: true,
    },
  };
}
