/** Pages after their scripts have run -> what assistive technology is told of their charts: the same role and text as of the still picture. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isFull } from "../skips.ts";
import { accessibilityTree } from "./accessibleNames.ts";
import { type Reader, startReader } from "./reader.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(async () => await reader[Symbol.asyncDispose]());

/** Of every kind of page that has charts, those of both languages; the full run takes every fourth page with a chart besides. */
const kinds = [
  "2024/board/faculties",
  "2024/board/survey-nse",
  "2024/board/frame",
  "2024/faculty-law/own",
  "2024/priority-support",
  "2024/theme-belonging",
  "2024/indicator-nse-wellbeing",
];

/** Each has its own time: the full run opens hundreds of pages. */
const parts = isFull ? [0, 1, 2, 3] : [0];

async function placesWithCharts(): Promise<readonly string[]> {
  const { site } = reader.built;
  const pages = await readdir(site, { recursive: true });
  const found = await Promise.all(
    pages
      .filter((place) => place.endsWith(".html"))
      .map(async (place) => ((await readFile(path.join(site, place), "utf8")).includes("data-live=") ? [place] : [])),
  );
  const places = found.flat().sort();
  const few = kinds.flatMap((kind) => ["nl", "en"].map((language) => `${language}/${kind}.html`));
  return places.filter((place, number) => few.includes(place) || (isFull && number % 4 === 0));
}

/** The picture's texts in the page as it was written. */
async function stillTexts(page: Page): Promise<readonly string[]> {
  return await page.$$eval("img[data-live]", (images) => images.map((image) => (image as HTMLImageElement).alt));
}

/** Scrolls through the page until each chart has been drawn again. */
async function enliven(page: Page): Promise<void> {
  for (const figure of await page.$$("figure.chart:has(img[data-live])")) {
    await figure.evaluate((each) => each.scrollIntoView({ block: "center", behavior: "instant" }));
    await figure.waitForSelector(".chart-live canvas");
    await figure.waitForSelector(".chart-tip", { hidden: true });
  }
}

describe("assistive technology, once all charts of a page answer", () => {
  it.each(parts)(
    "is given each chart as a picture with the text that the still page has, and no other graphic (%i)",
    async (part) => {
      const places = await placesWithCharts();
      expect(places.length).toBeGreaterThan(kinds.length);
      for (const place of places.filter((_, number) => number % parts.length === part)) {
        const { page, troubles } = await reader.open(place);
        const texts = await stillTexts(page);
        expect(texts.every((text) => text.trim() !== "")).toBe(true);
        await enliven(page);
        const told = await accessibilityTree(page);
        const pictures = told.filter(({ role }) => /^(img|image|graphics|canvas|figure)/i.test(role));
        expect([place, pictures.map(({ name }) => name)]).toEqual([place, texts]);
        expect(told.filter(({ role, name }) => /canvas|graphics/i.test(role) || /vega/i.test(name))).toEqual([]);
        expect(troubles).toEqual([]);
        await page.close();
      }
    },
  );

  it("hears of each button, link and list of a chart which chart it is of", async () => {
    const { page } = await reader.open("en/2024/board/faculties.html");
    await enliven(page);
    const told = await accessibilityTree(page);
    const headlines = told.filter(({ role, name }) => role === "group" && name !== "").map(({ name }) => name);
    expect(headlines.length).toBeGreaterThan(1);
    for (const [role, word] of [
      ["combobox", "Highlight"],
      ["button", "PNG"],
      ["link", "SVG"],
      ["link", "CSV"],
    ] as const) {
      const names = told.filter((each) => each.role === role && each.name.startsWith(`${word} `));
      expect(names.map(({ name }) => name)).toEqual(headlines.map((each) => `${word} ${each}`));
    }
    await page.close();
  });
});
