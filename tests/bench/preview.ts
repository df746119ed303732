/** What `wellbeing preview` takes from just before a text is saved until the new words are painted in a real browser, and until the printed page is; the example's board report, one save after another. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "puppeteer";
import { startPreview } from "../preview/runningPreview.ts";
import { startBrowser } from "../site/reader.ts";
import { atMost, type Figure } from "./figures.ts";

const saves = 20;
/** Modules, fonts and tabs are warm after the first. */
const warmingUp = 3;
const text = "texts/2024/en/nse.md";

/** `project`: whose example data is copied below `scratch`, and written in there. */
export async function measurePreview(project: string, scratch: string): Promise<readonly Figure[]> {
  const data = path.join(scratch, "preview/data");
  cpSync(path.join(project, "data"), data, { recursive: true });
  const file = path.join(data, text);
  const was = readFileSync(file, "utf8").trimEnd();
  const preview = await startPreview(["--data", data, "--out", path.join(scratch, "preview/out")]);
  try {
    await using browser = await startBrowser();
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.setViewport({ width: 1400, height: 900 });
    await page.goto(`${preview.address}#board.en`);
    await page.waitForFunction(() => document.querySelector("#status")?.className === "ready");
    const measured: (readonly [number, number])[] = [];
    for (let save = 0; save < warmingUp + saves; save += 1)
      measured.push(await oneSave(page, () => writeFileSync(file, `${was} Word${save}.\n`), `Word${save}.`));
    const counted = measured.slice(warmingUp);
    const of = `s, 95th percentile of ${saves}`;
    return [
      atMost(
        `preview: from saving a text to the page in sight (${of})`,
        percentile95(counted.map(([seen]) => seen)),
        0.3,
      ),
      atMost(`preview: to its printed page (${of})`, percentile95(counted.map(([, printed]) => printed)), 1.2),
    ];
  } finally {
    await preview.end();
  }
}

/** Seconds until the word is painted on the page, and until other printed pages are. */
async function oneSave(page: Page, write: () => void, word: string): Promise<readonly [number, number]> {
  const before = await page.$eval("#printed", (each) => (each as HTMLElement).dataset.version);
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  const seen = page
    .waitForFunction(
      (wanted) => {
        const shown = (document.querySelector("#page") as HTMLIFrameElement).contentDocument;
        if (!shown?.body?.textContent?.includes(wanted)) return false;
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
  write();
  const taken = [await seen, await printed] as const;
  // The check of one save ends before the next.
  await page.waitForFunction(() => document.querySelector("#status")?.className === "ready");
  return taken;
}

function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
}
