/** A university that makes its reports in more languages than before, or in fewer. */
import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { figureListOf, permanentPage } from "../../src/domain/index.ts";
import { checkLinks } from "../../src/site/index.ts";
import { wellbeingHere as wellbeing } from "../cli/run.ts";
import { sharedStore } from "../madeOnce.ts";
import { aCollege, type College } from "../sources/aCollege.ts";
import { startBrowser } from "./reader.ts";
import { serve } from "./serve.ts";
import { filesOf } from "./siteFiles.ts";

let college: College;
let out: string;
beforeEach(async () => {
  college = await aCollege();
  out = await mkdtemp(path.join(tmpdir(), "wellbeing-languages-"));
  for (const folder of ["actions", "decisions"]) {
    const text = await readFile(path.join(college.folder, folder, "2024.yaml"), "utf8");
    await writeFile(path.join(college.folder, folder, "2023.yaml"), text.replace("year: 2024", "year: 2023"));
  }
  await cp(path.join(college.folder, "texts/2024"), path.join(college.folder, "texts/2023"), { recursive: true });
});
afterEach(async () => {
  await college[Symbol.asyncDispose]();
  await rm(out, { recursive: true, force: true });
});

async function make(year: number, languages: string): Promise<void> {
  const place = path.join(college.folder, "university.yaml");
  const text = await readFile(place, "utf8");
  await writeFile(place, text.replace(/^languages: .*$/m, `languages: [${languages}]`));
  const words = ["--data", college.folder, "--out", out, "--year", String(year), "--format", "site", ...sharedStore()];
  const { status, stderr } = await wellbeing(["report", ...words]);
  if (status !== 0) throw new Error(stderr);
  // Quicker than the whole of it.
  await rm(path.join(out, String(year)), { recursive: true, force: true });
  await rename(path.join(out, `${year}.partial`), path.join(out, String(year)));
}

const site = () => path.join(out, "2024/site");

async function deadLinks(): Promise<readonly string[]> {
  const files = await filesOf(site());
  const pages = files.filter((file) => /^(?!fragments\/).*\.html$/.test(file));
  const read = pages.map(async (file) => [file, await readFile(path.join(site(), file), "utf8")] as const);
  return checkLinks(new Map(await Promise.all(read)), new Set(files)).map(({ file, message }) => `${file} ${message}`);
}

const linksIn = async (page: string) => [
  ...(await readFile(path.join(site(), page), "utf8")).matchAll(/<a href="([^"]*2023[^"]*)"[^>]*>([^<]*)</g),
];

describe("a site whose languages change from year to year", () => {
  it("leads readers of a new language to earlier years in the language that they have", async () => {
    await make(2023, "nl");
    await make(2024, "nl, en");
    expect(await deadLinks()).toEqual([]);
    const words = (await linksIn("en/2024/index.html")).map(([, href, label]) => [href, label]);
    expect(words).toContainEqual(["../../nl/2023/index.html", "2023 (Dutch)"]);
    expect(await readFile(path.join(site(), "en/archive.html"), "utf8")).toContain(
      '<li lang="nl"><a href="../nl/2023/index.html">2023</a> <span class="link-detail">Dutch</span>',
    );
  });

  it("keeps what pages of a language lead to that is no longer made, and shows the way to the newest", async () => {
    await make(2023, "nl, en");
    await make(2024, "nl");
    expect(await deadLinks()).toEqual([]);
    for (const name of ["index", "archive", "about", "search"]) {
      const page = await readFile(path.join(site(), `en/${name}.html`), "utf8");
      expect(page).toMatch(/^<!doctype html>\s*<html lang="en"/);
      expect(page).toContain('<li lang="nl"><a href="../nl/index.html">2024</a>');
      expect(page).toContain('<a href="2023/index.html">2023</a>');
    }
    // Addresses of figures stay, too.
    const list = figureListOf(await readFile(path.join(site(), "en/2023/figures.json"), "utf8"));
    expect(list?.indicators.length).toBeGreaterThan(0);
    for (const { id, name } of list?.indicators ?? []) {
      const page = await readFile(path.join(site(), `en/${permanentPage(id)}.html`), "utf8");
      expect(page).toContain(name);
      expect(page).toContain('<a href="../2023/index.html">2023</a>');
    }
    // The earlier year's own page asks for the years that came after it.
    await using served = await serve(site());
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`${served.address}en/2023/index.html`);
      await page.waitForFunction(() => document.querySelectorAll(".site-years li").length === 2);
      const link = await page.$eval(".site-years a", ({ href, textContent }) => [href, textContent]);
      expect(link).toEqual([`${served.address}nl/2024/index.html`, "2024 (Dutch)"]);
    } finally {
      await browser.close();
    }
  });
});
