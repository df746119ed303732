/** Figures that were computed from responses: a faculty beside the rest of the university, and the faculties side by side. */
import type { ComputedEstimate, Estimate, Faculty, Indicator } from "../../domain/index.ts";
import { differenceProbability, holm } from "../../survey/index.ts";
import { formatInUnit, formatNumber } from "../formatValue.ts";
import type { Block, DotsChart, Table } from "../report.ts";
import { marked, type Words } from "../words.ts";
import type { Writing } from "../writing.ts";

/** A difference is called one where p after Holm's adjustment is below it. */
const significance = 0.05;

interface Pair {
  readonly indicator: Indicator;
  readonly own: Estimate;
  readonly rest: Estimate;
}

/** The faculty's own figures of each indicator's newest wave, beside the university without the faculty. Nothing where none were computed. */
export function besideTheRest(faculty: Faculty, writing: Writing): readonly Block[] {
  const { say, text } = writing;
  const pairs = writing.data.indicators.indicators.flatMap((indicator): Pair[] => {
    const own = writing.index.series(indicator.id, { kind: "faculty", faculty: faculty.id }).at(-1);
    const rest = own && writing.index.find(indicator.id, own.wave, { kind: "rest", faculty: faculty.id });
    return own === undefined || rest === undefined ? [] : [{ indicator, own, rest }];
  });
  if (pairs.length === 0) return [];
  const tested = pairs.filter(bothComputed);
  const adjusted = holm(tested.map(({ own, rest }) => differenceProbability(own, rest)));
  const table: Table = {
    kind: "table",
    id: "own-figures-table",
    caption: say("own.caption", { faculty: text(faculty.name) }),
    columns: [
      { label: say("table.indicator"), align: "start" },
      { label: say("table.wave"), align: "end" },
      { label: text(faculty.short ?? faculty.name), align: "end" },
      { label: say("own.rest"), align: "end" },
      { label: say("own.difference"), align: "start" },
    ],
    rows: pairs.map((pair) => {
      const p = adjusted[tested.findIndex(({ indicator }) => indicator === pair.indicator)];
      return [
        text(pair.indicator.name),
        String(pair.own.wave),
        figure(pair.own, writing),
        figure(pair.rest, writing),
        difference(pair, p, writing),
      ];
    }),
    note: say("own.note"),
    dense: false,
  };
  return [
    { kind: "heading", level: 3, id: "own-figures", text: say("own.title") },
    ...syntheticNotice(
      pairs.map(({ own }) => own),
      writing,
    ),
    table,
  ];
}

function bothComputed(pair: Pair): pair is Pair & { readonly own: ComputedEstimate; readonly rest: ComputedEstimate } {
  return pair.own.status === "computed" && pair.rest.status === "computed";
}

/** "7.0 (6.9 to 7.1), 812 respondents"; the same words for every hidden figure. */
function figure(estimate: Estimate, writing: Writing): Words {
  const { say, language } = writing;
  if (estimate.status !== "computed") return say("value.hidden");
  const { decimals } = writing.indicatorOf(estimate);
  const print = (value: number) => formatInUnit(value, estimate.unit, decimals, language);
  const { lower, upper } = estimate.interval;
  // Marked apart, so that a line may break between them.
  return [
    print(estimate.value),
    say("own.interval", { lower: print(lower), upper: print(upper) }),
    say("own.base", { base: formatNumber(estimate.base, 0, language) }),
  ]
    .map((part) => marked(estimate.id, part))
    .concat(estimate.unreliable ? [say("value.few")] : [])
    .join(" ");
}

/** A direction only where the test finds one; never "the same". */
function difference({ indicator, own, rest }: Pair, p: number | undefined, { say }: Writing): string {
  if (p === undefined || own.status !== "computed" || rest.status !== "computed") return say("table.none");
  if (p >= significance) return say("own.noClear");
  const size = Math.abs(own.value - rest.value);
  const small = size < 0.5 * 10 ** -indicator.decimals;
  if (small) return say("own.noClear");
  return say(own.value > rest.value ? "own.higher" : "own.lower");
}

/** Each indicator's newest wave, faculty by faculty in the order of `university.yaml`: no league table. */
export function sideBySide(writing: Writing): readonly Block[] {
  const { say, text, data } = writing;
  const charts = data.indicators.indicators.flatMap((indicator) => dots(indicator, writing) ?? []);
  if (charts.length === 0) return [];
  const all = data.indicators.indicators.flatMap((indicator) =>
    data.university.faculties.flatMap(({ id }) => writing.index.series(indicator.id, { kind: "faculty", faculty: id })),
  );
  return [
    { kind: "paragraph", words: say("sideBySide.intro", { university: text(data.university.name) }) },
    ...syntheticNotice(all, writing),
    ...charts,
  ];
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
  const item = survey.items.find(({ id }) => id === indicator.item);
  if (item === undefined) throw new Error(`no item ${indicator.item}`);
  const known = found.flatMap(({ estimate }) => (estimate.status === "computed" ? [estimate] : []));
  const bounds = known.flatMap(({ interval }) => [interval.lower, interval.upper]);
  const [lowest, highest] = [Math.min(...bounds), Math.max(...bounds)];
  const step = indicator.unit === "percent" ? 5 : 0.5;
  const synthetic = known.some(({ provenance }) => provenance.synthetic);
  const id = `chart-faculties-${indicator.id.replaceAll(".", "-")}`;
  const measured =
    item.scale.kind === "range"
      ? say("chart.onScale", { min: String(item.scale.min), max: String(item.scale.max) })
      : say("chart.shareOf", { people: text(item.scale.of) });
  return {
    kind: "chart",
    shape: "dots",
    id,
    headline: say("sideBySide.headline", { name: text(indicator.name), wave: String(wave) }),
    subtitle: say("sideBySide.subtitle", { question: say("quote", { words: text(item.wording) }), measured }),
    alternative: say("sideBySide.alternative", {
      name: text(indicator.name),
      wave: String(wave),
      lowest: print(Math.min(...known.map(({ value }) => value))),
      highest: print(Math.max(...known.map(({ value }) => value))),
    }),
    source: say("sideBySide.source", { survey: text(survey.name) }),
    notes: [say("sideBySide.margins")],
    example: synthetic ? say("example.synthetic") : null,
    unit: indicator.unit,
    range: [Math.floor(lowest / step) * step, Math.ceil(highest / step) * step],
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

function cells(estimate: Estimate, print: (value: number) => string, { say, language }: Writing): readonly Words[] {
  if (estimate.status !== "computed") return [say("value.hidden"), "", ""];
  const { id, value, interval, base } = estimate;
  const flag = estimate.unreliable ? ` ${say("value.few")}` : "";
  return [
    `${marked(id, print(value))}${flag}`,
    marked(id, say("value.interval", { lower: print(interval.lower), upper: print(interval.upper) })),
    marked(id, formatNumber(base, 0, language)),
  ];
}

function syntheticNotice(estimates: readonly Estimate[], { say }: Writing): readonly Block[] {
  const synthetic = estimates.some((each) => each.status === "computed" && each.provenance.synthetic);
  return synthetic
    ? [{ kind: "notice", tone: "example", title: say("example.synthetic"), words: say("example.syntheticWords") }]
    : [];
}
