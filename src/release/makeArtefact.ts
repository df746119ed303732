/** A planned artefact -> its bytes, with what the manifest says of it. */
import type { AuditedFile } from "../audit/index.ts";
import { chartLook, type DrawnChart, drawChart } from "../charts/index.ts";
import { type Artefact, CommandError, type Design, type UniversityData } from "../domain/index.ts";
import { renderReport } from "../html/index.ts";
import { type BrowserPool, printOnce, printWithPageNumbers } from "../pdf/index.ts";
import { type Chart, mayRead, openData, picturesOf, type Report, type Sparkline } from "../reports/index.ts";
import type { Composer } from "./composeAll.ts";
import { sha256 } from "./manifest.ts";
import type { Planned } from "./planArtefacts.ts";

const mostFactsheetPages = 2;

export interface Workshop {
  readonly data: UniversityData;
  readonly composer: Composer;
  readonly design: Design;
  readonly draw: ChartDrawer;
  /** Null where nothing is printed. */
  readonly pool: BrowserPool | null;
}

export interface MadeArtefact {
  readonly artefact: Artefact;
  readonly content: Uint8Array;
  readonly pages: number | null;
  /** As an attacker reads it; of a PDF, what went into it. */
  readonly audited: AuditedFile;
}

export async function makeArtefact(planned: Planned, workshop: Workshop): Promise<MadeArtefact> {
  if (planned.kind === "data") return csvArtefact(planned, workshop);
  const report = workshop.composer.compose(planned.report, planned.language);
  const charts = await drawCharts(report, workshop.draw);
  const { content, pages } = await documentOf(planned, report, charts, workshop);
  return {
    content,
    pages,
    audited:
      planned.format === "html"
        ? { kind: "html", path: planned.path, content: new TextDecoder().decode(content) }
        : { kind: "report", path: planned.path, content: report },
    artefact: {
      ...described(planned.id, planned.path, content),
      kind: report.kind === "factsheet" ? "factsheet" : "report",
      audience: report.audience,
      language: planned.language,
      format: planned.format,
      estimates: [...report.estimates],
    },
  };
}

async function documentOf(
  planned: Extract<Planned, { kind: "report" }>,
  report: Report,
  charts: ReadonlyMap<string, DrawnChart>,
  { design, pool }: Workshop,
): Promise<{ content: Uint8Array; pages: number | null }> {
  if (planned.format === "html") {
    const html = renderReport(report, { design, charts, medium: "screen", pageNumbers: null });
    return { content: new TextEncoder().encode(html), pages: null };
  }
  if (pool === null) throw new Error("a PDF needs a browser");
  const render = (pageNumbers: ReadonlyMap<string, number> | null) =>
    renderReport(report, { design, charts, medium: "print", pageNumbers });
  const { bytes, pages } =
    report.kind === "factsheet"
      ? await printOnce(pool, planned.id, render(new Map()))
      : await printWithPageNumbers(pool, planned.id, render);
  if (report.kind === "factsheet" && pages > mostFactsheetPages) {
    throw new CommandError(
      1,
      `${planned.id} has ${pages} pages: a factsheet is one sheet, both sides at most`,
      "fewer key figures in indicators.yaml, or shorter names and titles, make it fit",
    );
  }
  return { content: bytes, pages };
}

function csvArtefact(planned: Extract<Planned, { kind: "data" }>, { data, composer }: Workshop): MadeArtefact {
  const estimates = composer.estimates.filter(({ domain }) => mayRead(planned.audience, domain));
  const content = new TextEncoder().encode(openData(estimates, data));
  return {
    content,
    pages: null,
    audited: { kind: "csv", path: planned.path, content: new TextDecoder().decode(content) },
    artefact: {
      ...described(planned.id, planned.path, content),
      kind: "data",
      audience: planned.audience,
      language: null,
      format: "csv",
      estimates: estimates.map((each) => each.id).sort(),
    },
  };
}

function described(id: string, path: string, content: Uint8Array) {
  return { id, path, bytes: content.byteLength, sha256: sha256(content) };
}

export async function drawCharts(report: Report, draw: ChartDrawer): Promise<ReadonlyMap<string, DrawnChart>> {
  const drawn = await Promise.all(
    picturesOf(report).map(async (chart) => [chart.id, await draw.chart(chart, report)] as const),
  );
  return new Map(drawn);
}

export interface ChartDrawer {
  readonly chart: (chart: Chart | Sparkline, report: Report) => Promise<DrawnChart>;
  /** Different charts drawn so far. */
  readonly count: () => number;
}

/** Draws each chart once, however many reports and formats show it. */
export function chartDrawer(design: Design): ChartDrawer {
  const drawn = new Map<string, Promise<DrawnChart>>();
  return {
    chart: (chart, { language, style }) => {
      const key = sha256(JSON.stringify([chart, language, style]));
      const before = drawn.get(key);
      if (before !== undefined) return before;
      const now = drawChart(chart, chartLook(design, { language, style }));
      drawn.set(key, now);
      return now;
    },
    count: () => drawn.size,
  };
}
