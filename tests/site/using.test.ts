/** What readers do on the site: explore, search, point, download, go to other years and languages, with a mouse and without, from a server and from a folder. */
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { PNG } from "pngjs";
import type { HTTPRequest, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { onePageMs } from "../limits.ts";
import { type Reader, startReader } from "./reader.ts";

let reader: Reader;
let downloads: string;
beforeAll(async () => {
  reader = await startReader();
  downloads = await mkdtemp(path.join(tmpdir(), "wellbeing-downloads-"));
});
afterAll(async () => {
  await reader[Symbol.asyncDispose]();
  await rm(downloads, { recursive: true, force: true });
});

/** What the page gives when it is asked for a file. */
async function downloaded(page: Page, name: string, ask: () => Promise<unknown>): Promise<Buffer> {
  const session = await page.createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  await ask();
  const file = path.join(downloads, name);
  for (let waited = 0; waited < onePageMs; waited += 100) {
    const there = await stat(file).catch(() => null);
    if (there !== null && there.size > 0) return await readFile(file);
    await setTimeout(100);
  }
  throw new Error(`${name} was not downloaded`);
}

const tableOf = async (page: Page) =>
  await page.$$eval(".explorer-table tbody tr", (rows) =>
    rows.map((row) => [...row.cells].map((cell) => cell.textContent ?? "")),
  );

describe("a reader of the explorer", () => {
  it("without JavaScript has every figure in a plain table, and every page", async () => {
    const { page, troubles } = await reader.open(
      "nl/2024/explorer.html",
      async (page) => await page.setJavaScriptEnabled(false),
    );
    expect(troubles).toEqual([]);
    await page.close();
    const html = await readFile(path.join(reader.built.site, "nl/2024/explorer.html"), "utf8");
    expect(html.match(/<tr><th scope="row">/g)?.length).toBeGreaterThan(100);
    expect(html).toContain('<form class="explorer" hidden');
  });

  it("picks a figure by keyboard; table, chart and address follow, and the address can be sent on", async () => {
    const { page, troubles } = await reader.open("en/2024/explorer.html");
    await page.waitForSelector("form.explorer:not([hidden])");
    await page.focus("#explorer-domain");
    await page.keyboard.type("Leiden Law");
    await page.waitForFunction(() => location.search.includes("faculty%3Alaw"));
    await page.select("#explorer-wave", "");
    const shown = await tableOf(page);
    expect(shown.length).toBeGreaterThan(1);
    expect(
      shown.every((row) => row.includes("Leiden Law School – Synthetic data") && row.includes("Synthetic data")),
    ).toBe(true);
    await page.waitForSelector(".explorer-chart canvas");
    expect(await page.$eval(".explorer-status", (status) => status.textContent)).toContain(
      `Leiden Law School, 2022, 2023 and 2024: ${shown.length} figures are shown.`,
    );
    const { page: other } = await reader.open(page.url().replace(reader.address, ""));
    await other.waitForSelector("form.explorer:not([hidden])");
    expect(await tableOf(other)).toEqual(shown);
    // Back to what was asked for before.
    await page.goBack();
    await page.waitForFunction(() => location.search.includes("wave=2024"));
    expect(troubles).toEqual([]);
    await Promise.all([page.close(), other.close()]);
  });

  it("downloads as CSV exactly what the table shows", async () => {
    const { page } = await reader.open("en/2024/explorer.html?indicator=nse.wellbeing&wave=2024");
    await page.waitForSelector("form.explorer:not([hidden])");
    const csv = await downloaded(page, "figures.csv", async () => await page.click(".explorer-csv"));
    const [head = [], ...rows] = csv
      .toString("utf8")
      .trimEnd()
      .split("\r\n")
      .map((line) =>
        [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) => cell.replace(/^"|"$/g, "")),
      );
    const at = (row: readonly string[], column: string) => row[head.indexOf(column)] ?? "";
    const shown = await tableOf(page);
    const open = await readFile(path.join(reader.built.release, "data/estimates.public.csv"), "utf8");
    const lines = csv.toString("utf8").trimEnd().split("\r\n");
    expect(lines.filter((line) => !open.split("\r\n").includes(line))).toEqual([]);
    expect(lines[0]).toBe(open.split("\r\n")[0]);
    expect(rows.map((row) => [at(row, "wave"), at(row, "source") === "synthetic"])).toEqual(
      shown.map(([, wave, , , , source]) => [wave, source === "Synthetic data"]),
    );
    // What is made up says so where a phone shows it, too.
    expect(shown.map(([name]) => name?.endsWith(" – Synthetic data"))).toEqual(
      shown.map(([, , , , , source]) => source === "Synthetic data"),
    );
    expect(rows.map((row) => Number(at(row, "value")).toFixed(1))).toEqual(shown.map(([, , value]) => value));
    const number = (text: string | undefined) => (text === "–" ? "" : (text ?? "").replace(",", ""));
    expect(rows.map((row) => at(row, "base"))).toEqual(shown.map(([, , , , base]) => number(base)));
    await page.close();
  });

  it("is told a value where they point", async () => {
    const { page, troubles } = await reader.open("en/2024/explorer.html?indicator=nse.programme&wave=2023");
    await page.waitForSelector(".explorer-chart canvas");
    expect(await pointAlong(page, ".explorer-chart canvas", 24 + 13)).toBe("University: 3.88");
    expect(troubles).toEqual([]);
    await page.close();
  });
});

