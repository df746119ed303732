/** A folder as `init` makes it, of a university without faculties and without a figure, in a real browser. */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "../site/axe.ts";
import { type OpenedStudio, openStudioPage } from "./openedStudio.ts";

const program = fileURLToPath(new URL("../../src/cli/start.js", import.meta.url));

let root: string;
let studio: OpenedStudio;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-first-year-"));
  const folder = path.join(root, "data");
  const names = ["--name", "Heuvelcollege | Hill College", "--priority", "Rust | Calm", "--no-faculties", "--no-mark"];
  const said = ["--languages", "nl,en", "--colour", "#1d5e2a", "--email", "a@example.org", "--year", "2026"];
  execFileSync(process.execPath, [program, "init", folder, ...names, ...said], { stdio: "ignore" });
  studio = await openStudioPage(folder, "board.en");
});

afterAll(async () => {
  await studio?.[Symbol.asyncDispose]();
  await rm(root, { recursive: true, force: true });
});

async function shown(words: string): Promise<void> {
  await studio.page.waitForFunction(
    (wanted) => document.querySelector("#desk")?.textContent?.includes(wanted),
    {},
    words,
  );
}

describe("the studio of a first year", () => {
  it("offers the texts that its reports print, each by a name of its own, and no others", async () => {
    await shown("1 The framework: How to read this report");
    const names = await studio.page.$$eval("#desk .open", (all) => all.map((each) => each.textContent));
    expect(names).toEqual([
      "On one page (page one)",
      "Begin “1 The framework: How to read this report”",
      "1 The framework",
      "2 Calm",
      "Begin “3 Student survey”",
      "4 What the university does next",
      "5 Method and caveats",
    ]);
  });

  it("says that there are no figures, in place of an empty list", async () => {
    const { page } = studio;
    await page.click("#tab-ask");
    await shown("There are no figures and no pictures in this document yet.");
    expect(await page.$("#desk select[size]")).toBe(null);
    expect(await violationsOf(page)).toEqual([]);
    await page.select("#desk select", "everywhere");
    await shown("There are no figures yet.");
  });

  it("tells what is to be done for the year in its reader's language, with who does it", async () => {
    const { page } = studio;
    await page.click("#tab-findings");
    await shown("To be written of “rust”: ");
    await shown("Studentenzaken: Replace the question, with its brackets, by your words.");
    await shown("To be written, in English too: ");
    await page.setExtraHTTPHeaders({ "Accept-Language": "nl" });
    await page.reload();
    await page.waitForSelector("#tab-findings");
    await page.click("#tab-findings");
    await shown("Nog te schrijven bij “rust”: ");
    await shown("Er zijn geen antwoorden op “Studentenenquête” en geen gepubliceerde cijfers");
    await page.click("#tab-release");
    await page.waitForSelector("#desk .findings");
    await shown("Studentenzaken: Vervang de vraag, met de haken, door uw eigen woorden.");
    await page.setExtraHTTPHeaders({ "Accept-Language": "en" });
    await page.reload();
    await studio.ready();
    await mkdir(path.join(root, "data/publication"), { recursive: true });
    await writeFile(path.join(root, "data/publication/2026.yaml"), "year: 2026\ndate: 2027-03-03\n");
    await page.click("#tab-findings");
    await shown("Studentenzaken, by 3 March 2027: Replace the question");
  });

  it("breaks no rule of axe on any desk, asks for nothing from elsewhere, and has no error", async () => {
    const { page, troubles } = studio;
    for (const tab of await page.$$('[role="tab"]')) {
      await tab.click();
      await page.waitForFunction(() => (document.querySelector("#desk")?.textContent ?? "").length > 20);
      expect(await violationsOf(page)).toEqual([]);
    }
    expect(troubles).toEqual([]);
  });
});
