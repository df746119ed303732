/** A report -> its page, set for the screen or for print, taken from the store where it was set before.
 *
 * A page's key is its report's words and figures, the templates, styles, sentences, fonts and the program. So a change that reaches a page without changing it ends there. */
import * as z from "zod";
import type { Report } from "../../../documents/index.ts";
import { Sha256 } from "../../../domain/index.ts";
import { type KeptChapters, type Medium, type PageFonts, renderReportWithLetters } from "../../../html/index.ts";
import { sha256 } from "../../../store/index.ts";
import { drawAcross, drawCharts, withNarrow } from "../../execution/index.ts";
import type { PageSetting } from "./pageSetting.ts";

export interface SetPage {
  readonly content: Uint8Array;
  /** The same bytes had been made before. */
  readonly reused: boolean;
}

export const NotedPage = z.strictObject({ sha256: Sha256 });

const embedded: PageFonts = { kind: "embedded", more: [] };
/** Some places refuse fonts that a page brings. */
const ofTheReader: PageFonts = { kind: "reader" };

/** A page's own bytes are kept, and so is which page a report became. */
export async function screenPage(report: Report, medium: "screen" | "page", setting: PageSetting): Promise<SetPage> {
  const { store } = setting;
  const fonts = medium === "page" ? ofTheReader : embedded;
  const key = pageKey(report, medium, fonts, setting);
  const noted = NotedPage.safeParse(await store.noted(key));
  const before = noted.success ? await store.get(noted.data.sha256) : null;
  if (before !== null) return { content: before, reused: true };
  const content = new TextEncoder().encode(await rendered(report, medium, fonts, setting));
  // Another key may have led to the same bytes: templates that changed where this page has nothing of them.
  const reused = (await store.get(sha256(content))) !== null;
  await store.note(key, { sha256: await store.put(content) });
  return { content, reused };
}

/** A page that is printed where the fonts are need not bring them. */
export function printFonts({ hasFonts }: { readonly hasFonts: boolean }): PageFonts {
  return hasFonts ? { kind: "installed" } : embedded;
}

/** A report is plain data: its text is all of it. */
export function pageKey(
  report: Report,
  medium: Medium,
  { kind }: PageFonts,
  { code, designStamp }: Pick<PageSetting, "code" | "designStamp">,
): string {
  return `page ${medium} ${kind} ${code} ${designStamp} ${sha256(JSON.stringify(report))}`;
}

export async function rendered(
  report: Report,
  medium: Medium,
  fonts: PageFonts,
  { design, draw }: Pick<PageSetting, "design" | "draw">,
  kept?: KeptChapters,
): Promise<string> {
  const wide = medium === "page" ? await drawAcross(report, draw) : await drawCharts(report, draw);
  const charts = medium === "print" ? wide : await withNarrow(wide, report, draw);
  return await renderReportWithLetters(report, {
    design,
    charts,
    medium,
    fonts,
    ...(kept === undefined ? {} : { kept }),
  });
}
