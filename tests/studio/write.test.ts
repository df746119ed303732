/** Texts are written in the studio, in a real browser: one studio for all tests, in their order. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, HTTPRequest, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onePageMs } from "../limits.ts";
import { violationsOf } from "../site/axe.ts";
import { noteTroubles, startBrowser } from "../site/reader.ts";
import { aCollege, type College } from "../sources/aCollege.ts";
import { type RunningStudio, startStudio } from "./runningStudio.ts";

const texts = { en: "texts/2024/en/summary.md", nl: "texts/2024/nl/summary.md" } as const;
type Spoken = keyof typeof texts;
const names: Readonly<Record<Spoken, string>> = { en: "English", nl: "Dutch" };

let college: College;
let university: string;
let studio: RunningStudio;
let browser: Browser;
let page: Page;
let troubles: readonly string[];

beforeAll(async () => {
  college = await aCollege();
  // Nothing can be read of the reports at first: the texts are listed as their files are.
  university = await readFile(path.join(college.folder, "university.yaml"), "utf8");
  await college.write("university.yaml", "name: [\n");
  studio = await startStudio(["--data", college.folder, "--out", path.join(college.folder, "../out")]);
  browser = await startBrowser();
  page = await browser.newPage();
  page.setDefaultTimeout(onePageMs);
  await page.setViewport({ width: 1024, height: 768 });
  troubles = noteTroubles(page, new URL(studio.address).origin);
  await page.goto(`${studio.address}#board.en`);
  await page.waitForSelector("#open-text-summary");
});

afterAll(async () => {
  await browser?.close();
  await studio?.end();
  await college?.[Symbol.asyncDispose]();
});

function editorOf(language: Spoken): string {
  return `.text-column[aria-label="${names[language]}"] .cm-content`;
}

async function saidInFile(language: Spoken, words: string): Promise<void> {
  const file = path.join(college.folder, texts[language]);
  await expect.poll(async () => await readFile(file, "utf8"), { timeout: onePageMs }).toContain(words);
}

/** Until the page in its frame says it. */
async function saysInSight(words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const frame = document.querySelector("#page") as HTMLIFrameElement;
      return (frame.contentDocument?.body?.textContent ?? "").includes(wanted);
    },
    {},
    words,
  );
}

/** A paragraph of the page in its frame. */
async function clickInSight(words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const frame = document.querySelector("#page") as HTMLIFrameElement;
    const all = [...(frame.contentDocument?.querySelectorAll("p") ?? [])];
    const found = all.find((each) => each.textContent?.includes(wanted));
    if (found === undefined) throw new Error(`no paragraph says ${wanted}`);
    found.click();
  }, words);
}

