import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readySolver } from "../../src/audit/index.ts";
import type { ReportKey } from "../../src/domain/index.ts";
import { renderReport } from "../../src/html/index.ts";
import { describeHtml, findBrowser, finishPdf, openBrowserPool } from "../../src/pdf/index.ts";
import { composedReport } from "../../src/release/building/composing/composedReport.ts";
import { chartDrawer, drawCharts } from "../../src/release/execution/drawCharts.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData, readDesign } from "../../src/sources/index.ts";
import { wellbeingHere as wellbeing } from "../cli/run.ts";
import { worstCase } from "../fixtures/worstCase.ts";
import { onePageMs } from "../limits.ts";
import { sharedStore } from "../madeOnce.ts";
import { wordedFrom } from "../release/wordedFrom.ts";
import { isFull, lacks } from "../skips.ts";
import { missingParts, validate } from "./validate.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const missing = await missingParts();
const noVeraPdf = lacks(
  missing !== null,
  `${missing}, which veraPDF needs`,
  "whether PDFs conform to PDF/UA-1 and PDF/A-3a",
);

let root: string;
const files: string[] = [];
beforeAll(async () => {
  if (noVeraPdf) return;
  root = await mkdtemp(path.join(tmpdir(), "wellbeing-conformance-"));
  const hill = fileURLToPath(new URL("../fixtures/hill-college/data", import.meta.url));
  // In the long run all are judged, and the hardest cases; else a report and a factsheet.
  const some = ["--only", "faculty-law,factsheet-law", "--lang", "en"];
  const wanted: readonly (readonly string[])[] = isFull ? [[], ["--data", hill]] : [some];
  for (const [place, words] of wanted.entries()) {
    const out = path.join(root, String(place));
    const { status, stderr } = await wellbeing(["report", "--format", "pdf", "--out", out, ...sharedStore(), ...words]);
    if (status !== 0) throw new Error(stderr);
    const reports = path.join(out, "2024.partial/reports");
    files.push(...(await readdir(reports)).map((name) => path.join(reports, name)));
  }
  if (isFull) files.push(...(await printHardest(root)));
  await writeFile(path.join(root, "raw.pdf"), await rawPrint());
});
afterAll(async () => {
  if (root !== undefined) await rm(root, { recursive: true, force: true });
});

/** As Chromium writes it, with a running head in the margin. */
async function rawPrint(): Promise<Uint8Array> {
  const browser = await findBrowser();
  if (browser.kind === "missing") throw new Error(browser.message);
  await using pool = await openBrowserPool({ browser, tabs: 1, jobTimeoutMs: onePageMs, onIncident: () => undefined });
  return await pool.print(
    "raw",
    '<!doctype html><html lang="nl"><title>Rauw</title><style>@page { @top-left { content: "Kop" } }</style><h1>Kop</h1><ul><li>Een</li></ul>',
  );
}

/** Long names and forty actions: one report of each kind, in each language. */
async function printHardest(folder: string): Promise<readonly string[]> {
  const { design } = await readDesign(project);
  const { data } = await readData(`${project}/data`);
  if (data === null) throw new Error("no data");
  const worst = worstCase(data);
  const { tallies } = await readResponses(worst, `${project}/data`, null);
  await readySolver();
  const worded = wordedFrom(worst, tallies, design);
  const draw = chartDrawer(design);
  const browser = await findBrowser();
  if (browser.kind === "missing") throw new Error(browser.message);
  await using pool = await openBrowserPool({ browser, tabs: 2, jobTimeoutMs: onePageMs, onIncident: () => undefined });
  const [first] = worst.university.faculties;
  if (first === undefined) throw new Error("no faculty");
  const keys: readonly ReportKey[] = [
    { kind: "board" },
    { kind: "faculty", faculty: first.id },
    { kind: "factsheet", faculty: first.id },
    { kind: "students" },
  ];
  const wanted = keys.flatMap((key) =>
    worst.university.languages.map((language) => composedReport(worded, key, language)),
  );
  return await Promise.all(
    wanted.map(async (report) => {
      const html = renderReport(report, { design, charts: await drawCharts(report, draw), medium: "print" });
      const about = { title: report.title, author: report.university, language: report.language, date: new Date(0) };
      const { bytes } = finishPdf(await pool.print(report.id, html), {
        about,
        html: describeHtml(html),
        attachments: [],
      });
      const file = path.join(folder, `hardest-${report.id}.${report.language}.pdf`);
      await writeFile(file, bytes);
      return file;
    }),
  );
}

describe.skipIf(noVeraPdf)("veraPDF", () => {
  // What Chromium prints is judged beside what we made of it: who finds nothing in either is not alive.
  it.each([
    ["ua1", /7\.1-3/],
    ["3a", /^FAIL/],
  ] as const)("finds nothing against %s in any kind of report, and much in a raw print", async (flavour, much) => {
    const raw = path.join(root, "raw.pdf");
    const found = await validate(flavour, [...files, raw]);
    expect(found.get(raw)).toMatch(much);
    expect([...found].filter(([file, failures]) => file !== raw && failures !== "")).toEqual([]);
    expect(files.filter((file) => found.get(file) === "").length).toBeGreaterThanOrEqual(isFull ? 18 : 2);
  });
});
