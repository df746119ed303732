/** A planned artefact -> its bytes, made or taken from the store, with what the manifest says of it.
 *
 * Each step has a key: the hash of all that can change its bytes. A page's is its report's words and figures, the templates, styles, sentences, fonts and the program; a print's is the page itself with its attachments, and the browser. So a change that reaches a page without changing it ends there. */
import { z } from "zod";
import type { AuditedFile } from "../audit/index.ts";
import { mayRead, openData, type Report, tableCsv } from "../documents/index.ts";
import {
  type Artefact,
  CommandError,
  type Design,
  type Figure,
  type Language,
  Sha256,
  type UniversityData,
} from "../domain/index.ts";
import { type ChartPicture, type Medium, type PageFonts, renderReportWithLetters } from "../html/index.ts";
import type { Attachment, PdfCheck, PrintedPdf } from "../pdf/index.ts";
import { type Store, sha256, stampOf } from "../store/index.ts";
import { createMessages } from "../wording/index.ts";
import type { Composer } from "./composeAll.ts";
import { type ChartDrawer, drawCharts } from "./drawCharts.ts";
import type { Planned } from "./planArtefacts.ts";
import type { Printer } from "./printer.ts";
import { type CommonParts, type Recipe, recipeOfData, recipeOfReport } from "./recipe.ts";
import { storedPdf, storePdf } from "./storedPdf.ts";

const mostFactsheetPages = 2;

export interface Workshop {
  readonly data: UniversityData;
  readonly composer: Composer;
  readonly compose: Composer["compose"];
  readonly estimates: ReadonlyMap<string, Figure>;
  readonly design: Design;
  readonly draw: ChartDrawer;
  /** Null where nothing is printed. */
  readonly printer: Printer | null;
  readonly store: Store;
  /** Of the program and of the design: parts of every key. */
  readonly code: string;
  readonly designStamp: string;
  readonly common: ReadonlyMap<Language, CommonParts>;
  /** That printed files bear. */
  readonly date: Date;
}

export interface MadeArtefact {
  readonly artefact: Artefact;
  readonly content: Uint8Array;
  readonly pages: number | null;
  /** As an attacker reads it; of a PDF, what went into it. */
  readonly audited: readonly AuditedFile[];
  /** Of a PDF: what it passed. */
  readonly checks: readonly PdfCheck[] | null;
  /** The same bytes had been made before. */
  readonly reused: boolean;
  readonly recipe: Recipe;
}

