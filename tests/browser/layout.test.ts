import { fileURLToPath } from "node:url";
import puppeteer, { type Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readySolver } from "../../src/audit/index.ts";
import { type ReportKey, reportKeys } from "../../src/documents/index.ts";
import type { UniversityData } from "../../src/domain/index.ts";
import { renderReport } from "../../src/html/index.ts";
import { findBrowser } from "../../src/pdf/index.ts";
import { composeAll } from "../../src/release/composeAll.ts";
import { chartDrawer, drawCharts } from "../../src/release/drawCharts.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData, readDesign } from "../../src/sources/index.ts";
import { worstCase } from "../fixtures/worstCase.ts";
import { layoutProblems } from "./layoutProblems.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const dataFolder = `${project}/data`;
/** The type area of an A4 page at 96 pixels an inch: 170 mm. */
const typeArea = 643;

let browser: Browser;
beforeAll(async () => {
  const found = await findBrowser();
  if (found.kind === "missing") throw new Error(found.message);
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  browser = await puppeteer.launch({
    executablePath: found.path,
    headless: "shell",
    args,
    env: { ...process.env, ...found.env },
  });
});
afterAll(async () => await browser.close());

async function problemsOf(data: UniversityData, keys: readonly ReportKey[]): Promise<readonly string[]> {
  const { design } = await readDesign(project);
  const { tallies } = await readResponses(data, dataFolder, null);
  await readySolver();
  const { composer } = composeAll(data, tallies, design, 2024);
  const draw = chartDrawer(design);
  await using page = await browser.newPage();
  await page.emulateMediaType("print");
  await page.setViewport({ width: typeArea, height: 1000 });
  const problems: string[] = [];
  for (const key of keys) {
    for (const language of data.university.languages) {
      const report = composer.compose(key, language);
      const charts = await drawCharts(report, draw);
      await page.setContent(renderReport(report, { design, charts, medium: "print" }));
      await page.evaluate(async () => await document.fonts.ready);
      const found = await page.evaluate(layoutProblems);
      problems.push(...found.map((problem) => `${report.id}.${language}: ${problem}`));
    }
  }
  return problems;
}

async function shipped(): Promise<UniversityData> {
  const { data } = await readData(dataFolder);
  if (data === null) throw new Error("no data");
  return data;
}

describe("on paper", () => {
  it("no text is cut, beyond the edge or across other text", async () => {
    const data = await shipped();
    expect(await problemsOf(data, reportKeys(data))).toEqual([]);
  });

  it("nor with faculty names of sixty characters and forty actions", async () => {
    const worst = worstCase(await shipped());
    const [board, faculty] = reportKeys(worst);
    expect(
      await problemsOf(
        worst,
        [board, faculty].filter((key) => key !== undefined),
      ),
    ).toEqual([]);
  });

  it("a text that lies across another, one that is cut and one beyond the edge are found", async () => {
    await using page = await browser.newPage();
    await page.setViewport({ width: typeArea, height: 500 });
    await page.setContent(`<p style="margin:0">First words</p><p style="margin:-1.1em 0 2em">Second words</p>
      <div style="overflow:hidden;width:50px;white-space:nowrap">A line that is far too long</div>
      <p style="margin-left:600px;white-space:nowrap">beyond the edge of the page</p>`);
    const kinds = (await page.evaluate(layoutProblems)).map((problem) => problem.split(":")[0]);
    expect(new Set(kinds)).toEqual(new Set(["one across another", "cut", "beyond the edge"]));
  });
});
