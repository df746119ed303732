import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Parser } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readySolver } from "../../src/audit/index.ts";
import type { Report } from "../../src/documents/index.ts";
import type { ReportKey } from "../../src/domain/index.ts";
import { renderReport } from "../../src/html/index.ts";
import { type BrowserPool, describeHtml, findBrowser, finishPdf, openBrowserPool } from "../../src/pdf/index.ts";
import { composedReport } from "../../src/release/building/composing/composedReport.ts";
import { chartDrawer, drawCharts } from "../../src/release/execution/drawCharts.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData, readDesign } from "../../src/sources/index.ts";
import { onePageMs } from "../limits.ts";
import { wordedFrom } from "../release/wordedFrom.ts";
import { outOfOrder, type Spoken, spokenText } from "./spokenText.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const { design } = await readDesign(project);
const { data } = await readData(`${project}/data`);
if (data === null) throw new Error("no data");
const { tallies } = await readResponses(data, `${project}/data`, null);
await readySolver();
const worded = wordedFrom(data, tallies, design);
const draw = chartDrawer(design);

let pool: BrowserPool;
beforeAll(async () => {
  const browser = await findBrowser();
  if (browser.kind === "missing") throw new Error(browser.message);
  pool = await openBrowserPool({ browser, tabs: 2, jobTimeoutMs: onePageMs, onIncident: () => undefined });
});
afterAll(async () => await pool[Symbol.asyncDispose]());

async function spokenHtml(html: string): Promise<readonly Spoken[]> {
  const about = { title: "Titel", author: "Universiteit", language: "nl" as const, date: new Date(0) };
  return await spokenText(
    finishPdf(await pool.print("page", html), { about, html: describeHtml(html), attachments: [] }).bytes,
  );
}

/** Without spaces and hyphens: pdf.js reads the hyphen at the end of a line as one of the word. */
const squeezed = (text: string) => text.replace(/[\s\u00AD\u00A0\u2010-]+/g, "");

/** Where two texts part, with what stands there. */
function difference(a: string, b: string): readonly string[] {
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  return a === b ? [] : [a.slice(Math.max(0, at - 40), at + 60), b.slice(Math.max(0, at - 40), at + 60)];
}

/** Headings, pictures and all words of a document's HTML, in order. */
function outlineOf(html: string) {
  const headings: string[] = [];
  const pictures: string[] = [];
  let [words, heading, skipped, cells] = ["", null as string | null, 0, 0];
  const parser = new Parser({
    onopentag: (name, { alt, class: kind }) => {
      if (/^h[1-6]$/.test(name)) heading = "";
      if (name === "img" && alt !== undefined && alt !== "") pictures.push(alt);
      if (name === "td" || name === "th") cells += 1;
      if (name === "head" || kind === "contents-page") skipped += 1;
    },
    ontext: (text) => {
      if (skipped > 0) return;
      words += text;
      if (heading !== null) heading += text;
    },
    onclosetag: (name) => {
      if (/^h[1-6]$/.test(name) && heading !== null) {
        headings.push(squeezed(heading));
        heading = null;
      }
      if (name === "head" || (name === "span" && skipped > 0)) skipped -= 1;
    },
  });
  parser.end(html);
  return { headings, pictures, words: squeezed(words), cells };
}

const cases: readonly (readonly [string, ReportKey, "nl" | "en"])[] = [
  ["board, Dutch", { kind: "board" }, "nl"],
  ["board, English", { kind: "board" }, "en"],
  ["faculty, English", { kind: "faculty", faculty: "law" as never }, "en"],
  ["students, Dutch", { kind: "students" }, "nl"],
  ["factsheet, Dutch", { kind: "factsheet", faculty: "law" as never }, "nl"],
];

async function printed(report: Report) {
  const charts = await drawCharts(report, draw);
  const print = renderReport(report, { design, charts, medium: "print" });
  const screen = report.layout === "sheet" ? null : renderReport(report, { design, charts, medium: "screen" });
  return { print, screen, spoken: await spokenHtml(print) };
}

describe.each(cases)("a printed report (%s)", (_, key, language) => {
  let whole: Awaited<ReturnType<typeof printed>>;
  beforeAll(async () => {
    whole = await printed(composedReport(worded, key, language));
  });

  it("is read as it was written: the same headings, words, cells and pictures, in the same order", () => {
    const written = outlineOf(whole.print);
    const { spoken } = whole;
    const read = (wanted: RegExp) => spoken.filter(({ role }) => wanted.test(role)).map(({ text }) => squeezed(text));
    expect(read(/^H\d/)).toEqual(written.headings);
    expect(read(/^Figure/)).toEqual(written.pictures.map(squeezed));
    // Bullets and numbers of lists are drawn by the style sheet, page numbers by the finisher.
    const words = squeezed(
      spoken
        .filter(({ role }) => !["Figure", "Lbl"].includes(role))
        .map(({ role, text }) => (role === "Link" ? text.replace(/\d+$/, "") : text))
        .join(""),
    );
    expect(difference(words, written.words)).toEqual([]);
  });

  it("is read in the order in which it stands on the page", () => {
    expect(outOfOrder(whole.spoken)).toEqual([]);
  });

  it("says the same as its page on the screen: every number and every heading", () => {
    if (whole.screen === null) return;
    const screen = outlineOf(
      whole.screen.replace(/<details[\s\S]*?<\/details>/g, "").replace(/<a class="skip"[\s\S]*?<\/a>/, ""),
    );
    const folds = outlineOf(whole.screen);
    const paper = outlineOf(whole.print);
    // On the screen the mark is spoken in words beside it; the annex stands there, and in the file's CSV on paper.
    const onPaper = screen.headings
      .map((each) => each.replace("[v](verzonnen)", "[v]").replace("[e](madeup)", "[e]"))
      .filter((each) => !/^(Bijlage:|Annex:)/.test(each));
    expect(onPaper).toEqual(paper.headings);
    expect(screen.pictures).toEqual(paper.pictures);
    const estimates = (html: string) =>
      new Set(
        [...html.matchAll(/data-estimate="([^"]+)" data-part="([^"]+)">([^<]*)</g)].map(
          ([, id, part, text]) => `${id} ${part} ${text}`,
        ),
      );
    const numbers = estimates(whole.print);
    const onScreen = estimates(whole.screen);
    expect([...numbers].filter((each) => !onScreen.has(each))).toEqual([]);
    expect(folds.words.length).toBeGreaterThanOrEqual(screen.words.length);
  });
});

it("a page whose blocks stand in another order than they are read is found", async () => {
  const page = (direction: string) =>
    `<!doctype html><html lang="nl"><title>T</title><body style="display: flex; flex-direction: ${direction}"><h1>Een</h1><p>Twee</p><p>Drie</p></body></html>`;
  expect(outOfOrder(await spokenHtml(page("column")))).toEqual([]);
  expect(outOfOrder(await spokenHtml(page("column-reverse")))).toHaveLength(2);
});

it("what is kept of the profile's licence stays beside it", async () => {
  const licence = await readFile(new URL("../../src/pdf/finish/sRGB.LICENSE.txt", import.meta.url), "utf8");
  expect(licence).toContain("This notice may not be removed");
});
