/** The explorer: it is announced as what it shows, keeps its choice, says what there is not, and can be read on a phone. */
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Reader, startReader } from "./reader.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(async () => await reader[Symbol.asyncDispose]());

const open = async (place: string, width = 1280) => {
  const opened = await reader.open(place, async (page) => await page.setViewport({ width, height: 900 }));
  await opened.page.waitForSelector("form.explorer:not([hidden])");
  return opened;
};

const drawn = async (page: Page) => await page.waitForSelector(".explorer-chart canvas");
const statusOf = async (page: Page) => await page.$eval(".explorer-status", ({ textContent }) => textContent);
const chosenIn = async (page: Page) =>
  await page.$$eval("form.explorer select", (lists) => lists.map(({ selectedOptions }) => selectedOptions[0]?.text));

/** Role and name of everything that a screen reader finds. */
async function announced(page: Page): Promise<readonly string[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => `${String(role?.value)}: ${String(name?.value ?? "")}`);
}

describe("the explorer is announced as what it shows", () => {
  it.each([
    ["en", "Chart: Grade for general well-being, all 12 groups, 2024. Lowest: Leiden Law School: 6.7 (95% interval"],
    [
      "nl",
      "Grafiek: Cijfer voor algemeen welzijn, alle 12 groepen, 2024. Laagste: Rechtsgeleerdheid: 6,7 (95%-interval",
    ],
  ])("in %s, by the role and name of its chart once the scripts have run", async (language, words) => {
    const { page, troubles } = await open(`${language}/2024/explorer.html`);
    await drawn(page);
    const all = await announced(page);
    expect(all.filter((each) => each.startsWith(`image: ${words}`))).toHaveLength(1);
    // Nothing that Vega says, which is English whatever the page is.
    expect(all.filter((each) => /visualization|graphics/i.test(each))).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("anew with each choice, once in the status and in the title", async () => {
    const { page } = await open("en/2024/explorer.html");
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document.querySelector(".explorer-status");
      if (status === null) throw new Error("no status");
      new MutationObserver(() => said.push(status.textContent ?? "")).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await page.select("#explorer-domain", "faculty:law");
    await page.waitForFunction(() =>
      document.title.startsWith("Grade for general well-being, Leiden Law School, 2024 – "),
    );
    await page.waitForSelector(
      '.chart-live[aria-label^="Chart: Grade for general well-being, Leiden Law School, 2024. 6.7 ("]',
    );
    expect(await page.evaluate(() => "said" in window && window.said)).toEqual([
      "Grade for general well-being, Leiden Law School, 2024: one figure is shown.",
    ]);
    await page.close();
  });

  it("as what was chosen last, also where that was while the drawing was still on its way", async () => {
    let held = 0;
    const { page } = await reader.open("en/2024/explorer.html", async (page) => {
      await page.setRequestInterception(true);
      page.on("request", async (request) => {
        // What draws is asked for once there is something to choose from.
        const isDrawing =
          /\/part-\w+\.js$/.test(request.url()) && (await page.$("form.explorer:not([hidden])")) !== null;
        if (isDrawing) {
          held += 1;
          for (const place of ["faculty:arts", "faculty:law"]) await page.select("#explorer-domain", place);
          await page.evaluate(async () => await new Promise((resolve) => setTimeout(resolve, 200)));
        }
        await request.continue();
      });
    });
    await drawn(page);
    await page.waitForNetworkIdle();
    expect(held).toBeGreaterThan(0);
    expect(await page.$eval(".chart-live", (chart) => chart.getAttribute("aria-label"))).toContain("Leiden Law School");
    await page.close();
  });

  it("without comparing figures across a break", async () => {
    const { page } = await open("en/2024/explorer.html?indicator=nse.programme");
    await drawn(page);
    const label = await page.$eval(".chart-live", (each) => each.getAttribute("aria-label"));
    expect(label).toContain("A new series begins in 2021");
    expect(label).toContain("Highest: 2023: 3.88.");
    expect(label).not.toContain("4.01");
    await page.close();
  });

  it("and can be read as a list, with every value, its interval and its base", async () => {
    const { page } = await open("nl/2024/explorer.html?indicator=nse.support-need&domain=faculty%3Alaw");
    await page.click(".explorer-reading summary");
    const items = await page.$$eval(".explorer-reading > ul > li > ul > li", (all) =>
      all.map((each) => each.textContent),
    );
    const rows = await page.$$eval(".explorer-table tbody tr", (all) =>
      all.map(({ cells }) => [...cells].map((cell) => cell.textContent ?? "")),
    );
    expect(rows).toHaveLength(3);
    for (const [, wave, value, interval, base] of rows)
      expect(items).toContain(
        `${wave}: ${value} (95%-interval ${interval}, ${base} respondenten, Synthetische gegevens)`,
      );
    await page.close();
  });
});

describe("the explorer keeps its choice", () => {
  it("in links to another language, before they are followed", async () => {
    const { page } = await open("en/2024/explorer.html?indicator=nse.support-need&domain=faculty%3Alaw&wave=2024");
    await page.focus(".site-languages a");
    const href = await page.$eval(".site-languages a", (link) => (link as HTMLAnchorElement).href);
    await page.close();
    const { page: other } = await open(href.replace(reader.address, ""));
    expect(await other.title()).toMatch(
      /^Heeft meer ondersteuning nodig, Rechtsgeleerdheid, 2024 – Cijfers verkennen – /,
    );
    await other.close();
  });
});

describe("the explorer says what there is not, and shows nothing in its place", () => {
  it.each([
    ["indicator=%3Cb%3Enone", "There is no indicator “<b>none” here", ["<b>none (not here)", "All", "All"]],
    [
      "indicator=nse.programme&domain=faculty%3Alaw",
      "There is no figure of “Leiden Law School” for “Programme in general”",
      ["Programme in general", "Leiden Law School (not here)", "All"],
    ],
    [
      "indicator=nse.programme&wave=1999",
      "There is no figure of the year “1999” for “Programme in general”, so nothing is shown. There are figures of: 2019, 2021, 2022 and 2023.",
      ["Programme in general", "All", "1999 (not here)"],
    ],
    [
      "indicator=nse.wellbeing&domain=faculty%3Alaw&wave=2019",
      "There is no figure of the year “2019”",
      ["Grade for general well-being", "Leiden Law School", "2019 (not here)"],
    ],
    [
      "indicator=nse.responses&domain=faculty%3Alaw&wave=2019",
      "There is no figure of Leiden Law School in 2019 for “Completed questionnaires”",
      ["Completed questionnaires", "Leiden Law School", "2019"],
    ],
    [
      "domain=faculty%3Anobody",
      "There is no figure of “faculty:nobody” for",
      ["Grade for general well-being", "faculty:nobody (not here)", "All"],
    ],
  ])("at ?%s", async (search, words, chosen) => {
    const { page, troubles } = await open(`en/2024/explorer.html?${search}`);
    expect(await statusOf(page)).toContain(words);
    expect(await chosenIn(page)).toEqual(chosen);
    expect(await page.$$eval(".explorer-table tbody tr", ({ length }) => length)).toBe(0);
    expect(await page.evaluate(() => location.search)).toBe(`?${search}`);
    expect(await page.$$eval(".explorer-status *", ({ length }) => length)).toBe(0);
    // What there is can be chosen from there.
    await page.select("#explorer-indicator", "nse.support-need");
    await drawn(page);
    expect(await statusOf(page)).toMatch(/^Needs more support, .* shown\.$/);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("and neither does the search", async () => {
    const { page, troubles } = await reader.open("en/search.html?q=students&year=1999&language=xx");
    await page.waitForFunction(() => document.querySelector(".search-status")?.textContent?.includes("1999"));
    expect(await page.$eval(".search-status", ({ textContent }) => textContent)).toBe(
      "There is no “xx” here to search in. There is no “1999” here to search in. Nothing was found.",
    );
    expect(await page.$$eval(".search-results li", ({ length }) => length)).toBe(0);
    expect(troubles).toEqual([]);
    await page.close();
  });
});

describe("on a phone", () => {
  it.each([320, 360, 390])("of %i px every cell of the explorer can be read whole, with its label", async (width) => {
    for (const language of ["nl", "en"]) {
      const { page, troubles } = await open(
        `${language}/2024/explorer.html?indicator=nse.support-need&wave=2024`,
        width,
      );
      await drawn(page);
      const cells = await page.$$eval(".explorer-table tbody :is(th, td)", (all) =>
        all.map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          const { left, right } = range.getBoundingClientRect();
          const { label = "" } = (cell as HTMLElement).dataset;
          return {
            text: cell.textContent,
            label,
            isWhole: left >= 0 && right <= innerWidth && cell.scrollWidth <= cell.clientWidth,
          };
        }),
      );
      expect(cells.filter(({ isWhole }) => !isWhole)).toEqual([]);
      const base = { nl: ["Respondenten", "1.505"], en: ["Respondents", "1,505"] }[language];
      expect(cells.map(({ label, text }) => [label, text])).toContainEqual(base);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect((await announced(page)).filter((each) => each.startsWith("rowheader: "))).toHaveLength(cells.length / 6);
      expect(troubles).toEqual([]);
      await page.close();
    }
  });
});
