/** The intranet site of the shipped example, with an earlier year beside it, on a real server in a real browser. */
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type Element, isTag } from "domhandler";
import { DomUtils, parseDocument } from "htmlparser2";
import puppeteer, { type Browser, type Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../src/pdf/index.ts";
import { sha256 } from "../../src/store/index.ts";
import { wellbeing } from "../cli/run.ts";
import { type Served, serve } from "./serve.ts";

const require = createRequire(import.meta.url);
const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
const shipped = fileURLToPath(new URL("../../data", import.meta.url));
const isFull = process.env.WELLBEING_FULL !== undefined;

let root: string;
let site: string;
let browser: Browser;
let served: Served;
/** Path -> hash of what the earlier year's own site had. */
let earlier: ReadonlyMap<string, string>;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-site-"));
  const data = path.join(root, "data");
  await cp(shipped, data, { recursive: true });
  await lastYear(data);
  for (const year of ["2023", "2024"]) {
    const words = ["report", "--data", data, "--out", path.join(root, "out"), "--format", "site,pdf", "--year", year];
    const { status, stderr } = await wellbeing([...words, ...(year === "2023" ? ["--format", "site"].slice(2) : [])]);
    if (status !== 0) throw new Error(stderr);
    if (year === "2023") earlier = await hashes(path.join(root, "out/2023/site"));
  }
  site = path.join(root, "out/2024/site");
  served = await serve(site);
  const found = await findBrowser();
  if (found.kind === "missing") throw new Error(found.message);
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const env = { ...process.env, ...found.env };
  browser = await puppeteer.launch({ executablePath: found.path, headless: "shell", args, env });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await served[Symbol.asyncDispose]();
  await rm(root, { recursive: true, force: true });
});

/** The same plan and texts, a year before. */
async function lastYear(data: string): Promise<void> {
  for (const folder of ["actions", "decisions"]) {
    const text = await readFile(path.join(data, folder, "2024.yaml"), "utf8");
    await writeFile(path.join(data, folder, "2023.yaml"), text.replace("year: 2024", "year: 2023"));
  }
  await cp(path.join(data, "texts/2024"), path.join(data, "texts/2023"), { recursive: true });
}

async function filesOf(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((each) => each.isFile())
    .map((each) => path.relative(folder, path.join(each.parentPath, each.name)));
}

async function hashes(folder: string): Promise<ReadonlyMap<string, string>> {
  const read = (await filesOf(folder)).map(
    async (file) => [file, sha256(await readFile(path.join(folder, file)))] as const,
  );
  return new Map(await Promise.all(read));
}

async function htmlOf(folder: string): Promise<ReadonlyMap<string, readonly Element[]>> {
  const pages = (await filesOf(folder)).filter((file) => file.endsWith(".html"));
  const read = pages.map(async (file) => {
    const document = parseDocument(await readFile(path.join(folder, file), "utf8"));
    return [file, DomUtils.findAll(isTag, document.children)] as const;
  });
  return new Map(await Promise.all(read));
}

