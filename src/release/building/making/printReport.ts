/** A report with its attachments -> its PDF, taken from the store where the same page was printed before: its key is the page itself with its attachments, the program and the browser. */

import type { Report } from "../../../documents/index.ts";
import type { Sha256 } from "../../../domain/index.ts";
import type { Attachment, PrintedPdf, PrintJob } from "../../../pdf/index.ts";
import { sha256, stampOf } from "../../../store/index.ts";
import { type Printer, storedPdf, storePdf } from "../../execution/index.ts";
import type { PageSetting } from "./pageSetting.ts";
import { NotedPage, pageKey, printFonts, rendered, type SetPage } from "./setPage.ts";

/** Where and as of when a release is printed. */
export interface Printing {
  readonly printer: Printer;
  /** That printed files bear. */
  readonly date: Date;
}

/** What a printed file says of itself. `date`: that it bears. */
export function aboutFile(report: Report, date: Date): PrintJob["about"] {
  return {
    title: `${report.title} ${report.year} – ${report.subtitle} – ${report.university}`,
    author: report.university,
    language: report.language,
    date,
  };
}

/** `id`: of the artefact. */
export async function printReport(
  id: string,
  report: Report,
  attachments: readonly Attachment[],
  { printer, date }: Printing,
  setting: PageSetting,
): Promise<PrintedPdf & SetPage> {
  const { store, code } = setting;
  const about = aboutFile(report, date);
  const fonts = printFonts(printer);
  const ofPage = pageKey(report, "print", fonts, setting);
  const keyOf = (htmlHash: Sha256) => stampOf("pdf", code, printer.version, id, htmlHash, about, attachments);
  const noted = NotedPage.safeParse(await store.noted(ofPage));
  const known = noted.success ? await storedPdf(store, keyOf(noted.data.sha256)) : null;
  if (known !== null) return { ...known, content: known.bytes, reused: true };
  const html = await rendered(report, "print", fonts, setting);
  const htmlHash = sha256(html);
  const key = keyOf(htmlHash);
  const before = await storedPdf(store, key);
  const printed = before ?? (await printer.print({ id, html, about, attachments }, key));
  // Where workers print, they have kept it.
  if (before === null && (await store.noted(key)) === null) await storePdf(store, key, printed);
  await store.note(ofPage, { sha256: htmlHash });
  return { ...printed, content: printed.bytes, reused: before !== null };
}
