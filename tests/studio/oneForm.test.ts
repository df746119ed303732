/** Documents that are only printed, and those that are never printed, in a real browser. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onePageMs } from "../limits.ts";
import { type PanesInSight, panesInSight } from "../preview/panesInSight.ts";
import { violationsOf } from "../site/axe.ts";
import { aCollege, type College } from "../sources/aCollege.ts";
import { type OpenedStudio, openStudioPage } from "./openedStudio.ts";

let college: College;
let studio: OpenedStudio;

beforeAll(async () => {
  college = await aCollege();
  studio = await openStudioPage(college.folder, "board.en");
});

afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
  await college?.[Symbol.asyncDispose]();
});

async function shown(): Promise<PanesInSight> {
  return await panesInSight(studio.page);
}

async function ready(): Promise<void> {
  await studio.page.waitForFunction(() => document.querySelector("#status")?.className === "ready");
}

async function printedVersion(): Promise<string | undefined> {
  return await studio.page.$eval("#printed", (each) => (each as HTMLElement).dataset.version);
}

async function look(document: string): Promise<void> {
  await studio.page.select("#document", document);
  await studio.page.waitForFunction((wanted) => location.hash.includes(wanted), {}, document);
}

describe("a document that is only printed", () => {
  it("is shown in print, whatever is chosen, follows a save, and is checked", async () => {
    const { page } = studio;
    await expect
      .poll(shown, { timeout: onePageMs })
      .toEqual({ page: true, print: false, chosen: "page", isChosen: true });
    const factsheet = await page.$eval('#document option[value^="factsheet-"]', (each) => each.getAttribute("value"));
    await look(`${factsheet}`);
    await page.waitForSelector("#printed[data-version] canvas");
    await ready();
    await expect
      .poll(shown, { timeout: onePageMs })
      .toEqual({ page: false, print: true, chosen: "print", isChosen: false });
    expect(await page.$eval(".only-printed", (each) => each.textContent)).toBe("This document is only printed.");
    expect(await violationsOf(page)).toEqual([]);
    // Lists beside it are in its language, as beside a page.
    await page.select("#language", "nl");
    await page.waitForFunction(() => document.querySelector("#desk")?.textContent?.includes("1 Het kader"));
    await page.select("#language", "en");
    await page.waitForFunction(() => document.querySelector("#desk")?.textContent?.includes("1 The framework"));
    await page.waitForSelector("#printed[data-version] canvas");
    await ready();
    const [before, file] = [await printedVersion(), path.join(college.folder, "university.yaml")];
    const was = await readFile(file, "utf8");
    await writeFile(file, was.replace(/^(name: ).*$/m, "$1{ nl: Anders, en: Otherwise Named }"));
    await page.waitForFunction(
      (version) => (document.querySelector("#printed") as HTMLElement).dataset.version !== version,
      {},
      before,
    );
    await writeFile(file, was);
    await ready();
  });

  it("changes nothing of what is chosen for others", async () => {
    await look("board");
    await ready();
    await expect
      .poll(shown, { timeout: onePageMs })
      .toEqual({ page: true, print: false, chosen: "page", isChosen: true });
  });
});

describe("a site", () => {
  it("is shown as pages where print is chosen, too", async () => {
    const { page } = studio;
    await page.select("#show", "print");
    await page.waitForSelector("#printed[data-version] canvas");
    await look("site");
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>("#show")?.value === "page");
    await ready();
    await expect
      .poll(shown, { timeout: onePageMs })
      .toEqual({ page: true, print: false, chosen: "page", isChosen: false });
    await look("board");
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>("#show")?.value === "print");
    await page.waitForSelector("#printed[data-version] canvas");
    await ready();
    await expect
      .poll(shown, { timeout: onePageMs })
      .toEqual({ page: false, print: true, chosen: "print", isChosen: true });
  });
});

describe("a document with both", () => {
  it.each(["page", "print", "both"])("is read by everybody where %s is chosen", async (which) => {
    const { page } = studio;
    await look("board");
    await page.select("#show", which);
    await expect
      .poll(shown, { timeout: onePageMs })
      .toEqual({ page: which !== "print", print: which !== "page", chosen: which, isChosen: true });
    expect(await violationsOf(page)).toEqual([]);
  });
});
