/** A data folder -> what its readers get: each report as a web page, and the pages of the site, as the text that is read on them. */
import { fileURLToPath } from "node:url";
import { readySolver } from "../../src/audit/index.ts";
import { type Chart, type Report, type ReportKey, reportKeys } from "../../src/documents/index.ts";
import type { Language } from "../../src/domain/index.ts";
import { renderReport } from "../../src/html/index.ts";
import { chartDrawer, drawCharts } from "../../src/release/drawCharts.ts";
import { protectRelease } from "../../src/release/protectRelease.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData, readDesign } from "../../src/sources/index.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));

export async function pagesOf(folder: string) {
  const [{ data, findings }, { design }] = await Promise.all([readData(folder), readDesign(project)]);
  if (data === null) throw new Error(JSON.stringify(findings));
  const read = await readResponses(data, folder, null);
  if (read.findings.length > 0) throw new Error(JSON.stringify(read.findings));
  await readySolver();
  const { composer, findings: wrong } = await protectRelease(data, read.tallies, design, 2024);
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
  const report = (key: ReportKey, language: Language) => composer.compose(key, language);
  return {
    data,
    composer,
    report,
    keys: reportKeys(data),
    /** As a browser shows it, in one line, with the charts' tables and texts. */
    read: async (key: ReportKey, language: Language) => {
      const found = report(key, language);
      const charts = await drawCharts(found, chartDrawer(design));
      return textOf(renderReport(found, { design, charts, medium: "screen" }));
    },
    site: (language: Language) => composer.composeSite(language, [{ year: 2024, language }], new Set(), new Set()),
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
