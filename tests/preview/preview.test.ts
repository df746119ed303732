/** From a file that is saved to the page in a real browser. One preview for all tests: each leaves the folder as it found it. */
import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onePageMs } from "../limits.ts";
import { violationsOf } from "../site/axe.ts";
import { noteTroubles, startBrowser } from "../site/reader.ts";
import { smallRelease } from "../smallRelease.ts";
import { aCollege, type College } from "../sources/aCollege.ts";
import { type PanesInSight, panesInSight } from "./panesInSight.ts";
import { type RunningPreview, startPreview } from "./runningPreview.ts";

const text = "texts/2024/en/summary.md";
const [said, added] = ["The grade was", "Seen at once."];

let college: College;
let preview: RunningPreview;
let browser: Browser;
let page: Page;
let troubles: readonly string[];
let out: string;
let origin: string;

beforeAll(async () => {
  college = await aCollege();
  // A release, which nothing may touch.
  out = path.join(college.folder, "../out");
  await mkdir(path.join(out, "2024"), { recursive: true });
  await writeFile(path.join(out, "2024/kept.txt"), "kept");
  preview = await startPreview(["--data", college.folder, "--out", out]);
  origin = new URL(preview.address).origin;
  browser = await startBrowser();
  page = await browser.newPage();
  page.setDefaultTimeout(onePageMs);
  await page.setViewport({ width: 1024, height: 768 });
  troubles = noteTroubles(page, origin);
  await page.goto(`${preview.address}#board.en`);
  await status("ready");
});

afterAll(async () => {
  await browser?.close();
  await preview?.end();
  await college?.[Symbol.asyncDispose]();
});

async function status(wanted: string): Promise<void> {
  await page.waitForFunction((name) => document.querySelector("#status")?.className === name, {}, wanted);
}

/** Until the page in its frame says it, or says it no more. */
async function says(words: string, isSaid = true): Promise<void> {
  await page.waitForFunction(
    (wanted, is) => {
      const frame = document.querySelector("#page") as HTMLIFrameElement;
      return (frame.contentDocument?.body?.textContent ?? "").includes(wanted) === is;
    },
    {},
    words,
    isSaid,
  );
}