/** Tab goes on until it is there, as somebody without a mouse does. */
async function tabTo(selector: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${selector}`);
}

async function typeAtEnd(words: string): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press("End");
  await page.keyboard.up("Control");
  await page.keyboard.type(words);
}

async function says(selector: string, words: string): Promise<void> {
  await page.waitForFunction(
    (where, wanted) => (document.querySelector(where)?.textContent ?? "").includes(wanted),
    {},
    selector,
    words,
  );
}

describe("the desk for texts", () => {
  it("leaves who stands in the list where they are when the reports are read and it is drawn anew", async () => {
    await page.focus("#open-text-summary");
    await college.write("university.yaml", university);
    await page.waitForSelector("#open-text-reading");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("open-text-summary");
  });

  it("tells how easily page one is read, as it stands", async () => {
    await says(".page-one", "Page one, as it stands:");
    expect(await page.$eval(".page-one", (each) => each.textContent)).toMatch(/\d+ words, \d+ sentences?\..*long/);
  });

  it("changes a text in both languages by keyboard alone, and the page in sight follows", async () => {
    await page.focus("#open-text-summary");
    await page.keyboard.press("Enter");
    await page.waitForSelector(editorOf("en"));
    await page.waitForSelector(editorOf("nl"));
    await tabTo(editorOf("nl"));
    await typeAtEnd(" Dat is gezien.");
    await saidInFile("nl", "Dat is gezien.");
    await saysInSight("Dat is gezien.");
    await tabTo(editorOf("en"));
    await typeAtEnd(" That was seen.");
    await saidInFile("en", "That was seen.");
    await saysInSight("That was seen.");
  });

  it("opens the text of a paragraph that was clicked in the page in sight", async () => {
    await page.focus(".text-head button");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#open-text-summary");
    await clickInSight("That was seen.");
    await page.waitForSelector("[role=status] > button");
    await page.focus("[role=status] > button");
    await page.keyboard.press("Enter");
    await page.waitForSelector(editorOf("en"));
  });

  it("hears a click in a page whose pictures are still to come", async () => {
    const held: HTTPRequest[] = [];
    const hold = (request: HTTPRequest) =>
      request.resourceType() === "image" ? void held.push(request) : void request.continue();
    await page.setRequestInterception(true);
    page.on("request", hold);
    await page.focus(".text-head button");
    await page.keyboard.press("Enter");
    await page.select("#language", "nl");
    await saysInSight("Dat is gezien.");
    await clickInSight("Dat is gezien.");
    await page.waitForSelector("[role=status] > button");
    expect(held.length).toBeGreaterThan(0);
    page.off("request", hold);
    for (const each of held) await each.continue();
    await page.setRequestInterception(false);
    await page.select("#language", "en");
    await saysInSight("That was seen.");
    await page.focus("#open-text-summary");
    await page.keyboard.press("Enter");
    await page.waitForSelector(editorOf("en"));
  });

  it("shows a figure as a chip with its value and wave, which is deleted as a whole and comes back", async () => {
    const chip = `${editorOf("en")} .chip`;
    await says(chip, "2024");
    const printed = await page.$eval(chip, (each) => ({
      words: each.textContent,
      told: each.getAttribute("aria-label"),
    }));
    expect(printed.words).toMatch(/^\d\.\d 2024/);
    expect(printed.told).toContain("Grade");
    await page.focus(editorOf("en"));
    await page.keyboard.down("Control");
    await page.keyboard.press("Home");
    await page.keyboard.up("Control");
    for (const _ of "The grade was ") await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Delete");
    await page.waitForFunction((where) => document.querySelector(where) === null, {}, chip);
    await page.keyboard.down("Control");
    await page.keyboard.press("z");
    await page.keyboard.up("Control");
    await page.waitForSelector(chip);
    await saidInFile("en", 'was {{estimate "cs.grade" wave=2024}}.');
  });

  it("inserts a figure from the list, by keyboard", async () => {
    await page.focus(editorOf("en"));
    await typeAtEnd(" Again: ");
    await page.keyboard.down("Control");
    await page.keyboard.down("Shift");
    await page.keyboard.press("F");
    await page.keyboard.up("Shift");
    await page.keyboard.up("Control");
    await page.waitForSelector("#picker-list [role=option]");
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.type("grade 2024");
    await page.keyboard.press("Enter");
    await saidInFile("en", 'Again: {{estimate "cs.grade" wave=2024}}');
    expect(await page.evaluate((where) => document.activeElement?.matches(where), editorOf("en"))).toBe(true);
  });

  it("marks a word that no dictionary has, and knows it once it is a word of the university", async () => {
    await page.focus(editorOf("en"));
    await typeAtEnd(" The welbeing.");
    await says(".spelling", "welbeing");
    const add = await page.$$(".spelling button");
    await add.at(-1)?.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".spelling") === null);
    expect(await readFile(path.join(college.folder, "spelling.yaml"), "utf8")).toContain("welbeing");
  });

  it("tells a number by hand where it is written, before anybody looks elsewhere", async () => {
    await page.focus(editorOf("en"));
    await typeAtEnd(" It was 7.3.");
    await says(".text-column[aria-label=English] .found", "7.3 is written by hand");
    await page.waitForSelector(`${editorOf("en")} .cm-lintRange-error`);
    for (const _ of " It was 7.3.") await page.keyboard.press("Backspace");
    await page.waitForFunction(
      () => document.querySelector(".text-column[aria-label=English] .found:not(.spelling)") === null,
    );
  });

  it("notes that the languages say the same, and which one lags behind afterwards", async () => {
    await page.waitForSelector(".alike button[aria-disabled=false]");
    await page.focus(".alike button");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".text-column[aria-label=Dutch] .standing.alike");
    // Nothing is left to press there, and the keyboard is there still.
    await page.waitForSelector(".alike button[aria-disabled=true]");
    expect(await page.evaluate(() => document.activeElement?.matches(".alike button"))).toBe(true);
    expect(await readFile(path.join(college.folder, "translations/2024.yaml"), "utf8")).toContain("text: summary");
    await page.focus(editorOf("en"));
    await typeAtEnd(" More words.");
    await saidInFile("en", "More words.");
    await page.waitForSelector(".text-column[aria-label=Dutch] .standing.behind");
  });

  it("shows both versions where somebody else wrote at the same place, and loses neither", async () => {
    const file = path.join(college.folder, texts.en);
    await page.setOfflineMode(true);
    await page.focus(editorOf("en"));
    await typeAtEnd(" Mine.");
    const was = await readFile(file, "utf8");
    await writeFile(file, was.replace("More words.", "Their words."));
    await page.setOfflineMode(false);
    await page.waitForSelector(".two-versions");
    await says(".two-versions", "Their words.");
    await says(".two-versions", "Mine.");
    expect(await violationsOf(page)).toEqual([]);
    expect(await readFile(file, "utf8")).toContain("Their words.");
    await page.focus(".two-versions button");
    await page.keyboard.press("Enter");
    await saidInFile("en", "Mine.");
    await page.waitForFunction(() => document.querySelector(".two-versions") === null);
  });

  it("takes in what somebody else writes, with nothing typed lost", async () => {
    const file = path.join(college.folder, texts.nl);
    await writeFile(file, `${await readFile(file, "utf8")}\n\nVan buiten.\n`);
    await says(editorOf("nl"), "Van buiten.");
  });

  it("puts a text back that was removed, in every language", async () => {
    const before = await Promise.all(
      [texts.en, texts.nl].map((file) => readFile(path.join(college.folder, file), "utf8")),
    );
    await page.focus(".remove button");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".remove[role=alert] button");
    await page.focus(".remove[role=alert] button");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".removed button");
    await expect(readFile(path.join(college.folder, texts.nl))).rejects.toThrow("ENOENT");
    expect(await violationsOf(page)).toEqual([]);
    await page.focus(".removed button");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".removed") === null);
    expect(
      await Promise.all([texts.en, texts.nl].map((file) => readFile(path.join(college.folder, file), "utf8"))),
    ).toEqual(before);
    await page.focus("#open-text-summary");
    await page.keyboard.press("Enter");
    await page.waitForSelector(editorOf("en"));
  });

  it("leaves the editor by Tab, and has nothing that axe finds at 1024 and 512 pixels", async () => {
    await page.focus(editorOf("en"));
    await page.keyboard.press("Tab");
    expect(await page.evaluate((where) => document.activeElement?.matches(where), editorOf("en"))).toBe(false);
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewport({ width: 512, height: 768 });
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.setViewport({ width: 1024, height: 768 });
    await page.focus(".text-head button");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "open-text-summary");
    expect(await violationsOf(page)).toEqual([]);
  });

  it("had no script refused, and nothing asked of elsewhere", () => {
    expect(troubles.filter((each) => !each.includes("ERR_INTERNET_DISCONNECTED") && !each.includes("409"))).toEqual([]);
  });
});
