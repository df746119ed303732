/** One browser and a bounded number of tabs: HTML in, printed bytes out. A tab is used again, and closed before it has grown; one that hangs or crashes is replaced, and its job tried once more. */
import puppeteer, { type Browser, type HTTPRequest, type Page } from "puppeteer";
import { noteProcess, temporaryFolder } from "../files/index.ts";
import type { FoundBrowser } from "./findBrowser.ts";

export interface PoolSettings {
  readonly browser: FoundBrowser;
  /** Jobs at the same time. */
  readonly tabs: number;
  readonly jobTimeoutMs: number;
  readonly onIncident: (incident: Incident) => void;
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
  /** Its own fonts and no others are installed for it. */
  readonly hasFonts: boolean;
  readonly #settings: PoolSettings;
  #browser: Promise<Browser>;
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  readonly #idle: Tab[] = [];

  constructor(settings: PoolSettings, browser: Browser, version: string) {
    this.#settings = settings;
    this.tabs = settings.tabs;
    this.version = version;
    this.hasFonts = settings.browser.hasFonts;
    this.#browser = Promise.resolve(browser);
  }

  /** Prints HTML when a tab is free. Throws, naming the job, when it failed twice. The bytes are as Chromium writes them: `finish/` makes them whole. */
  async print(job: string, html: string): Promise<Uint8Array> {
    await this.#takeTurn();
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.#attempt(attempt, html);
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

  async #attempt(attempt: number, html: string): Promise<Uint8Array> {
    const { jobTimeoutMs, disturb } = this.#settings;
    const crash = Promise.withResolvers<never>();
    // Whoever loses the race below must not end the program as an unhandled rejection.
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
      return await printPage(page, html);
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
      else await closeTab(page, browser);
    }
  }

  /** One that has printed before, or a new one. */
  async #tab(): Promise<Tab> {
    const browser = await this.#liveBrowser();
    for (let tab = this.#idle.pop(); tab !== undefined; tab = this.#idle.pop()) {
      if (tab.browser === browser && !tab.page.isClosed()) return tab;
    }
    const page = await within(this.#settings.jobTimeoutMs, browser.newPage(), "opening a tab");
    await page.setJavaScriptEnabled(false);
    await page.setOfflineMode(true);
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

/** Its profile is in a folder of ours, so that nothing of it stays where the program is killed. */
export async function launchBrowser({ path, env }: FoundBrowser): Promise<Browser> {
  const profile = await temporaryFolder("browser");
  const removed = async () => await profile[Symbol.asyncDispose]().catch(() => undefined);
  const browser = await launched({ path, env }, profile.path).catch(async (error: unknown) => {
    await removed();
    throw error;
  });
  const own = browser.process();
  own?.once("exit", removed);
  if (own?.pid !== undefined) await noteProcess(profile, own.pid);
  return browser;
}

async function launched({ path, env }: Pick<FoundBrowser, "path" | "env">, profile: string): Promise<Browser> {
  return await puppeteer.launch({
    executablePath: path,
    userDataDir: profile,
    // The program has its own way to end, and takes the browser along.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    headless: "shell",
    // Pages are megabytes: through a pipe they go faster than through a socket.
    pipe: true,
    // Chromium refuses its sandbox to root, and pages hold nothing but our own HTML without scripts.
    args: [...flags, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    env: { ...process.env, ...env },
    protocolTimeout: 600_000,
  });
}

/** A tab that can't be closed is hanging: its browser goes with it. */
async function closeTab(page: Page, browser: Browser): Promise<void> {
  await within(closeTimeoutMs, page.close(), "closing a tab").catch(() => browser.process()?.kill("SIGKILL"));
}

async function printPage(page: Page, html: string): Promise<Uint8Array> {
  const refused: string[] = [];
  const note = (request: HTTPRequest) => refused.push(request.url().slice(0, 100));
  page.on("requestfailed", note);
  try {
    await page.setContent(html, { waitUntil: "load" });
    await page.evaluate(async () => await document.fonts.ready);
  } finally {
    page.off("requestfailed", note);
  }
  if (refused.length > 0) throw new Error(`the page asks for ${refused.join(", ")}, which a report may not`);
  return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 });
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
