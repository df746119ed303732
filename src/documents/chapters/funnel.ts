/** Many domains of one wave -> a funnel plot of what may be chance for their size; nothing with fewer than twenty, of whom it says nothing. */

import {
  type ComputedFigure,
  type EstimateId,
  type Faculty,
  type FigureFunnel,
  type FunnelZone,
  type Indicator,
  rulesOf,
  type Year,
} from "../../domain/index.ts";
import {
  type KnownFigures,
  marked,
  type Origins,
  type Printing,
  type Speech,
  type Writing,
} from "../../statements/index.ts";
import { formatNumber, listInWords } from "../../wording/index.ts";
import { extremesOf, firstThatFits, valueList } from "../alternativeText.ts";
import { blockId } from "../blockId.ts";
import { chartAnatomy, hiddenAmong, surveyOrigin } from "../chartAnatomy.ts";
import { funnelReading } from "../chartReading/funnelReading.ts";
import type { Untold } from "../chartReading/reading.ts";
import type { FunnelChart } from "../charts.ts";
import { facultyRows, inWave, isComputed, newestWave, notInNotes, type OneWave, type Row } from "../oneWave.ts";

/** More are left to the table. */
const mostInHeadline = 4;

type FunnelRow = Row & { readonly fullName: string };
type Found = OneWave<FunnelRow>["rows"][number] & { readonly estimate: ComputedFigure };

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
  writing: Speech & Origins & Printing & KnownFigures,
): FunnelChart | null {
  if (!rulesOf(indicator).funnel) return null;
  const found = asked.rows.filter(isComputed);
  const funnel = writing.index.funnel(
    indicator.id,
    asked.wave,
    found.map(({ estimate }) => estimate.id),
  );
  return funnel === null ? null : funnelOf(of, found, asked, funnel, indicator, writing);
}

function funnelOf(
  of: "faculties" | "programmes",
  found: readonly Found[],
  asked: OneWave<FunnelRow>,
  funnel: FigureFunnel,
  indicator: Indicator,
  writing: Speech & Origins & Printing & KnownFigures,
): FunnelChart {
  const { say, text, language, print } = writing;
  const wave = String(asked.wave);
  const { limits } = funnel;
  const values = [
    ...found.map(({ estimate }) => estimate.value),
    ...limits.flatMap(({ wideLower, wideUpper }) => [wideLower, wideUpper]),
  ];
  const step = indicator.unit === "percent" ? 5 : 0.5;
  const synthetic = found.some(({ estimate }) => estimate.provenance.synthetic);
  const whom = { one: say(`funnel.of.${of}.one`), many: say(`funnel.of.${of}.many`) };
  const wide = funnel.wide ? "wide" : "chance";
  const untold: Untold<FunnelChart> = {
    ...chartAnatomy({
      id: blockId("chart-funnel", indicator.id),
      ...funnelWords(found, funnel, { ...whom, name: text(indicator.name), wave }, writing),
      subtitle: say("funnel.subtitle", whom),
      origin: surveyOrigin(writing.surveyOf(indicator), synthetic, writing),
      notes: [say("funnel.note", { ...whom, wide }), ...notesOnRows(of, asked, writing)],
      // The table of all figures of the faculties has the limits as well.
      tableInPrint: of === "programmes",
      hides: hiddenAmong(asked.rows.map(({ estimate }) => estimate)),
      table: {
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
                  print(estimate),
                  marked(estimate.id, formatNumber(estimate.base, 0, language), "base"),
                  say(`funnel.${zoneOf(estimate, funnel)}`),
                ]
              : [row.fullName, say("value.hidden"), say("table.none"), say("table.none")],
          ),
      },
    }),
    shape: "funnel",
    unit: indicator.unit,
    range: [Math.floor(Math.min(...values) / step) * step, Math.ceil(Math.max(...values) / step) * step],
    bases: funnel.bases,
    basesLabel: say("table.base"),
    centre: funnel.centre,
    limits,
    points: found.map(({ row, estimate }) => ({
      label: row.name,
      value: estimate.value,
      base: estimate.base,
      estimate: estimate.id,
    })),
  };
  return { ...untold, reading: funnelReading(untold, (id) => zoneWords(id, funnel, writing), writing) };
}

/** Which of them lie outside the usual range. */
function funnelWords(
  found: readonly Found[],
  funnel: FigureFunnel,
  about: { readonly one: string; readonly many: string; readonly name: string; readonly wave: string },
  writing: Speech & Printing,
) {
  const { say } = writing;
  const named = found.map(({ row, estimate }) => ({
    name: row.name,
    value: estimate.value,
    label: writing.label(estimate),
    isOutside: zoneOf(estimate, funnel) !== "inside",
  }));
  const beyond = named.filter(({ isOutside }) => isOutside);
  const counts = { ...about, all: found.length, outside: beyond.length };
  const names = beyond.map(({ name }) => name);
  return {
    headline: say("funnel.headline", {
      ...counts,
      named: names.length > 0 && names.length <= mostInHeadline ? "some" : "none",
      names: listInWords(names, writing.language),
    }),
    alternative: firstThatFits([
      say("funnel.alternative", {
        ...counts,
        extremes: extremesOf(named, writing),
        values: valueList(beyond, writing),
      }),
      say("funnel.alternativeFew", counts),
    ]),
  };
}

/** Programmes without a row may be among others that are shown together: only of faculties is it known that the wave did not reach them. */
function notesOnRows(of: "faculties" | "programmes", asked: OneWave<FunnelRow>, writing: Speech): readonly string[] {
  const hidden = asked.rows.some(({ estimate }) => estimate?.status === "suppressed")
    ? [writing.say("funnel.hidden", { hidden: writing.say("value.hidden") })]
    : [];
  return [...hidden, ...(of === "faculties" ? notInNotes(asked, writing) : [])];
}

function zoneWords(id: EstimateId, funnel: FigureFunnel, { say }: Speech): string {
  return say(`funnel.${zoneOf({ id }, funnel)}`);
}

function zoneOf({ id }: Pick<ComputedFigure, "id">, { zones }: FigureFunnel): FunnelZone {
  const zone = zones.get(id);
  if (zone === undefined) throw new Error(`${id} is not in this funnel`);
  return zone;
}
