/** What was read, and figures as they are printed -> single documents as they will be, before all is checked: for who writes and wants to see. Nothing is kept on disk. */
import { documentTitle, type Report, reportKeys } from "../../../documents/index.ts";
import {
  type Design,
  documentKinds,
  type Language,
  newestKnownDay,
  type ReportKey,
  releaseDay,
  reportId,
  type Year,
} from "../../../domain/index.ts";
import { faceRule } from "../../../fonts/index.ts";
import { KeptChapters, type Medium } from "../../../html/index.ts";
import type { PrintJob } from "../../../pdf/index.ts";
import { type ChartDrawer, chartDrawer, type Draw } from "../../execution/index.ts";
import { composedReport } from "../composing/composedReport.ts";
import { attachmentsOf } from "../making/attachments.ts";
import { aboutFile } from "../making/printReport.ts";
import { printFonts, rendered } from "../making/setPage.ts";
import type { Read } from "../read.ts";
import type { PrintedFigures } from "../rounded.ts";
import { toNobody } from "../telling.ts";
import { sentencesFor, type Worded } from "../worded.ts";

export interface Draft extends Omit<Worded, "rounded" | "kind"> {
  readonly rounded: PrintedFigures;
}

export function draftOf(
  { data, design, year }: Pick<Read, "data" | "design"> & { readonly year: Year },
  rounded: PrintedFigures,
): Draft {
  const ownWords = new Set<string>();
  const sentences = sentencesFor({ data, design }, ownWords);
  return { data, design, year, rounded, sentences, ownWords, composed: new Map(), tell: toNobody };
}

/** A document that can be looked at. */
export interface DraftTitle {
  readonly key: ReportKey;
  readonly id: string;
  readonly title: string;
}

export function draftTitles({ data, year, sentences }: Draft, language: Language): readonly DraftTitle[] {
  const say = sentences.get(language);
  if (say === undefined) return [];
  return reportKeys(data).map((key) => ({
    key,
    id: reportId(key),
    title: documentTitle(key, year, language, data, say),
  }));
}

/** Put together once for who looks at it, prints it and asks for its places. */
export function draftReport(draft: Draft, key: ReportKey, language: Language): Report {
  const kept = composed.get(draft) ?? new Map<string, Report>();
  composed.set(draft, kept);
  const name = `${reportId(key)}.${language}`;
  const report = kept.get(name) ?? composedReport(draft, key, language);
  if (kept.size >= mostKept) kept.clear();
  kept.set(name, report);
  return report;
}

const composed = new WeakMap<Draft, Map<string, Report>>();

/** Who looks at all documents once needs none of them again. */
const mostKept = 6;

/** How a kind is read on a screen: as a release has it; null of what is only printed. */
export function screenMedium({ kind }: ReportKey): Medium | null {
  const formats: readonly string[] = documentKinds[kind].formats;
  return formats.includes("html") ? "screen" : formats.includes("page") ? "page" : null;
}

/** Charts that were drawn once are not drawn again, whatever becomes of the words around them: their looks come from tokens and fonts. */
export class DraftCharts {
  readonly #draw: Draw;
  readonly #drawn = new Map<string, ReturnType<Draw>>();
  readonly #kept = new Map<string, KeptChapters>();
  #drawers: { readonly looks: string; readonly inPages: ChartDrawer; readonly besidePages: ChartDrawer } | null = null;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  /** For pages that bring their pictures along. */
  inPages(design: Design): ChartDrawer {
    return this.#of(design).inPages;
  }

  /** For pages that find them at their addresses. */
  besidePages(design: Design): ChartDrawer {
    return this.#of(design).besidePages;
  }

  /** What was kept of a document's chapters. */
  keptOf({ id, language }: Pick<Report, "id" | "language">): KeptChapters {
    const name = `${id}.${language}`;
    const kept = this.#kept.get(name) ?? new KeptChapters();
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(name, kept);
    return kept;
  }

  /** The picture at an address that a page was given; null where there is none. */
  async at(address: string): Promise<string | null> {
    const key = addressOf.exec(address)?.[1];
    const drawn = key === undefined ? undefined : this.#drawn.get(key);
    return drawn === undefined ? null : (await drawn).svg;
  }

  #of(design: Design) {
    const looks = JSON.stringify(design.tokens);
    if (this.#drawers?.looks !== looks)
      this.#drawers = {
        looks,
        inPages: chartDrawer(design, (...asked) => this.#once(...asked)),
        besidePages: chartDrawer(design, async (chart, look, key) => ({
          ...(await this.#once(chart, look, key)),
          address: `/picture/${key}.svg`,
        })),
      };
    return this.#drawers;
  }

  async #once(...[chart, look, key]: Parameters<Draw>): ReturnType<Draw> {
    const known = this.#drawn.get(key);
    if (known !== undefined) return await known;
    const now = this.#draw(chart, look, key);
    this.#drawn.set(key, now);
    // What could not be drawn is tried again.
    now.catch(() => this.#drawn.delete(key));
    return await now;
  }
}

const addressOf = /^\/picture\/([0-9a-f]{64})\.svg$/;

/** A page whose pictures lie beside it (`DraftCharts.at`), and whose fonts do, in a style sheet that all pages share (`draftFonts`): a word that changes is a page of hundreds of kilobytes, not of millions. */
export async function draftPage(report: Report, medium: Medium, design: Design, charts: DraftCharts): Promise<string> {
  return await rendered(
    report,
    medium,
    { kind: "reader" },
    { design, draw: charts.besidePages(design) },
    charts.keptOf(report),
  );
}

/** What a page would bring along. */
export function draftFonts({ fonts }: Design): string {
  return fonts
    .map((font) => faceRule(font, `data:font/woff2;base64,${Buffer.from(font.bytes).toString("base64")}`))
    .join("\n");
}

/** What is printed of it: the same as of a release. */
export async function draftPrint(
  report: Report,
  draft: Draft,
  charts: DraftCharts,
  { hasFonts }: { readonly hasFonts: boolean },
): Promise<PrintJob> {
  const { design } = draft;
  const html = await rendered(
    report,
    "print",
    printFonts({ hasFonts }),
    { design, draw: charts.inPages(design) },
    charts.keptOf(report),
  );
  const id = `${report.id}.${report.language}.pdf`;
  const date = new Date(`${releaseDay(draft.data, draft.year) ?? newestKnownDay(draft.data)}T00:00:00Z`);
  return { id, html, about: aboutFile(report, date), attachments: attachmentsOf(report, draft) };
}
