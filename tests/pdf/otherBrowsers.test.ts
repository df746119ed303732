/** Reports printed by other builds of Chromium, the whole way: cut off, printed, finished, judged by our checks and by veraPDF, and read by pdf.js. */
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import puppeteer from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readySolver } from "../../src/audit/index.ts";
import type { ReportKey } from "../../src/domain/index.ts";
import { renderReport } from "../../src/html/index.ts";
import { cutOff } from "../../src/pdf/cutOff.ts";
import type { FoundBrowser } from "../../src/pdf/findBrowser.ts";
import { findBrowser, finishPrint, openBrowserPool, untriedWords } from "../../src/pdf/index.ts";
import { majorOf, tried } from "../../src/pdf/triedBrowsers.ts";
import { composedReport } from "../../src/release/building/composing/composedReport.ts";
import { chartDrawer, drawCharts } from "../../src/release/execution/drawCharts.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData, readDesign } from "../../src/sources/index.ts";
import { onePageMs } from "../limits.ts";
import { wordedFrom } from "../release/wordedFrom.ts";
import { isFull, lacks } from "../skips.ts";
import { spokenText } from "./spokenText.ts";
import { missingParts, validate } from "./validate.ts";

const at = (place: string) => fileURLToPath(new URL(place, import.meta.url));
const packedOlder = at("../../.ci/browsers/node_modules/@sparticuz/chromium/bin/chromium.br");
const debians = "/usr/bin/chromium";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wellbeing-browsers-"));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

const named = async (program: string) => await findBrowser({ ...process, env: { WELLBEING_BROWSER: program } });

async function older() {
  const program = path.join(folder, "chromium");
  await pipeline(createReadStream(packedOlder), createBrotliDecompress(), createWriteStream(program, { mode: 0o700 }));
  return await named(program);
}

interface Build {
  readonly name: string;
  readonly find: () => ReturnType<typeof findBrowser>;
}

const pinned: Build = { name: "the one that comes along", find: async () => await findBrowser() };
const noOlder =
  isFull && lacks(!existsSync(packedOlder), "Chromium of npm ci --prefix .ci/browsers", "prints of an older one");
const noDebians = isFull && lacks(!existsSync(debians), "chromium of Debian", "prints of the newest one");
const others: readonly Build[] = [
  ...(isFull && !noOlder ? [{ name: "the oldest that is tried", find: older }] : []),
  ...(isFull && !noDebians ? [{ name: "that of Debian", find: async () => await named(debians) }] : []),
];
const builds = [pinned, ...others];

async function started({ find }: Build): Promise<FoundBrowser> {
  const found = await find();
  if (found.kind === "missing") throw new Error(found.message);
  return found;
}

it.each(builds)("a tab of $name reaches nothing", async (build) => {
  const { path: executablePath, env } = await started(build);
  let asked = 0;
  const server = createServer((_, answer) => {
    asked += 1;
    answer.end();
  }).listen(0, "127.0.0.1");
  // Without what shuts the whole browser off, so that the tab's own is seen.
  const args = ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  await using browser = await puppeteer.launch({
    executablePath,
    headless: "shell",
    args,
    env: { ...process.env, ...env },
  });
  const page = await browser.newPage();
  const picture = `<img src="http://127.0.0.1:${(server.address() as AddressInfo).port}/a.png">`;
  await page.setContent(picture, { waitUntil: "load" });
  expect(asked).toBe(1);
  await cutOff(page);
  await page.setContent(picture.replace("a.png", "b.png"), { waitUntil: "load" });
  expect(asked).toBe(1);
  server.close();
});

/** A report and a factsheet of the small college, as pages for any browser. */
async function pages() {
  const [{ design }, { data }] = [await readDesign(at("../..")), await readData(at("../fixtures/hill-college/data"))];
  if (data === null) throw new Error("no data");
  const { tallies } = await readResponses(data, at("../fixtures/hill-college/data"), null);
  await readySolver();
  const worded = wordedFrom(data, tallies, design);
  const draw = chartDrawer(design);
  const [first] = data.university.faculties;
  if (first === undefined) throw new Error("no faculty");
  const keys: readonly ReportKey[] = [{ kind: "board" }, { kind: "factsheet", faculty: first.id }];
  return await Promise.all(
    keys.map(async (key) => {
      const report = composedReport(worded, key, "en");
      const about = { title: report.title, author: report.university, language: report.language, date: new Date(0) };
      const html = renderReport(report, { design, charts: await drawCharts(report, draw), medium: "print" });
      return { id: report.id, html, about, attachments: [] };
    }),
  );
}

