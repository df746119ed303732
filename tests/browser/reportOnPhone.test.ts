/** A report as one HTML file on a phone and on a desktop: tables whole, charts drawn for the screen, a way back to the contents. */
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readySolver } from "../../src/audit/index.ts";
import { reportKeys } from "../../src/documents/index.ts";
import type { ReportKey, UniversityData } from "../../src/domain/index.ts";
import { renderReport } from "../../src/html/index.ts";
import { composedReport } from "../../src/release/building/composing/composedReport.ts";
import { chartDrawer, drawCharts, withNarrow } from "../../src/release/execution/drawCharts.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData, readDesign } from "../../src/sources/index.ts";
import { worstCase } from "../fixtures/worstCase.ts";
import { wordedFrom } from "../release/wordedFrom.ts";
import { sideways } from "../site/layout.ts";
import { startBrowser } from "../site/reader.ts";
import { openFolds, outOfSight } from "../site/tablesInSight.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const phones = [360, 390, 320];

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => await browser.close());

async function shipped(): Promise<UniversityData> {
  const { data } = await readData(`${project}/data`);
  if (data === null) throw new Error("no data");
  return data;
}

/** Calls `look` with the page of each report in each language. */
async function onPages(
  data: UniversityData,
  keys: readonly ReportKey[],
  look: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const { design } = await readDesign(project);
  const { tallies } = await readResponses(data, `${project}/data`, null);
  await readySolver();
  const worded = wordedFrom(data, tallies, design);
  const draw = chartDrawer(design);
  await using page = await browser.newPage();
  for (const key of keys) {
    for (const language of data.university.languages) {
      const report = composedReport(worded, key, language);
      const charts = await withNarrow(await drawCharts(report, draw), report, draw);
      await page.setContent(renderReport(report, { design, charts, medium: "screen" }));
      await page.evaluate(async () => await document.fonts.ready);
      await look(page, `${report.id}.${language}`);
    }
  }
}

async function wrongOnPhones(data: UniversityData, keys: readonly ReportKey[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  let tables = 0;
  await onPages(data, keys, async (page, name) => {
    await openFolds(page);
    tables += (await page.$$("table")).length;
    for (const width of phones) {
      await page.setViewport({ width, height: 800 });
      const beside = await sideways(page);
      if (beside > 0) wrong.push(`${name}, ${width} px: ${beside} px wider than the screen`);
      wrong.push(...(await outOfSight(page)).map((each) => `${name}, ${width} px: ${each}`));
    }
  });
  expect(tables).toBeGreaterThan(20);
  return wrong;
}

/** Widths, in the chart's own coordinates, of the drawings that the page shows. */
async function drawnWidths(page: Page, width: number): Promise<ReadonlySet<number>> {
  await page.setViewport({ width, height: 800 });
  const widths = await page.$$eval("img.chart-picture", async (pictures) => {
    const shown = pictures as HTMLImageElement[];
    await Promise.all(shown.map((each) => each.decode()));
    const sizes = shown.map(async ({ currentSrc }) => {
      const again = new Image();
      again.src = currentSrc;
      await again.decode();
      return again.naturalWidth;
    });
    return await Promise.all(sizes);
  });
  expect(widths.length).toBeGreaterThan(3);
  return new Set(widths);
}

describe("a report as one page", () => {
  it("hides no column, cuts no cell and is not wider than a phone", async () => {
    const data = await shipped();
    const [board, faculty] = reportKeys(data);
    expect(
      await wrongOnPhones(
        data,
        [board, faculty].filter((key) => key !== undefined),
      ),
    ).toEqual([]);
  });

  it("nor with faculty names of sixty characters and forty actions", async () => {
    const worst = worstCase(await shipped());
    const [board, faculty] = reportKeys(worst);
    expect(
      await wrongOnPhones(
        worst,
        [board, faculty].filter((key) => key !== undefined),
      ),
    ).toEqual([]);
  });

  it("shows each chart as it is drawn for a phone there, and as on paper elsewhere", async () => {
    const data = await shipped();
    await onPages(data, reportKeys(data).slice(0, 1), async (page) => {
      expect([...(await drawnWidths(page, 390))]).toEqual([360]);
      expect([...(await drawnWidths(page, 1280))].every((width) => width > 360)).toBe(true);
    });
  });

  it("leads from the end of each chapter back to the contents, where they do not stand beside the text", async () => {
    const data = await shipped();
    await onPages(data, reportKeys(data).slice(0, 1), async (page) => {
      await page.setViewport({ width: 390, height: 800 });
      const chapters = (await page.$$(".chapter")).length;
      const ways = await page.$$eval(".chapter > .to-contents a", (links) =>
        links
          .filter((link) => link.checkVisibility())
          .map((link) => document.querySelector(`nav.contents ${link.getAttribute("href")}`) !== null),
      );
      expect(ways).toEqual(Array.from({ length: chapters }, () => true));
      await page.setViewport({ width: 1280, height: 800 });
      expect(await page.$$eval(".to-contents", (all) => all.some((each) => each.checkVisibility()))).toBe(false);
    });
  });
});
