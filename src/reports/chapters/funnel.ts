/** Many domains of one wave -> a funnel plot of what may be chance for their size; nothing with fewer than twenty, of whom it says nothing. */
import { type ComputedEstimate, type Faculty, type Indicator, rulesOf, type Year } from "../../domain/index.ts";
import { type Funnel, fewestFunnelDomains, funnelLimits } from "../../survey/index.ts";
import { formatInUnit, formatNumber } from "../formatValue.ts";
import { facultyRows, inWave, isComputed, newestWave, notInNotes, type OneWave, type Row } from "../oneWave.ts";
import type { FunnelChart } from "../report.ts";
import { marked } from "../words.ts";
import type { Writing } from "../writing.ts";

/** Of the normal distribution, for limits that hold 95% and 99.8% of what chance gives. */
const [normal95, normal998] = [1.959964, 3.090232];
const limitSteps = 40;

type FunnelRow = Row & { readonly fullName: string };
type Found = OneWave<FunnelRow>["rows"][number] & { readonly estimate: ComputedEstimate };

/** The faculties side by side, where there are enough of them. */
export function facultyFunnel(indicator: Indicator, wave: Year, writing: Writing): FunnelChart | null {
  return funnelIn("faculties", inWave(indicator, wave, facultyRows(writing), writing), indicator, writing);
}

/** A faculty's programmes by each key figure, where there are enough of them, in their newest wave. */
export function programmeFunnels(faculty: Faculty, writing: Writing): readonly FunnelChart[] {
  const { data, text } = writing;
  const rows = data.university.programmes
    .filter((each) => each.faculty === faculty.id)
    .map(
      ({ id, name }): FunnelRow => ({
        name: text(name),
        fullName: text(name),
        domain: { kind: "programme", faculty: faculty.id, programme: id },
      }),
    );
  return data.indicators.indicators.flatMap((indicator) => {
    const wave = indicator.keyFigure && !indicator.counted ? newestWave(indicator, rows, writing) : null;
    if (wave === null) return [];
    return funnelIn("programmes", inWave(indicator, wave, rows, writing), indicator, writing) ?? [];
  });
}

function funnelIn(
  of: "faculties" | "programmes",
  asked: OneWave<FunnelRow>,
  indicator: Indicator,
  writing: Writing,
): FunnelChart | null {
  if (!rulesOf(indicator).funnel) return null;
  const found = asked.rows.filter(isComputed);
  if (found.length < fewestFunnelDomains || found.every(({ estimate }) => estimate.standardError === 0)) return null;
  return funnelOf(of, found, asked, indicator, writing);
}

function funnelOf(
  of: "faculties" | "programmes",
  found: readonly Found[],
  asked: OneWave<FunnelRow>,
  indicator: Indicator,
  writing: Writing,
): FunnelChart {
  const { say, text, language } = writing;
  const wave = String(asked.wave);
  const funnel = funnelLimits(found.map(({ estimate }) => estimate));
  const bases = found.map(({ estimate }) => estimate.base);
  const [from, to] = [Math.max(1, Math.min(...bases) * 0.8), Math.max(...bases) * 1.08];
  const limits = Array.from({ length: limitSteps + 1 }, (_, step) =>
    limitAt(from + ((to - from) * step) / limitSteps, funnel),
  );
  const values = [
    ...found.map(({ estimate }) => estimate.value),
    ...limits.flatMap(({ wideLower, wideUpper }) => [wideLower, wideUpper]),
  ];
  const step = indicator.unit === "percent" ? 5 : 0.5;
  const synthetic = found.some(({ estimate }) => estimate.provenance.synthetic);
  const id = `chart-funnel-${indicator.id.replaceAll(".", "-")}`;
  const outside = found.filter(({ estimate }) => placeOf(estimate, funnel) !== "inside").length;
  const whom = { one: say(`funnel.of.${of}.one`), many: say(`funnel.of.${of}.many`) };
  const wide = funnel.between > 0 ? "wide" : "chance";
  return {
    kind: "chart",
    shape: "funnel",
    id,
    headline: say("funnel.headline", { name: text(indicator.name), wave }),
    subtitle: say("funnel.subtitle", whom),
    alternative: say("funnel.alternative", {
      ...whom,
      name: text(indicator.short),
      wave,
      all: found.length,
      outside,
    }),
    source: say("sideBySide.source", {
      survey: text(writing.surveyOf(indicator).name),
      synthetic: synthetic ? "synthetic" : "real",
    }),
    notes: [say("funnel.note", { ...whom, wide }), ...notesOnRows(of, asked, writing)],
    example: synthetic ? say("example.synthetic") : null,
    // The table of all figures of the faculties has the limits as well.
    tableInPrint: of === "programmes",
    unit: indicator.unit,
    range: [Math.floor(Math.min(...values) / step) * step, Math.ceil(Math.max(...values) / step) * step],
    bases: [from, to],
    basesLabel: say("table.base"),
    centre: funnel.centre,
    limits,
    points: found.map(({ row, estimate }) => ({
      label: row.name,
      value: estimate.value,
      base: estimate.base,
      estimate: estimate.id,
    })),
    table: {
      kind: "table",
      id: `${id}-table`,
      caption: say("chart.tableCaption", { name: `${text(indicator.short)}, ${wave}` }),
      columns: [
        { label: say(of === "faculties" ? "table.faculty" : "table.programme"), align: "start" },
        { label: say("table.value"), align: "end" },
        { label: say("table.base"), align: "end" },
        { label: say("funnel.limits"), align: "start" },
      ],
      // Programmes that were taken together for privacy have no figure of their own, and no row.
      rows: asked.rows
        .filter(({ estimate }) => of === "faculties" || estimate !== null)
        .map(({ row, estimate }) =>
          estimate?.status === "computed"
            ? [
                row.fullName,
                marked(estimate.id, formatInUnit(estimate.value, indicator.unit, indicator.decimals, language)),
                marked(estimate.id, formatNumber(estimate.base, 0, language), "base"),
                say(`funnel.${placeOf(estimate, funnel)}`),
              ]
            : [row.fullName, say("value.hidden"), say("table.none"), say("table.none")],
        ),
      note: null,
      dense: true,
    },
  };
}

/** Programmes without a row may be among others that are shown together: only of faculties is it known that the wave did not reach them. */
function notesOnRows(of: "faculties" | "programmes", asked: OneWave<FunnelRow>, writing: Writing): readonly string[] {
  const hidden = asked.rows.some(({ estimate }) => estimate?.status === "suppressed")
    ? [writing.say("funnel.hidden", { hidden: writing.say("value.hidden") })]
    : [];
  return [...hidden, ...(of === "faculties" ? notInNotes(asked, writing) : [])];
}

function limitAt(base: number, { centre, deviation }: Funnel) {
  const error = deviation(base);
  return {
    base,
    lower: centre - normal95 * error,
    upper: centre + normal95 * error,
    wideLower: centre - normal998 * error,
    wideUpper: centre + normal998 * error,
  };
}

function placeOf({ value, base }: ComputedEstimate, { centre, deviation }: Funnel): "inside" | "between" | "outside" {
  const distance = Math.abs(value - centre) / deviation(base);
  return distance <= normal95 ? "inside" : distance <= normal998 ? "between" : "outside";
}
