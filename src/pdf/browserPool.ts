/** One browser and a bounded number of tabs: HTML in, printed bytes out. A tab that hangs or crashes is replaced, and its job tried once more. */
import puppeteer, { type Browser, type Page } from "puppeteer";
import type { FoundBrowser } from "./findBrowser.ts";
import { fixDates } from "./fixDates.ts";

export interface PoolSettings {
  readonly browser: FoundBrowser;
  /** Jobs at the same time. */
  readonly tabs: number;
  readonly jobTimeoutMs: number;
  /** The date that the files bear, so that equal input gives equal bytes. */
  readonly date: Date;
  readonly onIncident: (incident: Incident) => void;
  /** For tests: disturbs a job before it prints. */
  readonly disturb?: (page: Page, attempt: number) => Promise<void>;
}

export interface Incident {
  readonly job: string;
  readonly what: string;
}

/** Prints HTML in a tab that is this job's alone. */
export type PrintHtml = (html: string) => Promise<Uint8Array>;

const attempts = 2;
const closeTimeoutMs = 5_000;

const flags = [
  "--font-render-hinting=none",
  "--disable-gpu",
  // Nothing on a page comes from elsewhere; this makes sure that nothing can.
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--force-color-profile=srgb",
  "--lang=en",
];

export async function openBrowserPool(settings: PoolSettings): Promise<BrowserPool> {
  const launched = await launch(settings.browser);
  return new BrowserPool(settings, launched, await launched.version());
}

export class BrowserPool implements AsyncDisposable {
  readonly tabs: number;
  /** As the browser gives it: `HeadlessChrome/153.0.7000.0`. */
  readonly version: string;
  readonly #settings: PoolSettings;
  #browser: Promise<Browser>;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(settings: PoolSettings, browser: Browser, version: string) {
    this.#settings = settings;
    this.tabs = settings.tabs;
    this.version = version;
    this.#browser = Promise.resolve(browser);
  }

  /** Runs `work` with a fresh tab, when one is free. Throws, naming the job, when it failed twice. */
  async withTab<T>(job: string, work: (print: PrintHtml) => Promise<T>): Promise<T> {
    await this.#takeTurn();
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.#attempt(attempt, work);
        } catch (error) {
          const what = error instanceof Error ? error.message : String(error);
          if (attempt === attempts) throw new Error(`${job} could not be printed: ${what}`, { cause: error });
          this.#settings.onIncident({ job, what });
        }
      }
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const browser = await this.#browser;
    await within(closeTimeoutMs, browser.close(), "closing").catch(() => browser.process()?.kill("SIGKILL"));
  }

  async #takeTurn(): Promise<void> {
    if (this.#running >= this.tabs) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
  }

  async #attempt<T>(attempt: number, work: (print: PrintHtml) => Promise<T>): Promise<T> {
    const { jobTimeoutMs, disturb, date } = this.#settings;
    const browser = await this.#liveBrowser();
    const page = await within(jobTimeoutMs, browser.newPage(), "opening a tab");
    const crashed = new Promise<never>((_, reject) => {
      page.once("error", () => reject(new Error("the tab crashed")));
      browser.once("disconnected", () => reject(new Error("the browser ended")));
    });
    // Whoever loses the race below must not end the program as an unhandled rejection.
    crashed.catch(() => undefined);
    try {
      const print: PrintHtml = async (html) => {
        if (disturb !== undefined) await disturb(page, attempt);
        return fixDates(await printPage(page, html), date);
      };
      return await within(jobTimeoutMs, Promise.race([work(print), crashed]), "printing");
    } finally {
      await within(closeTimeoutMs, page.close(), "closing a tab").catch(async () => {
        // A tab that can't be closed is hanging: its browser goes with it.
        browser.process()?.kill("SIGKILL");
      });
    }
  }

  /** The browser, or a new one where it has died. */
  async #liveBrowser(): Promise<Browser> {
    const browser = await this.#browser;
    if (browser.connected) return browser;
    this.#browser = this.#browser.then((current) => (current.connected ? current : launch(this.#settings.browser)));
    return await this.#browser;
  }
}

async function launch({ path, env }: FoundBrowser): Promise<Browser> {
  return await puppeteer.launch({
    executablePath: path,
    headless: "shell",
    // Chromium refuses its sandbox to root, and pages hold nothing but our own HTML without scripts.
    args: [...flags, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    env: { ...process.env, ...env },
    protocolTimeout: 600_000,
  });
}

async function printPage(page: Page, html: string): Promise<Uint8Array> {
  const refused: string[] = [];
  page.on("requestfailed", (request) => refused.push(request.url().slice(0, 100)));
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setContent(html, { waitUntil: "load" });
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A picture that can't be had is told below, by its address.
    await Promise.allSettled([...document.images].map((image) => image.decode()));
  });
  if (refused.length > 0) throw new Error(`the page asks for ${refused.join(", ")}, which a report may not`);
  return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}

async function within<T>(timeoutMs: number, work: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${timeoutMs / 1000} s`)), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
