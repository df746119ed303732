/** A planned artefact -> its bytes, with what the manifest says of it. */
import type { AuditedFile } from "../audit/index.ts";
import { chartLook, type DrawnChart, drawChart } from "../charts/index.ts";
import { type Artefact, CommandError, type Design, type UniversityData } from "../domain/index.ts";
import { renderReport } from "../html/index.ts";
import {
  type Attachment,
  assertSound,
  type BrowserPool,
  checkPdf,
  describeHtml,
  type FinishedPdf,
  type Finishing,
  finishPdf,
  type PdfCheck,
  PdfError,
} from "../pdf/index.ts";
import {
  type Chart,
  createMessages,
  mayRead,
  openData,
  picturesOf,
  type Report,
  type Sparkline,
  tableCsv,
} from "../reports/index.ts";
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
  /** That printed files bear. */
  readonly date: Date;
}

export interface MadeArtefact {
  readonly artefact: Artefact;
  readonly content: Uint8Array;
  readonly pages: number | null;
  /** As an attacker reads it; of a PDF, what went into it. */
  readonly audited: AuditedFile;
  /** Of a PDF: what it passed. */
  readonly checks: readonly PdfCheck[] | null;
}

export async function makeArtefact(planned: Planned, workshop: Workshop): Promise<MadeArtefact> {
  if (planned.kind === "data") return csvArtefact(planned, workshop);
  const report = workshop.composer.compose(planned.report, planned.language);
  const charts = await drawCharts(report, workshop.draw);
  const { content, pages, checks } = await documentOf(planned, report, charts, workshop);
  return {
    content,
    pages,
    checks,
    audited:
      planned.format === "html"
        ? { kind: "html", path: planned.path, content: new TextDecoder().decode(content) }
        : { kind: "report", path: planned.path, content: report },
    artefact: {
      ...described(planned.id, planned.path, content),
      kind: report.kind === "factsheet" ? "factsheet" : "report",
      title: report.subtitle,
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
  workshop: Workshop,
): Promise<Pick<MadeArtefact, "content" | "pages" | "checks">> {
  const { design, pool, date } = workshop;
  if (planned.format === "html") {
    const html = renderReport(report, { design, charts, medium: "screen" });
    return { content: new TextEncoder().encode(html), pages: null, checks: null };
  }
  if (pool === null) throw new Error("a PDF needs a browser");
  const html = renderReport(report, { design, charts, medium: "print" });
  const printed = await pool.print(planned.id, html);
  const { bytes, pages, checks } = finished(planned.id, printed, {
    about: {
      title: `${report.title} ${report.year} – ${report.subtitle} – ${report.university}`,
      author: report.university,
      language: report.language,
      date,
    },
    html: describeHtml(html),
    attachments: attachmentsOf(report, workshop),
  });
  if (report.kind === "factsheet" && pages > mostFactsheetPages) {
    throw new CommandError(
      1,
      `${planned.id} has ${pages} pages: a factsheet is one sheet, both sides at most`,
      "fewer key figures in indicators.yaml, or shorter names and titles, make it fit",
    );
  }
  return { content: bytes, pages, checks };
}

interface CheckedPdf extends FinishedPdf {
  readonly checks: readonly PdfCheck[];
}

function finished(id: string, printed: Uint8Array, finishing: Finishing): CheckedPdf {
  try {
    const done = finishPdf(printed, finishing);
    const checks = checkPdf(done.bytes);
    assertSound(checks);
    return { ...done, checks };
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    const hint =
      "the finisher knows what the pinned browser prints: `npx wellbeing doctor` says whether this is that one";
    throw new CommandError(3, `${id} cannot be made accessible: ${error.message}`, hint, { cause: error });
  }
}

/** The estimates that a report prints, and the table of each of its charts. */
function attachmentsOf(report: Report, { data, composer, design }: Workshop): readonly Attachment[] {
  const say = createMessages(report.language, design.messages[report.language]);
  const printed = new Set(report.estimates);
  const encode = (text: string) => new TextEncoder().encode(text);
  const charts = report.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "chart"));
  return [
    {
      name: "estimates.csv",
      description: say("attachment.estimates"),
      mediaType: "text/csv",
      content: encode(
        openData(
          composer.estimates.filter(({ id }) => printed.has(id)),
          data,
        ),
      ),
      chart: null,
    },
    ...charts.map(
      ({ id, table }): Attachment => ({
        name: `${id}.csv`,
        description: table.caption,
        mediaType: "text/csv",
        content: encode(tableCsv(table)),
        chart: id,
      }),
    ),
  ];
}

function csvArtefact(planned: Extract<Planned, { kind: "data" }>, { data, composer }: Workshop): MadeArtefact {
  const estimates = composer.estimates.filter(({ domain }) => mayRead(planned.audience, domain));
  const content = new TextEncoder().encode(openData(estimates, data));
  return {
    content,
    pages: null,
    checks: null,
    audited: { kind: "csv", path: planned.path, content: new TextDecoder().decode(content) },
    artefact: {
      ...described(planned.id, planned.path, content),
      kind: "data",
      title: null,
      audience: planned.audience,
      language: null,
      format: "csv",
      estimates: estimates.map((each) => each.id).sort(),
    },
  };
}

export function described(id: string, path: string, content: Uint8Array) {
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
