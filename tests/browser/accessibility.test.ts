import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import puppeteer, { type Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../src/pdf/index.ts";
import { wellbeingHere as wellbeing } from "../cli/run.ts";
import { isFull } from "../skips.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;
let out: string;

beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), "wellbeing-axe-"));
  const { status, stderr } = await wellbeing([
    "report",
    "--format",
    "html",
    "--only",
    "board,faculty-social",
    "--out",
    out,
  ]);
  if (status !== 0) throw new Error(stderr);
  const found = await findBrowser();
  if (found.kind === "missing") throw new Error(found.message);
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  browser = await puppeteer.launch({
    executablePath: found.path,
    headless: "shell",
    args,
    env: { ...process.env, ...found.env },
  });
});
afterAll(async () => {
  await browser.close();
  await rm(out, { recursive: true, force: true });
});

/** In the languages of the shipped example; every language that there is has its pages judged in `tests/cli/everyLanguage.test.ts`. */
const pages = [
  "reports/board.nl",
  "reports/board.en",
  "reports/faculty-social.nl",
  "reports/faculty-social.en",
  "accessibility.nl",
  "accessibility.en",
];

describe.each(isFull ? pages : pages.filter((name) => name.endsWith(".nl")))("the page %s", (name) => {
  it.each(
    [
      ["a desktop", 1280],
      ["a phone", 360],
      ["the narrowest screen", 320],
    ].filter(([, width]) => isFull || width !== 360) as [string, number][],
  )("is accessible and does not scroll sideways on %s", async (_, width) => {
    await using page = await browser.newPage();
    await page.setBypassCSP(true);
    await page.setViewport({ width, height: 800 });
    await page.goto(`file://${out}/2024.partial/${name}.html`);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const results = await axe.run();
      return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
    });
    expect(violations).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });

  it("works without JavaScript and asks for nothing", async () => {
    await using page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url().split(":")[0] ?? ""));
    await page.setJavaScriptEnabled(false);
    await page.goto(`file://${out}/2024.partial/${name}.html`);
    expect(new Set(asked)).toEqual(new Set(["file", "data"]));
  });
});