describe("the files of a site", () => {
  it("have no dead link, no link to a place that a page has not got, and no id twice", async () => {
    const files = new Set(await filesOf(site));
    const pages = await htmlOf(site);
    const ids = new Map(
      [...pages].map(([file, elements]) => [file, elements.flatMap(({ attribs }) => attribs.id ?? [])] as const),
    );
    const problems: string[] = [];
    for (const [file, own] of ids) {
      if (new Set(own).size < own.length)
        problems.push(`${file} has twice: ${own.filter((id, place) => own.indexOf(id) < place)}`);
    }
    for (const [file, elements] of pages) {
      for (const { attribs } of elements) {
        for (const address of [attribs.href, attribs.src, attribs["data-live"], attribs["data-rows"]]) {
          if (address === undefined || /^(https?|mailto|data):/.test(address)) continue;
          const [place = "", anchor] = address.replace(/\?[^#]*/, "").split("#");
          const target = place === "" ? file : path.posix.join(path.posix.dirname(file), place);
          if (!files.has(target)) problems.push(`${file} leads to ${address}, which is not there`);
          else if (anchor !== undefined && !ids.get(target)?.includes(decodeURIComponent(anchor)))
            problems.push(`${file} leads to ${address}, which has no such place`);
        }
      }
    }
    expect(problems).toEqual([]);
  });

  it("are all reached from the front door", async () => {
    const pages = await htmlOf(site);
    const reached = new Set<string>();
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { name, attribs } of pages.get(file) ?? []) {
        if (name !== "a" || attribs.href === undefined || /^(https?|mailto):/.test(attribs.href)) continue;
        const place = attribs.href.replace(/[?#].*/, "");
        if (place.endsWith(".html")) visit(path.posix.join(path.posix.dirname(file), place));
      }
    };
    visit("index.html");
    const orphans = [...pages.keys()].filter((file) => !file.startsWith("fragments/") && !reached.has(file));
    expect(orphans).toEqual([]);
  });

  it("of an earlier year are as they were released", async () => {
    const now = await hashes(site);
    const own = [...earlier].filter(([file]) => /^(fragments\/)?(nl|en)\/2023\/|^downloads\/2023\//.test(file));
    expect(own.length).toBeGreaterThan(100);
    for (const [file, hash] of own) expect([file, now.get(file)]).toEqual([file, hash]);
    const { years } = JSON.parse(await readFile(path.join(site, "years.json"), "utf8")) as { years: number[] };
    expect(years).toEqual([2024, 2023]);
  });

  it("hold no figure of a programme, or of a part of a faculty", async () => {
    const names = ["Fiscaal recht", "Criminology", "programme:", "part:"];
    for (const file of (await filesOf(site)).filter((each) => /\.(html|json|csv)$/.test(each))) {
      const text = await readFile(path.join(site, file), "utf8");
      expect([file, names.filter((name) => text.includes(name))]).toEqual([file, []]);
    }
  });

  it("are listed with their hashes in the release, which the manifest vouches for", async () => {
    const manifest = JSON.parse(await readFile(path.join(root, "out/2024/manifest.json"), "utf8"));
    const listed = manifest.artefacts.find(({ id }: { id: string }) => id === "site");
    const list = await readFile(path.join(site, "files.json"), "utf8");
    expect(listed.sha256).toBe(sha256(list));
    const { files } = JSON.parse(list) as { files: { path: string; sha256: string }[] };
    const now = await hashes(site);
    const there = [...now].filter(([file]) => file !== "files.json").sort(([a], [b]) => (a < b ? -1 : 1));
    expect(files.map((file) => [file.path, file.sha256])).toEqual(there);
  });

  it("are there as fragments too: no script, no style, no frame of their own", async () => {
    const text = await readFile(path.join(site, "fragments/nl/2024/board/survey-nse.html"), "utf8");
    expect(text).toMatch(/^<article lang="nl">/);
    expect(text).not.toMatch(/<(script|style|link|html|body)\b|\sstyle=|\son\w+=/);
  });

  it("begin with at most 150 kB, squeezed: page, style sheet, fonts and script", async () => {
    for (const file of [
      "nl/index.html",
      "en/2024/board/survey-nse.html",
      "nl/2024/explorer.html",
      "nl/2024/board/annex.html",
    ]) {
      const html = await readFile(path.join(site, file), "utf8");
      const parts = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|woff2|js))"/g)].flatMap(([, place]) => place ?? []);
      const sizes = await Promise.all(
        [...new Set(parts)]
          // What the explorer adds for its chart is loaded beside what can be read already.
          .filter((place) => !place.includes("explorer-"))
          .map(async (place) => gzipSync(await readFile(path.join(site, path.posix.dirname(file), place))).length),
      );
      const all = gzipSync(html).length + sizes.reduce((sum, size) => sum + size, 0);
      expect([file, all <= 150_000 ? "fits" : all]).toEqual([file, "fits"]);
    }
  });

  it("have no error for the Nu Html Checker", () => {
    if (!hasJava()) {
      if (process.env.CI === "true") throw new Error("Java is not installed: CI needs it");
      console.warn("SKIPPED: there is no Java here, so nothing is known of what the Nu Html Checker says");
      return;
    }
    const jar = path.join(path.dirname(require.resolve("vnu-jar")), "build/dist/vnu.jar");
    const folders = isFull
      ? ["nl", "en", "index.html"]
      : [
          "nl/2024/board",
          "nl/index.html",
          "nl/search.html",
          "nl/2024/explorer.html",
          "nl/2024/indicator-nse-wellbeing.html",
          "index.html",
        ];
    const words = [
      "-Xss2m",
      "-jar",
      jar,
      "--errors-only",
      "--skip-non-html",
      ...folders.map((each) => path.join(site, each)),
    ];
    expect(checked(words)).toBe("");
  });
});

function hasJava(): boolean {
  try {
    execFileSync("java", ["-version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function checked(words: readonly string[]): string {
  try {
    execFileSync("java", words, { stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1e8 });
    return "";
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr).slice(0, 4000);
  }
}

/** What is refused, missing or wrong on a page, and what it asks of other hosts. */
async function opened(place: string, prepare: (page: Page) => Promise<unknown> = async () => undefined) {
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(served.address) && !/^(data|blob):/.test(url)) troubles.push(`asks ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  await prepare(page);
  await page.goto(`${served.address}${place}`, { waitUntil: "networkidle0" });
  return { page, troubles };
}

const kinds = [
  "index.html",
  "index",
  "2024/board/index",
  "2024/board/faculties",
  "2024/faculty-law/own",
  "2024/priority-support",
  "2024/theme-belonging",
  "2024/indicator-nse-wellbeing",
  "2024/figures",
  "2024/explorer",
  "search",
  "archive",
  "about",
];
const languages = ["nl", "en"];
const views = isFull
  ? ([1280, 360, 320] as const).flatMap((width) =>
      (["light", "dark"] as const).map((scheme) => [width, scheme] as const),
    )
  : ([
      [1280, "light"],
      [320, "dark"],
    ] as const);
const pages = kinds.flatMap((kind) =>
  kind === "index.html" ? [kind] : (isFull ? languages : ["nl"]).map((language) => `${language}/${kind}.html`),
);

describe.each(pages)("the page %s", (place) => {
  it.each(views)("is accessible, quiet and not wider than a screen of %i px, %s", async (width, scheme) => {
    const { page, troubles } = await opened(place, async (page) => {
      await page.setBypassCSP(false);
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([
        { name: "prefers-color-scheme", value: scheme },
        { name: "prefers-reduced-motion", value: "reduce" },
      ]);
    });
    expect(troubles).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    // axe itself is no part of the page: it comes through the debugger, which no policy binds.
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const found = await axe.run();
      return found.violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 120))
            .join(" | ")}`,
      );
    });
    expect(violations).toEqual([]);
    await page.close();
  });
});

