/** Charts that are explored by keys alone: questions whose answers are known from the open data, the plan and the sources, on every kind of chart of the site. */
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "./axe.ts";
import { goToChart, hearAfter, leaveToStop } from "./chartReader.ts";
import { type Reader, startReader } from "./reader.ts";
import { knownOf, type Task, tasksIn } from "./readingTasks.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(async () => await reader[Symbol.asyncDispose]());

const mostKeys = 5;
const wellbeing = "en/2024/board/faculties.html";
const chart = "chart-faculties-nse-wellbeing";

/** Nothing scrolls on while it is measured. */
const still = async (page: Page) =>
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);

describe.each(["nl", "en"] as const)("by keys alone, in %s", (language) => {
  it("twenty questions are answered, each within five keys of the chart's stop", async () => {
    const tasks = tasksIn(await knownOf(reader.built.release), language);
    expect(tasks.length).toBeGreaterThanOrEqual(20);
    expect(tasks.filter(({ keys }) => keys.length > mostKeys)).toEqual([]);
    for (const [place, here] of Map.groupBy(tasks, (task) => task.place)) {
      const { page, troubles } = await reader.open(`${language}/${place}.html`);
      for (const task of here) expect(await missing(page, task)).toEqual([]);
      expect(troubles).toEqual([]);
      await page.close();
    }
  });
});

/** What the answer lacks of what it must hold. */
async function missing(page: Page, { question, chart, keys, answer }: Task): Promise<readonly string[]> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await goToChart(page, chart);
  const { name } = await hearAfter(page, keys);
  return answer.filter((part) => !name.includes(part)).map((part) => `${question} lacks "${part}": ${name}`);
}

describe("a chart", () => {
  it("is one stop, tells level, place and number of items, goes back with Escape, and is left with Tab", async () => {
    const { page } = await reader.open(wellbeing);
    await goToChart(page, chart);
    const stop = await hearAfter(page, []);
    expect([stop.role, stop.properties.get("level"), stop.properties.get("expanded")]).toEqual(["treeitem", 1, false]);
    expect(stop.description).toContain("Escape");
    const inside = await hearAfter(page, ["ArrowDown", "ArrowRight", "ArrowDown"]);
    expect(inside.properties.get("level")).toBe(3);
    const marks = await page.evaluate(() => {
      const { ariaPosInSet, ariaSetSize, ariaLevel } = document.activeElement ?? {};
      return [ariaPosInSet, ariaSetSize, ariaLevel];
    });
    expect(marks).toEqual(["1", "2", "3"]);
    expect((await hearAfter(page, ["Escape"])).properties.get("level")).toBe(2);
    expect((await hearAfter(page, ["Escape"])).name).toBe(stop.name);
    const next = await hearAfter(page, ["ArrowDown", "Tab"]);
    expect(next.role).not.toBe("treeitem");
    await page.close();
  });

  it("shows what is announced, with a focus that is seen, and marks it in the picture", async () => {
    const { page } = await reader.open(wellbeing, still);
    await goToChart(page, chart);
    await page.waitForSelector(`#${chart} .chart-live canvas`);
    const { name } = await hearAfter(page, ["ArrowDown", "5"]);
    const seen = await page.evaluate(() => {
      const item = document.activeElement;
      if (item === null) return null;
      const box = item.getBoundingClientRect();
      const { outlineStyle } = getComputedStyle(item);
      return {
        text: item.textContent?.trim(),
        isSeen: box.top >= 0 && box.bottom <= innerHeight,
        outlineStyle,
      };
    });
    expect(seen).toEqual({ text: name, isSeen: true, outlineStyle: "solid" });
    // The marked band is the row: who points there is told of the same faculty.
    const band = await page.$eval(`#${chart} .chart-band`, (each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      return { left, width, middle: top + height / 2 };
    });
    const told = async () =>
      await page.$eval(`#${chart} .chart-tip`, (tip) => ((tip as HTMLElement).hidden ? "" : tip.textContent));
    expect(await told()).toBe("");
    for (let x = band.left + 190; x < band.left + band.width && (await told()) === ""; x += 4)
      await page.mouse.move(x, band.middle);
    expect(await told()).toMatch(/^Leiden Law School: 6\.7/);
    await page.close();
  });

  it("is accessible with its words open and closed, and while one walks through it", async () => {
    const { page } = await reader.open(wellbeing);
    await page.$$eval(".chart-reading", (folds) => {
      for (const fold of folds) (fold as HTMLDetailsElement).open = true;
    });
    expect(await violationsOf(page)).toEqual([]);
    await goToChart(page, chart);
    await hearAfter(page, ["ArrowDown", "ArrowRight", "ArrowDown"]);
    expect(await violationsOf(page)).toEqual([]);
    await leaveToStop(page);
    await page.close();
  });

  it("has the same words in its list as are announced", async () => {
    const { page } = await reader.open(wellbeing);
    const written = await page.$$eval(`#${chart} .chart-told > li > .told`, (all) =>
      all.map(({ textContent }) => textContent?.replace(/\s+/g, " ").trim()),
    );
    await goToChart(page, chart);
    const heard = [(await hearAfter(page, ["ArrowDown"])).name];
    while (heard.length < written.length) heard.push((await hearAfter(page, ["ArrowRight"])).name);
    expect(heard).toEqual(written);
    // There is nothing behind the last.
    expect((await hearAfter(page, ["ArrowRight"])).name).toBe(written.at(-1));
    await page.close();
  });
});