/** Charts are drawn again when they come into sight. */
async function scrollToChart(page: Page): Promise<void> {
  await page.$eval(".chart", (each) => each.scrollIntoView({ block: "center", behavior: "instant" }));
}

/** What is told at the first mark that is met on the way to the right, so many pixels below the picture's top. */
async function pointAlong(page: Page, selector: string, below: number): Promise<string> {
  const chart = await page.$(selector);
  await chart?.evaluate((each) => each.scrollIntoView({ block: "center", behavior: "instant" }));
  const box = await chart?.boundingBox();
  if (box === null || box === undefined) throw new Error(`no ${selector}`);
  for (let x = 230; x < box.width; x += 4) {
    await page.mouse.move(box.x + x, box.y + below);
    const tip = await page.$eval(".chart-tip", (each) => ((each as HTMLElement).hidden ? "" : each.textContent));
    if (tip !== null && tip !== "") return tip;
  }
  return "";
}

describe("a reader of charts", () => {
  it("points at a dot and is told its value and interval, while nothing on the page has moved", async () => {
    const { page, troubles } = await reader.open("en/2024/board/faculties.html");
    await scrollToChart(page);
    const before = await page.$eval("h2", (heading) => heading.getBoundingClientRect().top);
    await page.waitForSelector(".chart-live canvas");
    expect(await page.$eval("h2", (heading) => heading.getBoundingClientRect().top)).toBe(before);
    expect(await pointAlong(page, ".chart-live", 26 + 15)).toMatch(/^[^:]+: 7\.\d .*95%: \d\.\d+ – \d\.\d+/);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it.each([1280, 360])("sees the same picture still and live, at the same place, on %i px", async (width) => {
    const place = "en/2024/board/faculties.html";
    const sizeOf = async (page: Page, selector: string) =>
      await page.$eval(selector, (each) => {
        const { left, top, width, height } = each.getBoundingClientRect();
        return [left, top + scrollY, width, height].map(Math.round);
      });
    const view = async (page: Page) => await page.setViewport({ width, height: 900 });
    const { page: still } = await reader.open(place, async (page) => {
      await view(page);
      await page.setJavaScriptEnabled(false);
    });
    const { page: live } = await reader.open(place, view);
    await live.$eval(".chart", (each) => each.scrollIntoView({ behavior: "instant" }));
    await live.waitForSelector(".chart-live canvas");
    const before = await sizeOf(still, "#content .chart .chart-picture");
    const after = await sizeOf(live, "#content .chart .chart-live");
    // Without JavaScript the table of contents of a phone is open.
    expect([after[0], after[2], after[3]]).toEqual([before[0], before[2], before[3]]);
    await Promise.all([still.close(), live.close()]);
  });

  it("highlights a faculty by keyboard, is told its value, and closes that with Escape", async () => {
    const { page, troubles } = await reader.open("en/2024/board/faculties.html");
    await scrollToChart(page);
    await page.waitForSelector(".chart-highlight:not([hidden])");
    await page.focus(".chart-highlight select");
    await page.keyboard.type("Leiden Law");
    const told = async () =>
      await page.$eval(".chart-tip", (each) => ((each as HTMLElement).hidden ? "" : each.textContent));
    expect(await told()).toMatch(/^Leiden Law School: 6\.7 \(95%: 6\.\d+ – 6\.\d+\)$/);
    expect(await page.$$eval(".chart-band", (bands) => bands.length)).toBe(1);
    await page.keyboard.press("Escape");
    expect(await told()).toBe("");
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("downloads a chart as a PNG of twice its size, by keyboard", async () => {
    const { page } = await reader.open("en/2024/board/faculties.html");
    const [id, width, height] = await page.$eval(".chart", (figure) => {
      const picture = figure.querySelector("img.chart-picture");
      return [figure.id, Number(picture?.getAttribute("width")), Number(picture?.getAttribute("height"))] as const;
    });
    await page.focus(".chart-png");
    const content = await downloaded(page, `${id}.png`, async () => await page.keyboard.press("Enter"));
    const picture = PNG.sync.read(content);
    expect([picture.width, picture.height]).toEqual([width * 2, height * 2]);
    const colours = new Set<number>();
    for (let at = 0; at < picture.data.length; at += 4) colours.add(picture.data.readUInt32BE(at));
    expect(colours.has(0xffffffff)).toBe(true);
    expect(colours.has(0x0a2a6bff)).toBe(true);
    await page.close();
  });
});

describe("a reader who searches", () => {
  it("finds pages of both years by words, year and report", async () => {
    const { page, troubles } = await reader.open("nl/search.html?q=welzijn&year=2023");
    await page.waitForSelector(".search-results li");
    const found = await page.$$eval(".search-results a", (links) => links.map(({ href }) => href));
    expect(found.length).toBeGreaterThan(3);
    expect(found.every((href) => href.startsWith(`${reader.address}nl/2023/`))).toBe(true);
    await page.select("#search-report", "Onderwerpen");
    await page.waitForFunction(() => location.search.includes("report=Onderwerpen"));
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".search-results .link-detail")].every((each) =>
        each.textContent?.startsWith("Onderwerpen"),
      ),
    );
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("begins with the newest year, gets each page once, and more of them on request", async () => {
    const { page, troubles } = await reader.open("en/search.html?q=students");
    await page.waitForSelector(".search-more:not([hidden])");
    const found = async () => await page.$$eval(".search-results a", (links) => links.map(({ href }) => href));
    const first = await found();
    await page.focus(".search-more");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (count) => document.querySelectorAll(".search-results li").length > count,
      {},
      first.length,
    );
    const more = await found();
    expect(new Set(more).size).toBe(more.length);
    expect(more.every((href) => href.includes("/2024/"))).toBe(true);
    expect(more.filter((href) => href.endsWith("/survey-nse.html"))).toEqual([
      `${reader.address}en/2024/board/survey-nse.html`,
    ]);
    // Whoever asked by keyboard goes on at the first new one.
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe(more[first.length]);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("and asks for something else before the answer comes gets no part of the first answer", async () => {
    const late: HTTPRequest[] = [];
    let isSlow = true;
    const { page, troubles } = await reader.open("en/search.html", async (fresh) => {
      await fresh.setRequestInterception(true);
      fresh.on("request", (request) => {
        if (isSlow && request.url().includes("/fragment/")) late.push(request);
        else void request.continue();
      });
    });
    await page.focus("#search-words");
    await page.keyboard.type("loneliness");
    await vi.waitFor(() => expect(late.length).toBeGreaterThan(0));
    isSlow = false;
    await page.$eval("#search-words", (words) => {
      (words as HTMLInputElement).value = "lecturers";
      words.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await page.waitForFunction(() => location.search.includes("q=lecturers"));
    await Promise.all(late.map((request) => request.continue()));
    await page.waitForSelector(".search-results li");
    await page.waitForNetworkIdle();
    const texts = await page.$$eval(".search-results p", (found) => found.map(({ textContent }) => textContent ?? ""));
    expect(texts.filter((text) => !/lecturer/i.test(text))).toEqual([]);
    const links = await page.$$eval(".search-results a", (found) => found.map(({ href }) => href));
    expect(new Set(links).size).toBe(links.length);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("searches in the other language, and goes to a page by keyboard", async () => {
    const { page, troubles } = await reader.open("nl/search.html");
    await page.waitForSelector("form.search:not([hidden])");
    await page.select("#search-language", "en");
    await page.focus("#search-words");
    await page.keyboard.type("loneliness");
    await page.waitForSelector(".search-results li");
    expect(await page.$eval(".search-results", (list) => (list as HTMLElement).lang)).toBe("en");
    await page.focus(".search-results a");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(page.url()).toContain(`${reader.address}en/2024/`);
    expect(troubles).toEqual([]);
    await page.close();
  });
});

/** Where the table of contents stands beside the page. */
const wide = async (page: Page) => await page.setViewport({ width: 1280, height: 900 });

describe("a reader on the way", () => {
  it("of an earlier year finds the way to the same page of this one", async () => {
    const { page } = await reader.open("nl/2023/board/survey-nse.html");
    await page.waitForFunction(() => document.querySelectorAll(".site-years a").length === 2);
    const links = await page.$$eval(".site-years a", (all) => all.map(({ href }) => href));
    expect(links[0]).toBe(`${reader.address}nl/2024/board/survey-nse.html`);
    await page.close();
  });

  it("keeps the figures that were asked for, and the place, in the other language and another year", async () => {
    const { page } = await reader.open("nl/2024/explorer.html?indicator=nse.programme&wave=2023#explorer-wave");
    await Promise.all([page.waitForNavigation({ waitUntil: "networkidle0" }), page.click(".site-languages a")]);
    expect(page.url()).toBe(`${reader.address}en/2024/explorer.html?indicator=nse.programme&wave=2023#explorer-wave`);
    await Promise.all([page.waitForNavigation(), page.click(".site-years li:last-child a")]);
    expect(page.url()).toBe(`${reader.address}en/2023/explorer.html?indicator=nse.programme&wave=2023#explorer-wave`);
    await page.close();
  });

  it("moves through a page by keyboard, with a focus that is seen", async () => {
    const { page } = await reader.open("nl/2024/board/survey-nse.html", wide);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
    // A chart answers once it has been in view.
    await page.$eval(".chart", (chart) => chart.scrollIntoView());
    await page.waitForSelector(".chart-highlight:not([hidden])");
    const met = new Set<string>();
    for (let step = 0; step < 140; step += 1) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const active = document.activeElement;
        if (active === null || active === document.body) return { what: "", seen: true };
        const { outlineStyle, outlineWidth } = getComputedStyle(active);
        const box = active.getBoundingClientRect();
        const what = ["SUMMARY", "SELECT", "BUTTON"].includes(active.tagName)
          ? active.tagName
          : (active.closest("nav")?.className ?? "");
        return { what, seen: outlineStyle !== "none" && outlineWidth !== "0px" && box.width > 0 };
      });
      expect(seen.seen).toBe(true);
      met.add(seen.what);
    }
    for (const what of ["site-nav", "site-years", "site-languages", "contents", "SUMMARY", "SELECT", "BUTTON"])
      expect([...met]).toContain(what);
    await page.close();
  });

  it("opens folds and follows menus by keyboard", async () => {
    const { page } = await reader.open("nl/2024/board/survey-nse.html", wide);
    await page.focus(".chart-data summary");
    await page.keyboard.press("Enter");
    expect(await page.$eval(".chart-data", (fold) => (fold as HTMLDetailsElement).open)).toBe(true);
    await page.focus(".contents a[aria-current]");
    await page.keyboard.press("Tab");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(page.url()).toBe(`${reader.address}nl/2024/board/survey-trimbos.html`);
    await page.close();
  });

  it("from a folder reads every kind of page, with its style and without an error of a script", async () => {
    const page = await reader.browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => {
      // Chromium fetches no font ahead from a folder; the style sheet gets it all the same.
      const isFont = /font|net::ERR_FAILED/.test(message.text());
      if (message.type() === "error" && !isFont) errors.push(message.text());
    });
    for (const place of ["nl/index", "nl/2024/board/faculties", "nl/2024/explorer", "nl/search"]) {
      const address = pathToFileURL(path.join(reader.built.site, `${place}.html`)).href;
      await page.goto(address, { waitUntil: "networkidle2" });
      const seen = await page.evaluate(() => ({
        head: getComputedStyle(document.querySelector(".site-head") ?? document.body).backgroundColor,
        fonts: [...document.fonts].filter(({ status }) => status === "loaded").length > 0,
        controls: [...document.querySelectorAll("form, .chart-png, .chart-highlight")].filter((each) =>
          each.checkVisibility({ visibilityProperty: true }),
        ).length,
        pictures: [...document.querySelectorAll<HTMLImageElement>("img")]
          .slice(0, 1)
          .every(({ naturalWidth }) => naturalWidth > 0),
      }));
      expect([place, seen]).toEqual([place, { head: "rgb(10, 42, 107)", fonts: true, controls: 0, pictures: true }]);
    }
    expect(await page.$eval(".search-still", (told) => told.checkVisibility())).toBe(true);
    await Promise.all([page.waitForNavigation(), page.click(".site-nav a")]);
    expect(await page.$eval("h1", (title) => title.textContent)).toContain("2024");
    expect(errors).toEqual([]);
    await page.close();
  });
});
