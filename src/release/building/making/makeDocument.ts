/** A planned report, composed -> its page or its PDF, with what the manifest says of it. */

import { contentsOf, type Report } from "../../../documents/index.ts";
import { documentKinds } from "../../../domain/index.ts";
import type { PdfCheck } from "../../../pdf/index.ts";
import { sha256 } from "../../../store/index.ts";
import type { Checked } from "../checked.ts";
import { composedReport } from "../composing/composedReport.ts";
import type { PlannedReport } from "../planArtefacts.ts";
import { attachmentsOf, auditedAttachments } from "./attachments.ts";
import { described, type MadeArtefact } from "./madeArtefact.ts";
import type { PageSetting } from "./pageSetting.ts";
import { type Printing, printReport } from "./printReport.ts";
import { recipeOfReport } from "./recipe.ts";
import { screenPage } from "./setPage.ts";

/** `printing`: null where nothing is printed. */
export async function makeDocument(
  planned: PlannedReport,
  checked: Checked,
  setting: PageSetting,
  printing: Printing | null,
): Promise<MadeArtefact> {
  const report = composedReport(checked, planned.report, planned.language);
  const made =
    planned.format === "pdf"
      ? await madePdf(planned, report, checked, setting, printing)
      : await madePage(planned, planned.format === "page" ? "page" : "screen", report, setting);
  const { browser, content, ...rest } = made;
  const parts = { ...setting.common.get(planned.language), program: setting.code, ...browser };
  return {
    ...rest,
    content,
    recipe: recipeOfReport(report, checked.rounded.figureById, parts),
    artefact: {
      ...described(planned.id, planned.path, content),
      kind: documentKinds[planned.report.kind].artefact,
      title: report.subtitle,
      audience: report.audience,
      language: planned.language,
      format: planned.format,
      estimates: [...report.estimates],
      contents: contentsOf(report).map(({ says, ...content }) => ({ ...content, says: sha256(says).slice(0, 16) })),
    },
  };
}

/** What a format gives, and of a printed one which browser and which date its recipe names. */
type Formatted = Omit<MadeArtefact, "artefact" | "recipe"> & { readonly browser: Readonly<Record<string, string>> };

async function madePage(
  { path }: PlannedReport,
  medium: "screen" | "page",
  report: Report,
  setting: PageSetting,
): Promise<Formatted> {
  const { content, reused } = await screenPage(report, medium, setting);
  const html = new TextDecoder().decode(content);
  const checks: readonly PdfCheck[] | null = null;
  return { content, reused, pages: null, checks, audited: [{ kind: "html", path, content: html }], browser: {} };
}

async function madePdf(
  { id, path }: PlannedReport,
  report: Report,
  checked: Checked,
  setting: PageSetting,
  printing: Printing | null,
): Promise<Formatted> {
  if (printing === null) throw new Error("a PDF needs a browser");
  const attachments = attachmentsOf(report, checked);
  const { content, pages, checks, reused } = await printReport(id, report, attachments, printing, setting);
  return {
    content,
    pages,
    checks,
    reused,
    audited: [{ kind: "report", path, content: report }, ...auditedAttachments(path, attachments)],
    browser: { browser: printing.printer.version, "date of the file": printing.date.toISOString() },
  };
}