export async function makeArtefact(planned: Planned, workshop: Workshop): Promise<MadeArtefact> {
  if (planned.kind === "data") return await csvArtefact(planned, workshop);
  const report = workshop.compose(planned.report, planned.language);
  const { content, pages, checks, reused } =
    planned.format === "html"
      ? { ...(await screenPage(report, workshop)), pages: null, checks: null }
      : await printedReport(planned.id, report, workshop);
  const common = {
    ...workshop.common.get(planned.language),
    program: workshop.code,
    ...(planned.format === "pdf"
      ? { browser: workshop.printer?.version ?? "", "date of the file": workshop.date.toISOString() }
      : {}),
  };
  return {
    content,
    pages,
    checks,
    reused,
    recipe: recipeOfReport(report, workshop.estimates, common),
    audited:
      planned.format === "html"
        ? [{ kind: "html", path: planned.path, content: new TextDecoder().decode(content) }]
        : [
            { kind: "report", path: planned.path, content: report },
            ...auditedAttachments(planned.path, report, workshop),
          ],
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

interface Page {
  readonly content: Uint8Array;
  readonly reused: boolean;
}

const NotedPage = z.strictObject({ sha256: Sha256 });

/** A page's own bytes are kept, and so is which page a report became. */
async function screenPage(report: Report, workshop: Workshop): Promise<Page> {
  const { store } = workshop;
  const key = pageKey(report, "screen", workshop);
  const noted = NotedPage.safeParse(await store.noted(key));
  const before = noted.success ? await store.get(noted.data.sha256) : null;
  if (before !== null) return { content: before, reused: true };
  const content = new TextEncoder().encode(await rendered(report, "screen", workshop));
  // Another key may have led to the same bytes: templates that changed where this page has nothing of them.
  const reused = (await store.get(sha256(content))) !== null;
  await store.note(key, { sha256: await store.put(content) });
  return { content, reused };
}

async function printedReport(id: string, report: Report, workshop: Workshop): Promise<PrintedPdf & Page> {
  const { printer, store } = workshop;
  if (printer === null) throw new Error("a PDF needs a browser");
  const about = {
    title: `${report.title} ${report.year} – ${report.subtitle} – ${report.university}`,
    author: report.university,
    language: report.language,
    date: workshop.date,
  };
  const attachments = attachmentsOf(report, workshop);
  const ofPage = pageKey(report, "print", workshop);
  const keyOf = (htmlHash: string) => stampOf("pdf", workshop.code, printer.version, id, htmlHash, about, attachments);
  const noted = NotedPage.safeParse(await store.noted(ofPage));
  const known = noted.success ? await storedPdf(store, keyOf(noted.data.sha256)) : null;
  if (known !== null) return fitting(id, report, { ...known, reused: true });
  const html = await rendered(report, "print", workshop);
  const htmlHash = sha256(html);
  const key = keyOf(htmlHash);
  const before = await storedPdf(store, key);
  const printed = before ?? (await printer.print({ id, html, about, attachments }, key));
  // Where workers print, they have kept it.
  if (before === null && (await store.noted(key)) === null) await storePdf(store, key, printed);
  await store.note(ofPage, { sha256: htmlHash });
  return fitting(id, report, { ...printed, reused: before !== null });
}

function fitting(id: string, report: Report, printed: PrintedPdf & { reused: boolean }): PrintedPdf & Page {
  if (report.kind === "factsheet" && printed.pages > mostFactsheetPages) {
    throw new CommandError(
      1,
      `${id} has ${printed.pages} pages: a factsheet is one sheet, both sides at most`,
      "fewer key figures in indicators.yaml, or shorter names and titles, make it fit",
    );
  }
  return { ...printed, content: printed.bytes };
}

/** A page that is printed where the fonts are need not bring them. */
function fontsOf(medium: Medium, printer: Printer | null): PageFonts {
  return medium === "print" && printer?.hasFonts === true ? { kind: "installed" } : { kind: "embedded", more: [] };
}

/** A report is plain data: its text is all of it. */
function pageKey(report: Report, medium: Medium, { code, designStamp, printer }: Workshop): string {
  return `page ${medium} ${fontsOf(medium, printer).kind} ${code} ${designStamp} ${sha256(JSON.stringify(report))}`;
}

async function rendered(report: Report, medium: Medium, { design, draw, printer }: Workshop): Promise<string> {
  const fonts = fontsOf(medium, printer);
  const charts: ReadonlyMap<string, ChartPicture> = await drawCharts(report, draw);
  return await renderReportWithLetters(report, { design, charts, medium, fonts });
}

/** The estimates that a report prints, and the table of each of its charts. */
function attachmentsOf(report: Report, { data, estimates, design }: Workshop): readonly Attachment[] {
  const say = createMessages(report.language, design.messages[report.language]);
  const encode = (text: string) => new TextEncoder().encode(text);
  const charts = report.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "chart"));
  const printed = report.estimates.flatMap((id) => estimates.get(id) ?? []);
  return [
    {
      name: "estimates.csv",
      description: say("attachment.estimates"),
      mediaType: "text/csv",
      content: encode(openData(printed, data)),
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

function auditedAttachments(path: string, report: Report, workshop: Workshop): readonly AuditedFile[] {
  return attachmentsOf(report, workshop).map(({ name, content }) => ({
    kind: "csv",
    path: `${path}, ${name}`,
    content: new TextDecoder().decode(content),
  }));
}

async function csvArtefact(
  planned: Extract<Planned, { kind: "data" }>,
  { data, composer, code, store }: Workshop,
): Promise<MadeArtefact> {
  const estimates = composer.estimates.filter(({ domain }) => mayRead(planned.audience, domain));
  const content = new TextEncoder().encode(openData(estimates, data));
  // Two files may have the same figures: each is known by its name.
  const key = `data ${planned.id} ${sha256(content)}`;
  const reused = (await store.noted(key)) !== null;
  await store.note(key, {});
  return {
    content,
    pages: null,
    checks: null,
    reused,
    recipe: recipeOfData(estimates, { program: code }),
    audited: [{ kind: "csv", path: planned.path, content: new TextDecoder().decode(content) }],
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
