/** A studio of a folder in a real browser, with its troubles noted: for a file of tests, which ends it. */
import path from "node:path";
import type { Browser, Page } from "puppeteer";
import { onePageMs } from "../limits.ts";
import { noteTroubles, startBrowser } from "../site/reader.ts";
import { startStudio } from "./runningStudio.ts";

export interface OpenedStudio extends AsyncDisposable {
  readonly address: string;
  readonly browser: Browser;
  readonly page: Page;
  readonly troubles: readonly string[];
  /** Until what the page says of itself is so. */
  readonly ready: () => Promise<void>;
  /** Of the element in the document's page. */
  readonly clickInPage: (selector: string) => Promise<void>;
  /** Tab by tab, until the focus is there. */
  readonly tabTo: (selector: string) => Promise<void>;
}

/** No page has more to step through. */
const mostTabs = 200;

/** `environment`: what differs from the test's own. */
export async function openStudioPage(
  folder: string,
  view: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<OpenedStudio> {
  const studio = await startStudio(["--data", folder, "--out", path.join(folder, "../out")], environment);
  const browser = await startBrowser();
  const page = await browser.newPage();
  page.setDefaultTimeout(onePageMs);
  await page.setViewport({ width: 1024, height: 768 });
  const troubles = noteTroubles(page, new URL(studio.address).origin);
  await page.goto(`${studio.address}#${view}`);
  const ready = async () => {
    await page.waitForSelector("#status.ready, #status.check");
    await page.waitForFunction(() => {
      const frame = document.querySelector("#page") as HTMLIFrameElement;
      return frame.dataset.version !== undefined && frame.contentDocument?.querySelector("h1") !== null;
    });
  };
  await ready();
  return {
    address: studio.address,
    browser,
    page,
    troubles,
    ready,
    clickInPage: async (selector) => {
      const frame = await (await page.$("#page"))?.contentFrame();
      const found = await frame?.waitForSelector(selector);
      await found?.evaluate((each) => each.scrollIntoView({ block: "center" }));
      await found?.click();
    },
    tabTo: async (selector) => {
      for (let tabs = 0; tabs < mostTabs; tabs += 1) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`no tab leads to ${selector}`);
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await studio.end();
    },
  };
}
