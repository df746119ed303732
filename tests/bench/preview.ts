/** What `wellbeing preview` and `wellbeing studio` take from just before a text is saved until the new words are painted in a real browser, and until the printed page that is looked at is; the example's board report, one save after another. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "puppeteer";
import { startPreview } from "../preview/runningPreview.ts";
import { startBrowser } from "../site/reader.ts";
import { startStudio } from "../studio/runningStudio.ts";
import { atMost, type Figure } from "./figures.ts";

const saves = 20;
/** Modules, fonts and tabs are warm after the first. */
const warmingUp = 3;
const openings = 10;
const text = "texts/2024/en/nse.md";
const [inSightGoal, printedGoal, openedGoal] = [0.3, 1.2, 1];

/** `project`: whose example data is copied below `scratch`, and written in there. */
export async function measurePreview(project: string, scratch: string): Promise<readonly Figure[]> {
  const folder = copied(project, scratch, "preview");
  const preview = await startPreview(folder.words);
  try {
    await using browser = await startBrowser();
    const page = await opened(browser, preview.address);
    return figuresOf("preview", await allSaves(page, async (words) => () => folder.save(words)));
  } finally {
    await preview.end();
  }
}

/** Saved by another program and by the studio itself; and how soon its first page is there. */
export async function measureStudio(project: string, scratch: string): Promise<readonly Figure[]> {
  const folder = copied(project, scratch, "studio");
  const studio = await startStudio(folder.words);
  try {
    await using browser = await startBrowser();
    const page = await opened(browser, studio.address);
    const begins = await openedOften(browser, new URL(studio.address).origin);
    await page.bringToFront();
    await page.select("#show", "both");
    await page.waitForSelector("#printed[data-version] canvas");
    await ready(page);
    const outside = await allSaves(page, async (words) => () => folder.save(words));
    const inside = await allSaves(page, async (words) => await openInside(page, words), "y");
    return [
      atMost(`studio: opened, until its first page is in sight (${of(openings)})`, percentile95(begins), openedGoal),
      ...figuresOf("studio, saved by another program", outside),
      ...figuresOf("studio, saved by itself", inside),
    ];
  } finally {
    await studio.end();
  }
}

interface Folder {
  readonly words: readonly string[];
  /** Writes words at the end of a text. */
  readonly save: (words: string) => void;
}

function copied(project: string, scratch: string, name: string): Folder {
  const data = path.join(scratch, name, "data");
  cpSync(path.join(project, "data"), data, { recursive: true });
  const file = path.join(data, text);
  const was = readFileSync(file, "utf8").trimEnd();
  return {
    words: ["--data", data, "--out", path.join(scratch, name, "out")],
    save: (words) => writeFileSync(file, `${was} ${words}\n`),
  };
}

async function opened(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.setViewport({ width: 1400, height: 900 });
  await page.goto(`${address}#board.en`);
  await ready(page);
  return page;
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("#status")?.className === "ready");
}

/** Seconds, each in a new tab, of a studio that has been at work. */
async function openedOften(browser: Browser, origin: string): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    const page = await browser.newPage();
    const began = performance.now();
    await page.goto(`${origin}/#board.en`, { waitUntil: "domcontentloaded" });
    await page.waitForFunction(
      () => (document.querySelector<HTMLIFrameElement>("#page")?.contentDocument?.body?.textContent ?? "").length > 999,
      { polling: "raf" },
    );
    taken.push((performance.now() - began) / 1000);
    await page.close();
  }
  return taken;
}

/** Has all ready: what it gives saves. */
type Opened = (words: string) => Promise<() => void | Promise<void>>;

/** `what`: in words that no other save writes. */
async function allSaves(page: Page, opened: Opened, what = "x"): Promise<readonly (readonly [number, number])[]> {
  const measured: (readonly [number, number])[] = [];
  for (let turn = 0; turn < warmingUp + saves; turn += 1) {
    const word = `Word${turn}${what}.`;
    measured.push(await oneSave(page, await opened(word), word));
  }
  return measured.slice(warmingUp);
}

/** As its editor does, which has the text before its reader's eyes when it saves. */
async function openInside(page: Page, words: string): Promise<() => Promise<void>> {
  const sent = await page.evaluate(
    async (file, more) => {
      const { now } = await (await fetch(`/api/text?file=${encodeURIComponent(file)}`)).json();
      return JSON.stringify({ file, text: `${now.text.trimEnd()} ${more}\n`, base: now.version });
    },
    text,
    words,
  );
  return async () =>
    await page.evaluate(async (body) => {
      await fetch("/api/text", { method: "POST", headers: { "Content-Type": "application/json" }, body });
    }, sent);
}

/** Seconds until the word is painted on the page, and until the printed pages in sight are others. */
async function oneSave(
  page: Page,
  write: () => void | Promise<void>,
  word: string,
): Promise<readonly [number, number]> {
  const before = await page.$eval("#printed", (each) => (each as HTMLElement).dataset.version);
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  const seen = page
    .waitForFunction(
      (wanted) => {
        const shown = (document.querySelector("#page") as HTMLIFrameElement).contentDocument;
        // What has changed is marked. To read the whole page in every frame would keep it from being shown.
        const changed = [...(shown?.querySelectorAll("[data-preview-changed]") ?? [])];
        if (!changed.some((each) => each.textContent.includes(wanted))) return false;
        // The frame after it has been painted.
        return new Promise<boolean>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(true))));
      },
      { polling: "raf" },
      word,
    )
    .then(since);
  const printed = page
    .waitForFunction(
      (version) => (document.querySelector("#printed") as HTMLElement).dataset.version !== version,
      { polling: "raf" },
      before,
    )
    .then(since);
  await write();
  const taken = [await seen, await printed] as const;
  // The check of one save ends before the next.
  await ready(page);
  return taken;
}

function figuresOf(what: string, measured: readonly (readonly [number, number])[]): readonly Figure[] {
  const [seen, printed] = [measured.map(([each]) => each), measured.map(([, each]) => each)];
  return [
    atMost(`${what}: from saving a text to the page in sight (${of(saves)})`, percentile95(seen), inSightGoal),
    atMost(`${what}: to the printed page in sight (${of(saves)})`, percentile95(printed), printedGoal),
  ];
}

function of(count: number): string {
  return `s, 95th percentile of ${count}`;
}

function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
}
