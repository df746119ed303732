/** The finished HTML of every PDF of the shipped example, with page numbers' places but without the numbers -> files. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { reportId, reportKeys } from "../../src/documents/index.ts";
import { renderReport } from "../../src/html/index.ts";
import { chartDrawer, drawCharts } from "../../src/release/drawCharts.ts";
import { loadInputs } from "../../src/release/index.ts";

export async function writePrintHtml(project: string, folder: string): Promise<number> {
  const inputs = await loadInputs({
    dataFolder: path.join(project, "data"),
    responsesFolder: null,
    projectFolder: project,
    year: null,
  });
  if (inputs.kind === "findings") throw new Error("the shipped data has findings");
  const { data, design, composer } = inputs;
  const drawer = chartDrawer(design);
  let written = 0;
  for (const key of reportKeys(data)) {
    for (const language of data.university.languages) {
      const report = composer.compose(key, language);
      const charts = await drawCharts(report, drawer);
      const html = renderReport(report, { design, charts, medium: "print" });
      writeFileSync(path.join(folder, `${reportId(key)}.${language}.html`), html);
      written += 1;
    }
  }
  return written;
}
