/** Hill College in every language that there is, from its files to what its readers get: pages by axe-core, PDFs by veraPDF, letters through a real SMTP server. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { simpleParser } from "mailparser";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/domain/index.ts";
import { languageCodes } from "../../src/languages/index.ts";
import { missingParts, validate } from "../pdf/validate.ts";
import { aMailServer, type MailServerScript } from "../publish/aMailServer.ts";
import { violationsOf } from "../site/axe.ts";
import { sideways } from "../site/layout.ts";
import { startBrowser } from "../site/reader.ts";
import { openFolds, outOfSight } from "../site/tablesInSight.ts";
import { isFull, lacks } from "../skips.ts";
import { aDistributedCollege, type DistributedCollege } from "./aDistributedCollege.ts";

const missing = await missingParts();
const noVeraPdf = lacks(missing !== null, `${missing}, which veraPDF needs`, "whether PDFs in every language conform");

describe.skipIf(!isFull).each(languageCodes)("a release in %s", (language: Language) => {
  let college: DistributedCollege;
  let server: MailServerScript;
  let browser: Browser;
  const release = () => path.join(college.out, "2024");
  beforeAll(async () => {
    college = await aDistributedCollege(language);
    await college.report();
    await college.adopt();
    server = await aMailServer(() => "ok");
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
    await college[Symbol.asyncDispose]();
  });

  it("has no page that is inaccessible, wider than a phone, or with a table that is cut there", async () => {
    const names = await readdir(release(), { recursive: true });
    const pages = names.filter((name) => name.endsWith(".html") && !name.includes("fragments"));
    for (const kind of ["reports/board", "accessibility", "site", "index", "search", "explorer", "indicator-"])
      expect([kind, pages.some((name) => name.includes(kind))]).toEqual([kind, true]);
    const page = await browser.newPage();
    await page.setBypassCSP(true);
    await page.setViewport({ width: 360, height: 800 });
    const found: (readonly [string, readonly string[], number, readonly string[]])[] = [];
    for (const name of pages) {
      await page.goto(`file://${path.join(release(), name)}`);
      expect([name, await page.$eval("html", ({ lang }) => lang)]).toEqual([name, language]);
      const violations = await violationsOf(page);
      await openFolds(page);
      found.push([name, violations, await sideways(page), await outOfSight(page)]);
    }
    const wrong = found.filter(([, violations, beside, cut]) => violations.length > 0 || beside > 0 || cut.length > 0);
    expect(wrong).toEqual([]);
  });

  it.skipIf(noVeraPdf).each(["ua1", "3a"] as const)("has PDFs that pass %s", async (flavour) => {
    const reports = path.join(release(), "reports");
    const files = (await readdir(reports)).filter((name) => name.endsWith(".pdf"));
    expect(files).toHaveLength(8);
    const found = await validate(
      flavour,
      files.map((name) => path.join(reports, name)),
    );
    expect([...found].filter(([, failures]) => failures !== "")).toEqual([]);
  });

  it("is handed out in letters that any program can read", async () => {
    const words = ["--send", "--smtp", `smtp://127.0.0.1:${server.port}`, "--retry-for", "0"];
    const { status, stderr } = await college.distribute(words);
    expect([status, stderr]).toEqual([0, ""]);
    const sent = server.arrived.find(({ to }) => to === "dean-law@example.org");
    const mail = await simpleParser(sent?.content ?? "");
    expect(mail.headers.get("content-language")).toBe(language);
    expect(mail.html).toContain(`<html lang="${language}">`);
    const grade = language === "en" ? /grade is \d\.\d\./ : /grade is \d,\d\./;
    expect(mail.text).toMatch(grade);
    expect(mail.attachments.map(({ filename }) => filename)).toEqual([
      `faculty-law.${language}.pdf`,
      `factsheet-law.${language}.pdf`,
      `faculty-law.${language}.html`,
      "estimates.faculty-law.csv",
    ]);
  });
});
