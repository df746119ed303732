/** One browser and a bounded number of tabs: HTML in, printed bytes out. A tab prints several documents and is closed before it grows large; one that hangs or crashes is replaced, and its job tried once more. */
import type { Browser, Page } from "puppeteer";
import { cutOff } from "./cutOff.ts";
import type { FoundBrowser } from "./findBrowser.ts";
import { launchBrowser } from "./launchBrowser.ts";
import { type FirstPages, printPage, readPage } from "./printPage.ts";
import { within } from "./within.ts";

export interface PoolSettings {
  readonly browser: FoundBrowser;
  /** Jobs at the same time. */
  readonly tabs: number;
  readonly jobTimeoutMs: number;
  readonly onIncident: (incident: Incident) => void;
  /** A tab that is used up has a successor at once, which holds the same page: who waits for the next print does not wait for a tab. */
  readonly isEager?: boolean;
  /** For tests: disturbs a job before it prints. */
  readonly disturb?: (page: Page, attempt: number) => Promise<void>;
}

export interface Incident {
  readonly job: string;
  readonly what: string;
}

const attempts = 2;
/** A tab keeps some 2 MB of each page that it printed, and a new one costs 30 ms. */
const printsATab = 12;
const closeTimeoutMs = 5_000;

export async function openBrowserPool(settings: PoolSettings): Promise<BrowserPool> {
  const launched = await launchBrowser(settings.browser);
  return new BrowserPool(settings, launched, await launched.version());
}

interface Tab {
  readonly page: Page;
  readonly browser: Browser;
  prints: number;
}

export class BrowserPool implements AsyncDisposable {
  readonly tabs: number;
  /** As the browser gives it: `HeadlessChrome/153.0.7000.0`. */
  readonly version: string;
  /** Whether the program's own fonts, and no others, are installed for it. */
  readonly hasFonts: boolean;
  readonly #settings: PoolSettings;
  #browser: Promise<Browser>;
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  readonly #idle: Tab[] = [];
  #successor = Promise.resolve();

  constructor(settings: PoolSettings, browser: Browser, version: string) {
    this.#settings = settings;
    this.tabs = settings.tabs;
    this.version = version;
    this.hasFonts = settings.browser.hasFonts;
    this.#browser = Promise.resolve(browser);
  }

  /** Prints HTML when a tab is free. Throws, naming the job, when it failed twice. The bytes are as Chromium writes them: `finish/` makes them whole. `first`: pages that are printed before. */
  async print(job: string, html: string, first: FirstPages | null = null): Promise<Uint8Array> {
    await this.#takeTurn();
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.#attempt(attempt, html, first);
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

  async #attempt(attempt: number, html: string, first: FirstPages | null): Promise<Uint8Array> {
    const { jobTimeoutMs, disturb } = this.#settings;
    const crash = Promise.withResolvers<never>();
    // The promise that loses the race below must not end the program as an unhandled rejection.
    crash.promise.catch(() => undefined);
    const tab = await this.#tab();
    const { page, browser } = tab;
    const ended = () => crash.reject(new Error("the browser ended"));
    const crashed = () => crash.reject(new Error("the tab crashed"));
    // Not `once`: Puppeteer's `off` does not find what `once` wrapped, and every page would be kept as long as the browser lives.
    browser.on("disconnected", ended);
    page.on("error", crashed);
    const work = async () => {
      if (disturb !== undefined) await disturb(page, attempt);
      return await printPage(page, html, first);
    };
    let isSound = false;
    try {
      const printed = await within(jobTimeoutMs, Promise.race([work(), crash.promise]), "printing");
      isSound = true;
      return printed;
    } finally {
      browser.off("disconnected", ended);
      page.off("error", crashed);
      tab.prints += 1;
      if (isSound && tab.prints < printsATab) this.#idle.push(tab);
      else {
        await closeTab(page, browser);
        // Where it can't be had, the next job opens a tab itself.
        if (isSound && this.#settings.isEager === true)
          this.#successor = this.#succeed(browser, html).catch(() => undefined);
      }
    }
  }

  async #succeed(browser: Browser, html: string): Promise<void> {
    const tab = await this.#newTab(browser);
    await within(this.#settings.jobTimeoutMs, readPage(tab.page, html), "reading a page");
    this.#idle.push(tab);
  }

  /** Gives a tab that has printed before, or a new one. */
  async #tab(): Promise<Tab> {
    await this.#successor;
    const browser = await this.#liveBrowser();
    for (let tab = this.#idle.pop(); tab !== undefined; tab = this.#idle.pop()) {
      if (tab.browser === browser && !tab.page.isClosed()) return tab;
    }
    return await this.#newTab(browser);
  }

  async #newTab(browser: Browser): Promise<Tab> {
    const page = await within(this.#settings.jobTimeoutMs, browser.newPage(), "opening a tab");
    await page.setJavaScriptEnabled(false);
    await cutOff(page);
    // The limit of the whole job is the only one: the browser's own half minute is too short on a busy machine.
    page.setDefaultTimeout(0);
    return { page, browser, prints: 0 };
  }

  /** The browser, or a new one where it has died. */
  async #liveBrowser(): Promise<Browser> {
    const browser = await this.#browser;
    if (browser.connected) return browser;
    this.#browser = this.#browser.then((current) =>
      current.connected ? current : launchBrowser(this.#settings.browser),
    );
    return await this.#browser;
  }
}

/** A tab that can't be closed is hanging: its browser goes with it. */
async function closeTab(page: Page, browser: Browser): Promise<void> {
  await within(closeTimeoutMs, page.close(), "closing a tab").catch(() => browser.process()?.kill("SIGKILL"));
}
