/** The desk "release" in a real browser: from a draft to what readers see, a correction, and back. One studio for all tests, in their order. */
import { cp, mkdtemp, readFile, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wholeWayMs } from "../limits.ts";
import { violationsOf } from "../site/axe.ts";
import { noteTroubles, startBrowser } from "../site/reader.ts";
import { smallRelease } from "../smallRelease.ts";
import { aCollege, type College } from "../sources/aCollege.ts";
import { type RunningStudio, startStudio } from "./runningStudio.ts";

const text = "texts/2024/en/summary.md";
const [said, added] = ["The grade was", "Seen at once."];

let college: College;
let studio: RunningStudio;
let browser: Browser;
let page: Page;
let troubles: readonly string[];
let own: string;

beforeAll(async () => {
  college = await aCollege();
  own = await mkdtemp(path.join(tmpdir(), "wellbeing-own-"));
  const { out } = await smallRelease();
  await cp(path.join(out, ".store"), path.join(own, "out/.store"), { recursive: true });
  studio = await startStudio(["--data", college.folder, "--out", path.join(own, "out")], { XDG_CONFIG_HOME: own });
  browser = await startBrowser();
  page = await browser.newPage();
  page.setDefaultTimeout(wholeWayMs);
  await page.setViewport({ width: 1024, height: 768 });
  troubles = noteTroubles(page, new URL(studio.address).origin);
  await page.goto(`${studio.address}#board.en`);
  await page.waitForSelector("#tab-release");
  await page.locator("#tab-release").click();
  await page.waitForSelector(".standing");
});

afterAll(async () => {
  await browser?.close();
  await studio?.end();
  await college?.[Symbol.asyncDispose]();
  await rm(own, { recursive: true, force: true });
});

/** Until some element says it. */
async function says(selector: string, words: string): Promise<void> {
  await page.waitForFunction(
    (at, wanted) => [...document.querySelectorAll(at)].some((each) => (each.textContent ?? "").includes(wanted)),
    {},
    selector,
    words,
  );
}

/** The button of that name, once it can be pressed, within a part of the desk. */
async function press(words: string, within = ".releasing"): Promise<void> {
  const find = (name: string, part: string) =>
    [...document.querySelectorAll<HTMLButtonElement>(`${part} button`)].find(
      (each) => each.textContent?.trim() === name && !each.disabled,
    );
  const handle = await page.waitForFunction(find, {}, words, within);
  await handle.asElement()?.evaluate((each) => (each as HTMLButtonElement).click());
}

/** The field with that label, within a part of the desk. */
async function fill(label: string, words: string): Promise<void> {
  const id = await page.evaluate(
    (name) => [...document.querySelectorAll("label")].find((each) => each.textContent?.trim() === name)?.htmlFor ?? "",
    label,
  );
  await page.type(`[id="${id}"]`, words);
}

async function unfold(id: string): Promise<void> {
  await page.$eval(`#${id}`, (each) => {
    (each as HTMLDetailsElement).open = true;
  });
}

/** When the last command that came to its end was begun. */
let began = "";

/** The command that was begun has come to its end, and well. */
async function done(name: string): Promise<void> {
  // One that was done before may have been called alike. A command may take longer than a browser is asked in one go.
  for (;;) {
    const work = await page.evaluate(async () => await (await fetch("/api/work")).json());
    if (work !== null && work.began !== began && work.status !== null) {
      began = work.began;
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  await says(".work h3", name);
  await page.waitForFunction(() => document.querySelector(".course") === null);
  await says(".work-bar [role=status]", `${name}: `);
  const told = await page.$eval(".work .outcome", (each) => each.textContent);
  if (told !== "Done.") throw new Error(await page.$eval(".work", (each) => each.textContent ?? ""));
}

/** By keyboard alone, until what has the focus says it. */
async function tabTo(words: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
      return label?.trim() ?? "";
    });
    if (at === words) return;
  }
  throw new Error(`nothing says "${words}"`);
}

async function make(): Promise<void> {
  await press("Make the reports", ".approval");
  await done("Make the reports");
}

async function approve(): Promise<void> {
  await press("Mark as checked");
  await press("Yes, do it");
  await says(".releasing > [role=status]", "Marked as checked.");
  await press("Adopt");
  await press("Yes, do it");
  await says(".releasing > [role=status]", "Adopted.");
}