describe("a reader", () => {
  it("without JavaScript has every figure in a plain table, and every page", async () => {
    const { page, troubles } = await opened(
      "nl/2024/explorer.html",
      async (page) => await page.setJavaScriptEnabled(false),
    );
    expect(troubles).toEqual([]);
    await page.close();
    const html = await readFile(path.join(site, "nl/2024/explorer.html"), "utf8");
    expect(html.match(/<tr><th scope="row">/g)?.length).toBeGreaterThan(100);
    expect(html).toContain('<form class="explorer" hidden');
  });

  it("picks a figure by keyboard; table, chart and address follow, and the address can be sent on", async () => {
    const { page, troubles } = await opened("en/2024/explorer.html");
    await page.waitForSelector("form.explorer:not([hidden])");
    await page.focus("#explorer-domain");
    await page.keyboard.type("Leiden Law");
    await page.waitForFunction(() => location.search.includes("faculty%3Alaw"));
    await page.select("#explorer-wave", "");
    const table = async (of: Page) =>
      await of.$$eval(".explorer-table tbody tr", (rows) => rows.map((row) => row.textContent));
    const shown = await table(page);
    expect(shown).toHaveLength(3);
    expect(shown.every((row) => row?.includes("Leiden Law School") && row.includes("Synthetic data"))).toBe(true);
    expect(await page.$(".explorer-chart canvas")).not.toBeNull();
    const { page: other } = await opened(page.url().replace(served.address, ""));
    await other.waitForSelector("form.explorer:not([hidden])");
    expect(await table(other)).toEqual(shown);
    expect(troubles).toEqual([]);
    await Promise.all([page.close(), other.close()]);
  });

  it("finds pages of both years by words, year and report", async () => {
    const { page, troubles } = await opened("nl/search.html?q=welzijn&year=2023");
    await page.waitForSelector(".search-results li");
    const found = await page.$$eval(".search-results a", (links) => links.map(({ href }) => href));
    expect(found.length).toBeGreaterThan(3);
    expect(found.every((href) => href.startsWith(`${served.address}nl/2023/`))).toBe(true);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("of an earlier year finds the way to the same page of this one", async () => {
    const { page } = await opened("nl/2023/board/survey-nse.html");
    await page.waitForFunction(() => document.querySelectorAll(".site-years a").length === 2);
    const links = await page.$$eval(".site-years a", (all) => all.map(({ href }) => href));
    expect(links[0]).toBe(`${served.address}nl/2024/board/survey-nse.html`);
    await page.close();
  });

  it("points at a dot and is told its value and interval, while nothing on the page has moved", async () => {
    const { page, troubles } = await opened("en/2024/board/faculties.html");
    const before = await page.$eval("h2", (heading) => heading.getBoundingClientRect().top);
    await page.waitForSelector(".chart-live canvas");
    expect(await page.$eval("h2", (heading) => heading.getBoundingClientRect().top)).toBe(before);
    const chart = await page.$(".chart-live");
    await chart?.evaluate((each) => each.scrollIntoView({ block: "center", behavior: "instant" }));
    const box = await chart?.boundingBox();
    if (box === null || box === undefined) throw new Error("no chart");
    let tip = "";
    const told = async () =>
      await page.$eval(".chart-tip", (each) => ((each as HTMLElement).hidden ? "" : (each.textContent ?? "")));
    for (let y = 0.08; y < 0.4 && tip === ""; y += 0.02) {
      for (let x = 0.3; x < 0.85 && tip === ""; x += 0.02) {
        await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
        tip = await told();
      }
    }
    expect(tip).toMatch(/^[^:]+: 7\.\d .*95%: \d\.\d+ – \d\.\d+/);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("moves through a page by keyboard, with a focus that is seen", async () => {
    const { page } = await opened("nl/2024/board/survey-nse.html");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const active = document.activeElement;
        if (active === null || active === document.body) return true;
        const { outlineStyle, outlineWidth } = getComputedStyle(active);
        return outlineStyle !== "none" && outlineWidth !== "0px";
      });
      expect(seen).toBe(true);
    }
    await page.close();
  });
});
