/** Pages as a document library shows them: in a frame that allows nothing, from an address or as text, under a policy that allows styles and pictures in the page alone. */

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Frame, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wellbeingHere as wellbeing } from "../cli/run.ts";
import { sharedStore } from "../madeOnce.ts";
import { violationsOf } from "../site/axe.ts";
import { startBrowser } from "../site/reader.ts";
import { type Served, serve } from "../site/serve.ts";
import { isFull } from "../skips.ts";

const hillCollege = fileURLToPath(new URL("../fixtures/hill-college/data", import.meta.url));
const policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

let browser: Browser;
let folder: string;
let served: Served;
let framing: Served;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wellbeing-framed-"));
  const make = async (...words: readonly string[]) => {
    const { status, stderr } = await wellbeing(["report", "--format", "page", ...sharedStore(), ...words]);
    if (status !== 0) throw new Error(stderr);
  };
  await make("--only", "board,faculty-law,students", "--out", path.join(folder, "example"));
  await make("--data", hillCollege, "--out", path.join(folder, "hill"));
  served = await serve(folder, "/library/", { "content-security-policy": policy });
  framing = await serve(folder, "/intranet/");
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await Promise.all([served[Symbol.asyncDispose](), framing[Symbol.asyncDispose]()]);
  await rm(folder, { recursive: true, force: true });
});

