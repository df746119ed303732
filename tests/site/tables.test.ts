/** The tables of a site on phones, with everything open that folds, after scripts have run: no column beside the screen, no cell cut, no page wider than the screen. The full run walks a page of every kind and every third besides, the long one all. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { isFull, isLong } from "../skips.ts";
import { sideways } from "./layout.ts";
import { everyKind } from "./pageKinds.ts";
import { type Reader, startReader } from "./reader.ts";
import { pagesOf } from "./siteFiles.ts";
import { openFolds, outOfSight } from "./tablesInSight.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(async () => await reader[Symbol.asyncDispose]());

const phones = [360, 390, 320];

/** Each has its own time: the full run opens hundreds of pages. */
const parts = isFull ? [0, 1, 2, 3, 4, 5] : [0];

it.each(parts)(
  "on phones no table of a page hides a column or cuts a cell, and none is wider than the screen (%i)",
  async (part) => {
    const pages = isFull ? await pagesOf(reader.built.site) : everyKind;
    expect(pages.length).toBeGreaterThan(isFull ? 150 : 10);
    const all = isFull && !isLong ? pages.filter((place, at) => everyKind.includes(place) || at % 3 === 0) : pages;
    const places = all.filter((_, number) => number % parts.length === part);
    const wrong: string[] = [];
    let tables = 0;
    for (const place of places) {
      const { page } = await reader.open(place, async (page) => await page.setViewport({ width: 360, height: 800 }));
      await openFolds(page);
      tables += await page.$$eval("table", (found) => found.length);
      for (const width of phones) {
        await page.setViewport({ width, height: 800 });
        // The explorer draws its chart anew for a screen of another width.
        await page
          .waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, {
            timeout: 5_000,
          })
          .catch(() => undefined);
        const beside = await sideways(page);
        if (beside > 0) wrong.push(`${place}, ${width} px: ${beside} px wider than the screen`);
        wrong.push(...(await outOfSight(page)).map((each) => `${place}, ${width} px: ${each}`));
      }
      await page.close();
    }
    expect(tables).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  },
);

it("rows that are shown as cards are rows of a table to a screen reader, with their heads", async () => {
  const { page } = await reader.open("nl/2024/priority-support.html", async (page) => {
    await page.setViewport({ width: 360, height: 800 });
  });
  expect(await page.$eval("table.cards td", (cell) => getComputedStyle(cell).display)).toBe("flow-root");
  const session = await page.createCDPSession();
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value));
  const count = async (selector: string) => (await page.$$(`table.cards ${selector}`)).length;
  const told = (role: string) => roles.filter((each) => each === role).length;
  expect(told("table")).toBe((await page.$$("table.cards")).length);
  expect(told("row")).toBe(await count("tr"));
  expect(told("columnheader")).toBe(await count("thead th"));
  expect(told("rowheader")).toBe(await count("tbody th"));
  expect(told("cell")).toBe(await count("td"));
  await page.close();
});

it("a table that hides a column, cuts a cell or breaks a number is found", async () => {
  const page = await reader.browser.newPage();
  await page.setViewport({ width: 360, height: 800 });
  const found = async (style: string, cells: readonly string[]) => {
    const row = cells.map((cell) => `<td>${cell}</td>`).join("");
    await page.setContent(
      `<style>td { ${style} }</style><div style="overflow-x: auto"><table><caption>A</caption><tr>${row}</tr></table></div>`,
    );
    return (await outOfSight(page)).join();
  };
  expect(await found("", ["one", "two"])).toBe("");
  expect(await found("min-width: 200px", ["one", "two", "three"])).toMatch(/“three” is off the screen/);
  expect(await found("white-space: nowrap", ["one two three ".repeat(3), "four five six ".repeat(3)])).toMatch(
    /is cut/,
  );
  expect(await found("max-width: 3ch; overflow: hidden", ["Leiden"])).toMatch(/“Leiden” is wider than its cell/);
  expect(await found("max-width: 3ch; overflow-wrap: anywhere", ["10,275"])).toMatch(/“10,275” is broken/);
  // Of more than four, a table may scroll where that is seen; here it is not.
  expect(await found("min-width: 100px", ["1", "2", "3", "4", "5"])).toMatch(/“5” is off the screen/);
  await page.close();
});