describe.skipIf(!isFull)("reports printed by other builds", () => {
  const printed: { build: string; major: number | null; name: string; pages: number; bytes: Uint8Array }[] = [];
  beforeAll(async () => {
    const jobs = await pages();
    for (const build of builds) {
      await using pool = await openBrowserPool({
        browser: await started(build),
        tabs: 2,
        jobTimeoutMs: onePageMs,
        onIncident: () => undefined,
      });
      for (const job of jobs) {
        const { bytes, pages: count } = finishPrint(await pool.print(job.id, job.html), job);
        const major = majorOf(pool.version);
        printed.push({ build: build.name, major, name: `${major}-${job.id}.pdf`, pages: count, bytes });
      }
    }
  });

  it("are of several major versions, the oldest and the newest that we say are tried among them", () => {
    const majors = printed.flatMap(({ major }) => major ?? []);
    if (!noOlder) expect(Math.min(...majors)).toBe(tried.first);
    // Debian's moves on: a newer one that passes is a reason to say so in `triedBrowsers.ts`, not to fail.
    if (!noDebians && Math.max(...majors) > tried.last)
      process.stderr.write(`Chromium ${Math.max(...majors)} passes too: triedBrowsers.ts may say so\n`);
  });

  it("have the same pages, and are read word for word alike", async () => {
    const [own, ...rest] = builds.map(({ name }) => printed.filter(({ build }) => build === name));
    const read = async (files: typeof printed) =>
      await Promise.all(
        files.map(async ({ bytes, pages: count }) => ({
          count,
          spoken: (await spokenText(bytes)).map(({ role, text, page }) => `${page} ${role}: ${text}`),
        })),
      );
    const expected = await read(own ?? []);
    expect(expected.length).toBe(2);
    for (const files of rest) expect([files[0]?.build, await read(files)]).toEqual([files[0]?.build, expected]);
  });

  it("conform to PDF/UA-1 and PDF/A-3a by veraPDF", async () => {
    if (lacks((await missingParts()) !== null, "veraPDF", "whether prints of other browsers conform")) return;
    const files = await Promise.all(
      printed.map(async ({ name, bytes }) => {
        const file = path.join(folder, name);
        await writeFile(file, bytes);
        return file;
      }),
    );
    for (const flavour of ["ua1", "3a"] as const)
      expect([...(await validate(flavour, files))].filter(([, failures]) => failures !== "")).toEqual([]);
  });
});

describe("a print that is not known", () => {
  /** A page with everything that is mended, as Chromium 140 prints it. */
  const printedBy140 = async () => await readFile(at("../fixtures/pdf/raw-140.pdf"));
  const job = async () => ({
    id: "board.nl.pdf",
    html: await readFile(at("../fixtures/pdf/raw.html"), "utf8"),
    about: { title: "Welzijn", author: "Universiteit", language: "nl" as const, date: new Date(0) },
    attachments: [],
  });

  it("is refused with every kind of thing that the page has and the browser tagged nowhere, and with how to mend it", async () => {
    const [raw, wanted] = [await printedBy140(), await job()];
    expect(() => finishPrint(raw, wanted)).toThrow(
      expect.objectContaining({
        status: 3,
        message:
          "board.nl.pdf cannot be made accessible: the browser tagged nothing as strong words (Strong), stressed words (Em), the number of a note (Lbl), the caption of a table (Caption), a picture together with its caption (Div), which the page has",
        hint: "Chromium 140 printed it, which is older than those that are tried (Chromium 147 to 156): leave WELLBEING_BROWSER out, so that the one is used that npm ci brings, or name one that is tried",
      }),
    );
  });

  it("is judged by what it holds and not by its number", async () => {
    const [raw, wanted] = [await readFile(at("../fixtures/pdf/raw.pdf")), await job()];
    const newer = Buffer.from(raw.toString("latin1").replace("Skia/PDF m153", "Skia/PDF m999"), "latin1");
    expect(newer.equals(raw)).toBe(false);
    expect(finishPrint(newer, wanted).pages).toBe(finishPrint(raw, wanted).pages);
  });
});

it("a browser is told apart from those that are tried by its major version, whatever it is called", () => {
  expect(["HeadlessChrome/153.0.8010.0", "Chrome/147.0.1.2", "Edg/156.0.0.0"].map(untriedWords)).toEqual([
    null,
    null,
    null,
  ]);
  expect(untriedWords("Chrome/157.0.0.0")).toBe("newer than those that are tried (Chromium 147 to 156)");
  expect(untriedWords("HeadlessChrome/146.0.0.0")).toBe("older than those that are tried (Chromium 147 to 156)");
  expect(untriedWords("Firefox/150.0")).toBe("of an unknown version; Chromium 147 to 156 are tried");
});