const frame = (attribute: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A library</title><body style="margin:0"><iframe title="A file" sandbox ${attribute} style="display:block;border:0;width:100%;height:100vh"></iframe>`;

interface Framed extends AsyncDisposable {
  readonly page: Page;
  readonly inside: Frame;
  readonly said: readonly string[];
  readonly asked: readonly string[];
}

async function framed(file: string, how: "src" | "srcdoc", width: number): Promise<Framed> {
  const html = await readFile(path.join(folder, file), "utf8");
  const text = html.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const around = `${file.replaceAll("/", "-")}-${how}`;
  await writeFile(
    path.join(folder, around),
    frame(how === "src" ? `src="${served.address}${file}"` : `srcdoc="${text}"`),
  );
  await writeFile(path.join(folder, `${around}.html`), await readFile(path.join(folder, around)));
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setViewport({ width, height: 800 });
  const [said, asked]: [string[], string[]] = [[], []];
  page.on("console", (message) => said.push(message.text()));
  page.on("request", (request) => asked.push(request.url()));
  const session = await page.createCDPSession();
  session.on("Log.entryAdded", ({ entry }) => said.push(entry.text));
  await session.send("Log.enable");
  await page.goto(`${framing.address}${around}.html`, { waitUntil: "networkidle0" });
  const inside = page.frames()[1];
  if (inside === undefined) throw new Error("no frame");
  const own = asked.filter((url) => !url.startsWith("data:")).slice(1);
  return { page, inside, said, asked: own, [Symbol.asyncDispose]: async () => await page.close() };
}

/** What of the page is there: pictures that failed, headings, tables, cells that are cut, pixels too wide. */
const stateOf = async (inside: Frame) =>
  await inside.evaluate(() => {
    const cells = [...document.querySelectorAll("th, td")].filter((cell) => cell.checkVisibility());
    const isCut = (cell: Element) => {
      const table = cell.closest("table");
      const scrolled = cell.closest(".scroll") !== null || (table !== null && table.scrollWidth > table.clientWidth);
      return cell.scrollWidth > cell.clientWidth + 1 || (!scrolled && cell.getBoundingClientRect().right > innerWidth);
    };
    return {
      broken: [...document.images].filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0).length,
      headings: document.querySelectorAll("h1, h2, h3").length,
      tables: document.querySelectorAll("table").length,
      cut: cells.filter(isCut).map((cell) => cell.textContent?.slice(0, 40)),
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });

const openAll = async (inside: Frame) =>
  await inside.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });

const reports = [
  "example/2024.partial/reports/board.nl.page.html",
  "example/2024.partial/reports/faculty-law.en.page.html",
  "hill/2024.partial/reports/board.en.page.html",
];
const pages = [
  ...reports,
  "example/2024.partial/reports/students.nl.page.html",
  "hill/2024.partial/reports/students.en.page.html",
];
const cases = pages.flatMap((file) =>
  (["src", "srcdoc"] as const).flatMap((how) => [1280, 360].map((width) => [file, how, width] as const)),
);

describe("a page in a frame that allows nothing", () => {
  it.each(isFull ? cases : cases.filter(([file, , width]) => width === 360 || file === reports[0]))(
    "%s, by %s, on %i px, has its pictures, headings and tables, and asks for nothing",
    async (file, how, width) => {
      await using opened = await framed(file, how, width);
      const { inside, said, asked } = opened;
      await openAll(inside);
      const { headings, tables, ...wrong } = await stateOf(inside);
      expect(wrong).toEqual({ broken: 0, cut: [], wide: 0 });
      expect(headings).toBeGreaterThan(3);
      if (reports.includes(file)) expect(tables).toBeGreaterThan(1);
      expect(asked).toEqual(how === "src" ? [`${served.address}${file}`] : []);
      expect(said).toEqual([]);
    },
  );

  it.each(["src", "srcdoc"] as const)(
    "has contents that open each chapter by mouse and by keyboard, by %s",
    async (how) => {
      const [file = ""] = reports;
      await using opened = await framed(file, how, 1280);
      const { page, inside } = opened;
      const folds = await inside.$$eval(".chapter-fold", (all) => all.map(({ id }) => id));
      const titles = await inside.$$eval(".chapter-fold > summary", (all) =>
        all.map(({ textContent }) => textContent?.trim()),
      );
      expect(titles.length).toBeGreaterThan(8);
      expect(titles.every((title) => title !== "")).toBe(true);
      // All of the contents is in sight below the cover, before anything is opened.
      expect(await inside.$$eval(".chapter-fold[open]", ({ length }) => length)).toBe(0);
      const isOpen = async (place: number) =>
        await inside.$eval(`#${folds[place]} .chapter-body`, (body) => body.checkVisibility());
      expect(await isOpen(2)).toBe(false);
      const third = await inside.$(`#${folds[2]} > summary`);
      await third?.click();
      expect(await isOpen(2)).toBe(true);
      await inside.focus(`#${folds[1]} > summary`);
      await page.keyboard.press("Enter");
      expect(await isOpen(1)).toBe(true);
      // Nothing has gone elsewhere.
      expect(page.frames()[1]?.url()).toBe(how === "src" ? `${served.address}${file}` : "about:srcdoc");
    },
  );

  it.each(pages)(
    "%s holds no script, no font, no address of its own and no link that the frame would follow",
    async (file) => {
      const html = await readFile(path.join(folder, file), "utf8");
      const holding = html.replaceAll(/base64,[A-Za-z0-9+/=]+/g, "");
      expect(holding).not.toMatch(
        /<script|<iframe|<object|<form|@font-face|@import|url\((?!data:)|\son[a-z]+=|href="#/i,
      );
      expect(
        [...holding.matchAll(/<a\b[^>]*href="https?:[^>]*>/g)].every(([tag]) => tag.includes('target="_blank"')),
      ).toBe(true);
      expect(holding).toContain(
        `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"`,
      );
    },
  );

  // By itself: axe waits for timers, and where scripts may not run none ever ends.
  it.each(isFull ? pages : ([pages[1], pages[3]] as string[]))(
    "%s is accessible, closed and open, in light and dark",
    async (file) => {
      for (const [width, scheme] of [
        [1280, "light"],
        [360, "dark"],
      ] as const) {
        await using page = await browser.newPage();
        await page.setViewport({ width, height: 800 });
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
        await page.goto(`${framing.address}${file}`);
        expect(await violationsOf(page)).toEqual([]);
        await openAll(page.mainFrame());
        expect(await violationsOf(page)).toEqual([]);
      }
    },
  );

  it("is printed with every chapter open", async () => {
    const [file = ""] = reports;
    await using page = await browser.newPage();
    await page.goto(`${framing.address}${file}`);
    await page.emulateMediaType("print");
    const heights = await page.$$eval(".chapter-body", (all) => all.map((body) => body.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThan(20);
  });
});
