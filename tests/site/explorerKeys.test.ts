/** The explorer's chart, read by keys alone: its words are those of the list beside it, and follow each choice. */
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Reader, startReader } from "./reader.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(async () => await reader[Symbol.asyncDispose]());

/** What has the focus says, with its role. */
const reached = async (page: Page) =>
  await page.evaluate(() => {
    const { activeElement: at } = document;
    return `${at?.getAttribute("role") ?? at?.tagName}: ${at?.textContent ?? ""}`;
  });

const press = async (page: Page, ...keys: readonly ("ArrowDown" | "ArrowRight" | "Escape" | "Tab")[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe("by keys, the explorer's chart", () => {
  it.each([
    ["en", "Lowest: Leiden Law School: 6.7"],
    ["nl", "Laagste: Rechtsgeleerdheid: 6,7"],
  ])("tells in %s its lowest figure two steps from its one stop, and lets go with Escape", async (language, lowest) => {
    const { page, troubles } = await reader.open(`${language}/2024/explorer.html`);
    await page.waitForSelector(".explorer-chart canvas");
    await page.focus(".explorer-csv");
    await press(page, "Tab");
    const stop = await reached(page);
    expect(stop).toMatch(/^treeitem: /);
    await press(page, "ArrowDown", "ArrowDown");
    expect(await reached(page)).toContain(lowest);
    await press(page, "Escape", "Escape");
    expect(await reached(page)).toBe(stop);
    // One stop: the next is the list in words.
    await press(page, "Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("tells of what is chosen now, and is not there where nothing is drawn", async () => {
    const { page } = await reader.open("en/2024/explorer.html");
    await page.waitForSelector(".explorer-walk:not([hidden])");
    await page.select("#explorer-domain", "faculty:law");
    await page.select("#explorer-wave", "");
    await page.focus('.explorer-walk [role="treeitem"]');
    await press(page, "ArrowDown");
    expect(await reached(page)).toContain("Leiden Law School");
    expect(await page.$$('.explorer-walk [role="tree"]')).toHaveLength(1);
    await page.goto(`${reader.address}en/2024/explorer.html?indicator=none`);
    await page.waitForSelector(".explorer-missing");
    expect(await page.$eval(".explorer-walk", (walk) => walk.checkVisibility())).toBe(false);
    await page.close();
  });
});