async function axe(): Promise<void> {
  for (const width of [1024, 512]) {
    await page.setViewport({ width, height: 768 });
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.setViewport({ width: 1024, height: 768 });
}

describe("the desk for releases", () => {
  it("makes the reports, tells how far it is, and what came of it", async () => {
    await says(".standing", "Not made yet");
    await make();
    await says(".standing", "first edition");
    expect(await page.$eval(".work .lines", (each) => each.textContent)).toContain("PDF pages");
  });

  it("marks exactly this release as checked, by keyboard alone", async () => {
    await page.focus("#tab-release");
    await tabTo("Who has checked it");
    await page.keyboard.type("Analyst");
    await tabTo("Mark as checked");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.textContent === "Yes, do it");
    await page.keyboard.press("Enter");
    await says(".releasing > [role=status]", "Marked as checked.");
    // The button is gone: the keyboard is at what was done.
    await page.waitForFunction(() => document.activeElement?.matches(".releasing > [role=status]"));
    await says(".standing", "by Analyst on");
    const adoption = await readFile(path.join(college.folder, "adoption/2024.yaml"), "utf8");
    expect(adoption).toContain("state: checked\nby: Analyst\n");
  });

  it("says that the release is older than the data, and shows in words what is different since it was checked", async () => {
    await college.change(text, said, `${added} ${said}`);
    await says(".standing", "Older than the data: 1 file has changed since");
    await unfold("what-changed");
    await press("Show what is different");
    await says("#what-changed [role=status]", "different.");
    expect(await page.$$eval("#what-changed ins", (all) => all.map((each) => each.textContent).join())).toContain(
      added,
    );
    expect(await page.$$eval("#what-changed .unseen", (all) => all.length)).toBeGreaterThan(0);
    await axe();
  });

  it("adopts what is made then, and only after it was checked anew", async () => {
    await make();
    await says(".standing", "Not this release: another one, by Analyst");
    await fill("Who has adopted it", "Trustees");
    await approve();
    await says(".standing", "by Trustees on");
  });

  it("publishes it into the folder that somebody named", async () => {
    await unfold("publishing");
    await fill("Folder of the web server", path.join(own, "www"));
    await press("Publish", "#publishing");
    await press("Yes, do it");
    await done("Publish the site");
    await says(".standing", "Readers see this release");
    expect(await readlink(path.join(own, "www/current"))).toContain("000001-2024-");
  });

  it("leads through a correction, each step as it is done", async () => {
    await unfold("correcting");
    await college.change(text, added, "Seen later.");
    await says(".standing", "Older than the data");
    await make();
    await says("#correcting li.done", "Make the reports (done)");
    await press("Write it down", "#correcting");
    await done("Write down what is different");
    await page.waitForSelector("#correcting textarea");
    for (const field of await page.$$("#correcting textarea")) await field.type("A sentence was wrong.");
    await press("Save what happened", "#correcting");
    await says("#correcting li.done", "Say what happened");
    await make();
    await says(".standing", "edition 2");
    await approve();
    await says("#correcting li.done", "Have them checked and adopted");
    await press("Publish", "#publishing");
    await press("Yes, do it");
    await done("Publish the site");
    await says("#correcting li.done", "Publish them");
    expect(await readlink(path.join(own, "www/current"))).toContain("000002-2024-");
  });

  it("brings the site before back", async () => {
    await press("List the sites that are kept", "#publishing");
    await done("List the sites that are kept");
    await press("Bring an earlier site back", "#publishing");
    await press("Yes, do it");
    await done("Bring an earlier site back");
    expect(await readlink(path.join(own, "www/current"))).toContain("000001-2024-");
  });

  it("remembers folders and roles for the next time, and not in the data", async () => {
    await page.reload();
    await page.waitForSelector("#tab-release");
    await page.locator("#tab-release").click();
    await page.waitForFunction(
      (folder) => [...document.querySelectorAll("input")].some(({ value }) => value === folder),
      {},
      path.join(own, "www"),
    );
  });

  it("is read by everybody in all its parts: axe finds nothing, at 1,024 pixels and at a zoom of 200 %", async () => {
    await page.$$eval(".releasing details", (all) => {
      for (const each of all) (each as HTMLDetailsElement).open = true;
    });
    await axe();
    expect(troubles).toEqual([]);
  });
});
