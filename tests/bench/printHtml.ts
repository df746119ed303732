/** The finished HTML of every PDF of the shipped example, with page numbers' places but without the numbers -> files. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { reportKeys } from "../../src/documents/index.ts";
import { reportId } from "../../src/domain/index.ts";
import { renderReport } from "../../src/html/index.ts";
import { composedReport } from "../../src/release/building/composing/composedReport.ts";
import { chartDrawer, drawCharts } from "../../src/release/execution/drawCharts.ts";
import { checkRelease } from "../../src/release/index.ts";

/** `dataFolder`: of another university; `wanted`: which reports, all where it is absent. */
export async function writePrintHtml(
  project: string,
  folder: string,
  {
    dataFolder = path.join(project, "data"),
    wanted = () => true,
  }: { readonly dataFolder?: string; readonly wanted?: (report: string) => boolean } = {},
): Promise<number> {
  const inputs = await checkRelease({
    dataFolder,
    responsesFolder: null,
    projectFolder: project,
    year: null,
  });
  if (inputs.kind === "findings") throw new Error("the shipped data has findings");
  const { data, design } = inputs;
  const drawer = chartDrawer(design);
  let written = 0;
  for (const key of reportKeys(data).filter((each) => wanted(reportId(each)))) {
    for (const language of data.university.languages) {
      const report = composedReport(inputs, key, language);
      const charts = await drawCharts(report, drawer);
      const html = renderReport(report, { design, charts, medium: "print" });
      writeFileSync(path.join(folder, `${reportId(key)}.${language}.html`), html);
      written += 1;
    }
  }
  return written;
}
