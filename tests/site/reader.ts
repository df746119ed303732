/** The site on a real server in a real browser: opens pages and notes what is wrong on them. */
import puppeteer, { type Browser, type Page } from "puppeteer";
import { findBrowser } from "../../src/pdf/index.ts";
import { onePageMs } from "../limits.ts";
import { serve } from "./serve.ts";
import { type SiteOfTwoYears, siteOfTwoYears } from "./siteOfTwoYears.ts";

/** How long nothing is asked for before a page counts as ready. */
const quietMs = 100;

export interface Opened {
  readonly page: Page;
  /** What is refused, missing or wrong, and what is asked of other hosts. */
  readonly troubles: readonly string[];
}

export interface Reader extends AsyncDisposable {
  readonly built: SiteOfTwoYears;
  readonly browser: Browser;
  readonly address: string;
  readonly open: (place: string, prepare?: (page: Page) => Promise<unknown>) => Promise<Opened>;
}

export async function startReader(): Promise<Reader> {
  const built = await siteOfTwoYears();
  const served = await serve(built.site);
  const browser = await startBrowser();
  return {
    built,
    browser,
    address: served.address,
    open: async (place, prepare = async () => undefined) => {
      const page = await browser.newPage();
      page.setDefaultTimeout(onePageMs);
      const troubles = noteTroubles(page, served.address);
      await prepare(page);
      await page.goto(`${served.address}${place}`, { waitUntil: "load" });
      // Scripts have run; what they ask for comes from this machine.
      await page.waitForNetworkIdle({ idleTime: quietMs });
      return { page, troubles };
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await served[Symbol.asyncDispose]();
    },
  };
}

export async function startBrowser(...words: readonly string[]): Promise<Browser> {
  const found = await findBrowser();
  if (found.kind === "missing") throw new Error(found.message);
  const args = [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...words];
  return await puppeteer.launch({
    executablePath: found.path,
    headless: "shell",
    args,
    env: { ...process.env, ...found.env },
  });
}

export function noteTroubles(page: Page, address: string): readonly string[] {
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) troubles.push(`asks ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  return troubles;
}
