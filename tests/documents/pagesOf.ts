/** A data folder -> what its readers get: each report as a web page, and the pages of the site, as the text that is read on them. */
import { fileURLToPath } from "node:url";
import { readySolver } from "../../src/audit/index.ts";
import { type Chart, type Report, reportKeys } from "../../src/documents/index.ts";
import type { Language, ReportKey } from "../../src/domain/index.ts";
import { renderReport } from "../../src/html/index.ts";
import { documentFindings } from "../../src/release/building/checking/documentFindings.ts";
import { composedReport } from "../../src/release/building/composing/composedReport.ts";
import { composedSite } from "../../src/release/building/composing/composedSite.ts";
import { chartDrawer, drawCharts } from "../../src/release/execution/drawCharts.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData, readDesign } from "../../src/sources/index.ts";
import { wordedFrom } from "../release/wordedFrom.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));

export async function pagesOf(folder: string) {
  const [{ data, findings }, { design }] = await Promise.all([readData(folder), readDesign(project)]);
  if (data === null) throw new Error(JSON.stringify(findings));
  const read = await readResponses(data, folder, null);
  if (read.findings.length > 0) throw new Error(JSON.stringify(read.findings));
  await readySolver();
  const worded = wordedFrom(data, read.tallies, design);
  const wrong = documentFindings(worded);
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
  const report = (key: ReportKey, language: Language) => composedReport(worded, key, language);
  return {
    data,
    worded,
    report,
    keys: reportKeys(data),
    /** As a browser shows it, in one line, with the charts' tables and texts. */
    read: async (key: ReportKey, language: Language) => {
      const found = report(key, language);
      const charts = await drawCharts(found, chartDrawer(design));
      return textOf(renderReport(found, { design, charts, medium: "screen" }));
    },
    site: (language: Language) =>
      composedSite(worded, language, {
        years: [{ year: 2024, language }],
        earlierFigures: [],
        held: new Set(),
        offered: new Set(),
      }),
  };
}

export function chartsOf(report: Report): readonly Chart[] {
  return report.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "chart"));
}

function textOf(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, " ")
    .replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<\/(td|th|p|li|h\d|caption)>/g, " | ")
    .replace(/<[^>]*>/g, "")
    .replace(/\u00AD/g, "")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ");
}