describe("a preview", () => {
  it("shows in words and figures what a release has, so that what is hidden there is hidden here", async () => {
    const { out: released } = await smallRelease();
    const made = await readFile(path.join(released, "2024/reports/board.en.html"), "utf8");
    const bodyOf = (html: string) => html.slice(html.indexOf("<body"));
    const shown = await withPictures(bodyOf(await fetchAs("/page/board.en.html")));
    expect(shown).toContain("data:image/svg+xml");
    expect(shown).toBe(bodyOf(made));
  });

  it("shows its charts and has its own letters, which lie beside the page", async () => {
    const shown = await page.$eval("#page", async (each) => {
      const inFrame = (each as HTMLIFrameElement).contentDocument;
      await inFrame?.fonts.ready;
      const pictures = [...(inFrame?.querySelectorAll<HTMLImageElement>("img.chart-picture") ?? [])];
      return {
        widths: pictures.map((picture) => picture.naturalWidth),
        fonts: [...(inFrame?.fonts ?? [])].filter(({ status: at }) => at === "loaded").length,
      };
    });
    expect(shown.widths.length).toBeGreaterThan(0);
    expect(Math.min(...shown.widths)).toBeGreaterThan(0);
    expect(shown.fonts).toBeGreaterThan(0);
  });

  it("follows a save at once, keeps its place, and marks what has changed for a moment", async () => {
    const frame = await page.$("#page");
    const place = await page.evaluate((shown) => {
      const view = (shown as HTMLIFrameElement).contentWindow;
      view?.scrollTo(0, 400);
      return view?.scrollY;
    }, frame);
    expect(place).toBeGreaterThan(0);
    await college.change(text, said, `${added} ${said}`);
    await says(added);
    const now = await page.evaluate((shown) => {
      const view = shown as HTMLIFrameElement;
      return {
        place: view.contentWindow?.scrollY,
        marked: [...(view.contentDocument?.querySelectorAll("[data-preview-changed]") ?? [])].map((e) => e.textContent),
      };
    }, frame);
    expect(now.place).toBe(place);
    expect(now.marked.join()).toContain(added);
    await page.waitForFunction(
      (shown) => (shown as HTMLIFrameElement).contentDocument?.querySelector("[data-preview-changed]") === null,
      {},
      frame,
    );
    await college.change(text, `${added} ${said}`, said);
    await says(added, false);
  });

  it("follows an editor that writes a file beside and moves it into place", async () => {
    const file = path.join(college.folder, text);
    const was = await readFile(file, "utf8");
    await writeFile(`${file}.new~`, `${was}\n\n${added}\n`);
    await rename(`${file}.new~`, file);
    await says(added);
    await writeFile(file, "");
    await writeFile(file, was);
    await says(added, false);
  });

  it("prints what was saved, and shows its pages", async () => {
    // What the tests before this one saved is printed by now, so that the preview knows which pages are looked at.
    await page.waitForFunction(
      () =>
        document.querySelector("#printed canvas") !== null &&
        document.querySelector("#print-status")?.textContent === "",
    );
    const before = await versionOf("#printed");
    await college.change(text, said, `${added} ${said}`);
    await page.waitForFunction(
      (version) => {
        const now = (document.querySelector("#printed") as HTMLElement).dataset.version;
        return now !== undefined && now !== version;
      },
      {},
      before,
    );
    expect(await page.$eval("#printed canvas", (each) => each.getAttribute("aria-label"))).toMatch(/^Page 1 of \d+$/);
    expect((await fetchAs("/printed/board.en.pdf")).slice(0, 5)).toBe("%PDF-");
    // The pages in sight came before all of them.
    expect((await fetchAs("/first/board.en.pdf")).slice(0, 5)).toBe("%PDF-");
    await college.change(text, `${added} ${said}`, said);
    await says(added, false);
    await status("ready");
  });

  it("tells what can't be read with its place, keeps the last good page in sight, says so, and recovers", async () => {
    const file = path.join(college.folder, "priorities.yaml");
    const was = await readFile(file, "utf8");
    await writeFile(file, `${was}\nbroken: [\n`);
    await status("stale");
    expect(await page.$eval("#finding-list", (list) => list.textContent)).toMatch(/data\/priorities\.yaml:\d+:\d+/);
    await says(said);
    await writeFile(file, was);
    await status("ready");
    expect(await page.$$eval("#finding-list li", (items) => items.length)).toBe(0);
  });

  it("tells what the check finds after the page is in sight", async () => {
    await college.change(text, said, `Everybody knows that 93.7% agree. ${said}`);
    await says("93.7%");
    await page.waitForFunction(() => document.querySelector("#finding-list")?.textContent?.includes("summary.md:1"));
    await college.change(text, `Everybody knows that 93.7% agree. ${said}`, said);
    await page.waitForFunction(() => document.querySelectorAll("#finding-list li").length === 0);
    await status("ready");
  });

  it("works figures out again where their data changed, with the page from before in sight", async () => {
    const file = path.join(college.folder, "university.yaml");
    const was = await readFile(file, "utf8");
    await writeFile(file, `${was}`.replace(/^(name: ).*$/m, "$1{ nl: Anders, en: Otherwise Named }"));
    // The page from before stays until the new one is there, however long that takes: it is never empty.
    await page.waitForFunction(
      (before) => {
        const words = (document.querySelector("#page") as HTMLIFrameElement).contentDocument?.body?.textContent ?? "";
        if (!words.includes(before)) throw new Error("the page from before is gone");
        return document.querySelector("#status")?.className === "figures" || words.includes("Otherwise Named");
      },
      {},
      said,
    );
    await says("Otherwise Named");
    await writeFile(file, was);
    await says("Otherwise Named", false);
    await status("ready");
  });

  it("says that what is in sight is older where figures can't be made, as long as nobody works at them, and recovers", async () => {
    const [file, answers] = [path.join(college.folder, "surveys/cs/survey.yaml"), "surveys/cs/responses/odd.parquet"];
    const was = await readFile(file, "utf8");
    await mkdir(path.join(college.folder, path.dirname(answers)));
    await college.write(answers, "no table");
    const responses = [
      "responses:",
      '  files: { "2024": odd.parquet }',
      "  respondent: id",
      "  items: [{ item: grade, column: grade }]",
    ];
    await writeFile(file, [was.trimEnd(), ...responses, ""].join("\n"));
    await page.waitForFunction(() => document.querySelector("#finding-list")?.textContent?.includes("odd.parquet"));
    await status("stale");
    await says(said);
    await writeFile(file, was);
    await college.remove(path.dirname(answers));
    await status("ready");
    expect(await page.$$eval("#finding-list li", (items) => items.length)).toBe(0);
  });

  it("is read by everybody: axe finds nothing, at 1,024 pixels and at a zoom of 200 %, nor does it scroll sideways", async () => {
    for (const width of [1024, 512]) {
      await page.setViewport({ width, height: 768 });
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.setViewport({ width: 1024, height: 768 });
  });

  it("shows another document in another language by keyboard, and sheets too", async () => {
    await page.focus("#language");
    await page.keyboard.type("Ned");
    await page.waitForFunction(() => location.hash === "#board.nl");
    await page.waitForFunction(
      () => (document.querySelector("#page") as HTMLIFrameElement).contentDocument?.documentElement?.lang === "nl",
    );
    await page.select("#document", "students");
    await page.waitForFunction(() => location.hash === "#students.nl");
    await page.waitForSelector("#printed[data-version] canvas");
    await page.select("#document", "board");
    await page.select("#language", "en");
    await says(said);
    await status("ready");
  });

  it("follows a save in what is only printed", async () => {
    const factsheet = await page.$eval('#document option[value^="factsheet-"]', (each) => each.getAttribute("value"));
    await page.select("#document", `${factsheet}`);
    await page.waitForFunction(() => location.hash.startsWith("#factsheet-"));
    await page.waitForSelector("#printed[data-version] canvas");
    await status("ready");
    await expect
      .poll(shownPanes, { timeout: onePageMs })
      .toEqual({ page: false, print: true, chosen: "print", isChosen: false });
    const before = await versionOf("#printed");
    const file = path.join(college.folder, "university.yaml");
    const was = await readFile(file, "utf8");
    await writeFile(file, `${was}`.replace(/^(name: ).*$/m, "$1{ nl: Anders, en: Otherwise Named }"));
    await page.waitForFunction(
      (version) => (document.querySelector("#printed") as HTMLElement).dataset.version !== version,
      {},
      before,
    );
    await status("ready");
    await writeFile(file, was);
    await page.select("#document", "board");
    await says(said);
    await status("ready");
    await expect
      .poll(shownPanes, { timeout: onePageMs })
      .toEqual({ page: true, print: true, chosen: "both", isChosen: true });
  });

  it("shows the site, whose pages lead to one another, and follows a save on each of them", async () => {
    await page.select("#document", "site");
    await page.waitForFunction(() => location.hash === "#site.en");
    await page.waitForFunction(
      () =>
        (document.querySelector("#page") as HTMLIFrameElement).contentDocument?.location.pathname ===
        "/site/en/index.html",
    );
    await page.$eval("#page", (frame) => {
      const links = (frame as HTMLIFrameElement).contentDocument?.querySelectorAll<HTMLAnchorElement>("a[href]") ?? [];
      [...links].find(({ href }) => href.endsWith("/en/2024/board/index.html"))?.click();
    });
    await says(said);
    await expect
      .poll(shownPanes, { timeout: onePageMs })
      .toEqual({ page: true, print: false, chosen: "page", isChosen: false });
    await college.change(text, said, `${added} ${said}`);
    await says(added);
    await college.change(text, `${added} ${said}`, said);
    await says(added, false);
    await page.select("#document", "board");
    await status("ready");
  });

  it("asks for nothing from elsewhere, and no policy is broken", () => {
    expect(troubles).toEqual([]);
  });

  it.each([
    ["no token", "/", {}],
    ["no token for events", "/events?view=board.en&printed=false", {}],
    ["another name", "/", { host: "example.org" }],
    ["another origin", "/", { origin: "http://example.org" }],
  ])("refuses who has %s", async (_, address, headers) => {
    expect((await asked(address, headers)).status).toBe(403);
  });

  it.each(["/../package.json", "/page/../../package.json", "/client/../guard.ts", "/page/%2e%2e%2fpackage.json"])(
    "has nothing beside what it makes: %s",
    async (address) => {
      expect((await asked(address, { cookie: await cookie() })).status).toBe(400);
      expect((await asked("/package.json", { cookie: await cookie() })).status).toBe(404);
    },
  );

  it("leaves the release and its folder as they were", async () => {
    expect(await readdir(out)).toEqual(["2024"]);
    expect(await readdir(path.join(out, "2024"))).toEqual(["kept.txt"]);
    expect((await stat(path.join(out, "2024/kept.txt"))).size).toBe(4);
  });

  it("ends when it is asked to, tells the page, and leaves no process behind", async () => {
    expect(await preview.end()).toBe(130);
    await status("lost");
    expect(processesNaming(college.folder)).toEqual([]);
  });
});

async function shownPanes(): Promise<PanesInSight> {
  return await panesInSight(page);
}

async function versionOf(selector: string): Promise<string | undefined> {
  return await page.$eval(selector, (each) => (each as HTMLElement).dataset.version);
}

async function cookie(): Promise<string> {
  const { headers } = await fetch(preview.address, { redirect: "manual" });
  return (headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

/** With its pictures brought along, as a page of a release has them. */
async function withPictures(html: string): Promise<string> {
  const addresses = [...new Set(html.match(/\/picture\/[0-9a-f]+\.svg/g) ?? [])];
  const brought = await Promise.all(
    addresses.map(async (address) => {
      const svg = await fetchAs(address);
      const filled = svg + " ".repeat((3 - (Buffer.byteLength(svg) % 3)) % 3);
      return [address, `data:image/svg+xml;base64,${Buffer.from(filled).toString("base64")}`] as const;
    }),
  );
  return brought.reduce((all, [address, data]) => all.replaceAll(address, data), html);
}

async function fetchAs(address: string): Promise<string> {
  return await (await fetch(origin + address, { headers: { cookie: await cookie() } })).text();
}

/** As it is written: `fetch` would tidy the address up, and knows no other host. */
async function asked(address: string, headers: Record<string, string>): Promise<{ readonly status: number }> {
  const { port, hostname } = new URL(origin);
  return await new Promise((resolve, reject) => {
    http
      .get({ hostname, port, path: address, headers }, (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0 });
      })
      .on("error", reject);
  });
}

function processesNaming(folder: string): readonly string[] {
  const lines = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => line.includes(folder));
}
