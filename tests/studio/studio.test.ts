/** The studio as a whole: who may ask it, and what it survives. What is done at its desks has tests of its own. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wellbeingHere } from "../cli/run.ts";
import { onePageMs } from "../limits.ts";
import { violationsOf } from "../site/axe.ts";
import { noteTroubles, startBrowser } from "../site/reader.ts";
import { aCollege, type College } from "../sources/aCollege.ts";
import { type RunningStudio, startStudio } from "./runningStudio.ts";

/** As long as surveys' names are. */
const longName = "Monitor van welzijn, betrokkenheid en studeren van studenten aan hogescholen";

let college: College;
let words: readonly string[];
let studio: RunningStudio;
let browser: Browser;
let page: Page;
let troubles: readonly string[];
let cookie: string;

beforeAll(async () => {
  college = await aCollege();
  await college.change("surveys/cs/survey.yaml", "name: { nl: Enquête", `name: { nl: "${longName}"`);
  words = ["--data", college.folder, "--out", path.join(college.folder, "../out")];
  studio = await startStudio(words);
  const { origin } = new URL(studio.address);
  browser = await startBrowser();
  page = await browser.newPage();
  page.setDefaultTimeout(onePageMs);
  await page.setViewport({ width: 1024, height: 768 });
  troubles = noteTroubles(page, origin);
  await page.goto(`${studio.address}#board.en`);
  await status("ready");
  cookie = (await browser.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
});

afterAll(async () => {
  await browser?.close();
  await studio?.end();
  await college?.[Symbol.asyncDispose]();
});

async function status(wanted: string): Promise<void> {
  await page.waitForFunction((name) => document.querySelector("#status")?.className === name, {}, wanted);
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** As any program of this machine can ask; a browser would not send some of these heads. */
async function asked(address: string, { method = "GET", headers = {}, body }: Asked = {}): Promise<number> {
  const { hostname, port } = new URL(studio.address);
  return await new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path: address, method, headers, agent: false }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    });
    request.on("error", reject);
    request.end(body);
  });
}

const json = { "content-type": "application/json" };
const origin = () => new URL(studio.address).origin;

describe("a request to the studio", () => {
  it.each(["/", "/api/texts", "/studio/studio.js", "/events?view=board.en", "/site/en/index.html"])(
    "is refused without a token, whatever it asks for: %s",
    async (address) => expect(await asked(address)).toBe(403),
  );

  it("is refused where it sends something without the cookie, with the token in the address too", async () => {
    const sent = { method: "POST", headers: { ...json, origin: origin() }, body: "{}" };
    expect(await asked("/api/comments", sent)).toBe(403);
    const token = new URL(studio.address).searchParams.get("token") ?? "";
    expect(await asked(`/api/comments?token=${token}`, sent)).toBe(403);
  });

  it.each([
    ["another origin", { origin: "http://example.org" }],
    ["none that is said", {}],
    ["a sandboxed frame", { origin: "null" }],
    ["a page of another site", { "sec-fetch-site": "cross-site" }],
  ])("is refused where it is sent from %s", async (_, headers) => {
    const own = { ...json, cookie, ...headers };
    expect(await asked("/api/comments", { method: "POST", headers: own, body: "{}" })).toBe(403);
  });

  it("is refused where it is sent as a form of another page can send it", async () => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data",
      "application/jsonp",
    ]) {
      const headers = { cookie, origin: origin(), "content-type": type };
      expect(await asked("/api/comments", { method: "POST", headers, body: "{}" })).toBe(403);
    }
  });

  it.each(["{", "null", "", "\u0000"])("is refused where it sends no JSON: %j", async (body) => {
    const headers = { ...json, cookie, origin: origin() };
    expect(await asked("/api/comments", { method: "POST", headers, body })).toBe(400);
  });

  it("is refused where it sends more than anybody writes", async () => {
    const headers = { ...json, cookie, origin: origin() };
    const body = JSON.stringify({ words: "x".repeat(5 * 1024 * 1024) });
    expect(await asked("/api/comments", { method: "POST", headers, body })).toBe(413);
    // Who sent it is told so in words, and how to mend it.
    const answer = await fetch(`${origin()}/api/comments/say`, { method: "POST", headers, body });
    const told = (await answer.json()) as { readonly message: string; readonly hint: string };
    expect(told.message).toContain("4 MB");
    expect(told.hint).toContain("less");
  });

  it.each(["PUT", "DELETE", "OPTIONS", "PATCH"])("neither deletes nor changes otherwise: %s", async (method) => {
    expect(await asked("/api/comments", { method, headers: { cookie, origin: origin() } })).toBe(405);
  });

  it.each(["/../package.json", "/site/../../package.json", "/studio/../studio.ts", "/api/%2e%2e/x"])(
    "has nothing beside what it makes: %s",
    async (address) => expect(await asked(address, { headers: { cookie } })).toBe(400),
  );

  it.each(["/api/nothing", "/studio/studio.tsx", "/package.json"])("finds nothing at %s", async (address) => {
    expect(await asked(address, { headers: { cookie } })).toBe(404);
  });
});

describe("the studio", () => {
  it("shows every desk by keyboard, and axe finds nothing at any, wide, narrow and zoomed to 200 %", async () => {
    const tabs = await page.$$eval("[role=tab]", (all) => all.map(({ id }) => id));
    expect(tabs.length).toBeGreaterThan(4);
    await page.focus("[role=tab][aria-selected=true]");
    for (const tab of tabs) {
      await page.waitForSelector(`#${tab}[aria-selected=true]`);
      for (const width of [1280, 1024, 512]) {
        await page.setViewport({ width, height: 768 });
        expect(await violationsOf(page), `${tab} at ${width}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await page.setViewport({ width: 1024, height: 768 });
      await page.focus("[role=tab][aria-selected=true]");
      await page.keyboard.press("ArrowRight");
    }
  });

  it("is nowhere wider than its desk in German, whose words are long, whatever file is open", async () => {
    const german = await browser.newPage();
    german.setDefaultTimeout(onePageMs);
    await german.setExtraHTTPHeaders({ "Accept-Language": "de" });
    await german.goto(`${studio.address}#board.en`);
    await german.waitForSelector("#status.ready");
    const wider: string[] = [];
    const look = async (what: string) => {
      // What it asks of the studio has come; what tells of news stays open.
      await german.waitForNetworkIdle({ concurrency: 1, idleTime: 200 });
      for (const width of [1280, 1024, 512]) {
        await german.setViewport({ width, height: 768 });
        const [own = 0, within = 0] = await german.$eval("#desk", (each) => [each.scrollWidth, each.clientWidth]);
        if (own > within) wider.push(`${what} at ${width}: ${own} of ${within}`);
      }
    };
    for (const id of await german.$$eval("[role=tab]", (all) => all.map((each) => each.id))) {
      await german.locator(`#${id}`).click();
      await look(id);
    }
    await german.locator("#tab-fields").click();
    await german.waitForSelector("#fields-file");
    for (const file of await german.$$eval("#fields-file option", (all) => all.map((each) => each.value))) {
      await german.select("#fields-file", file);
      await look(file);
    }
    expect(await german.$eval("html", ({ lang }) => lang)).toBe("de");
    expect(wider).toEqual([]);
    await german.close();
  });

  it("keeps its desk when the page is loaded again, and goes back to the desk before", async () => {
    await page.locator("#tab-comments").click();
    await page.locator("#tab-release").click();
    expect(page.url()).toMatch(/#board\.en\/release$/);
    await page.reload();
    await page.waitForSelector("#tab-release[aria-selected=true]");
    await status("ready");
    await page.goBack();
    await page.waitForSelector("#tab-comments[aria-selected=true]");
  });

  it("keeps its place where another language of the document comes in sight", async () => {
    const topOf = async (id: string) =>
      await page.$eval(
        "#page",
        (each, wanted) => {
          const inside = (each as HTMLIFrameElement).contentDocument;
          return {
            language: inside?.documentElement.lang,
            top: inside?.getElementById(wanted)?.getBoundingClientRect().top,
          };
        },
        id,
      );
    const id = await page.$eval("#page", (each) => {
      const chapters = (each as HTMLIFrameElement).contentDocument?.querySelectorAll("section[id]") ?? [];
      const chapter = chapters[Math.floor(chapters.length / 2)];
      chapter?.scrollIntoView({ behavior: "instant" });
      return chapter?.id ?? "";
    });
    const before = await topOf(id);
    await page.select("#language", "nl");
    await expect.poll(async () => await topOf(id), { timeout: onePageMs }).toMatchObject({ language: "nl" });
    await expect
      .poll(async () => Math.abs(((await topOf(id)).top ?? 9999) - (before.top ?? 0)), { timeout: onePageMs })
      .toBeLessThan(4);
    await page.select("#language", "en");
    await status("ready");
  });

  it("does not jump when it tells something long of what it is at", async () => {
    for (const width of [1280, 1024]) {
      await page.setViewport({ width, height: 768 });
      const tops = await page.evaluate(() => {
        const told = document.querySelector("#status");
        const top = () => document.querySelector("main")?.getBoundingClientRect().top;
        const before = top();
        const was = told?.textContent ?? "";
        if (told !== null) told.textContent = "You see the page before the last change. ".repeat(3);
        const after = top();
        if (told !== null) told.textContent = was;
        return [before, after];
      });
      expect(tops[1], `at ${width}`).toBe(tops[0]);
    }
  });

  it("tells a second studio of this folder where the first one is", async () => {
    await expect(startStudio(words)).rejects.toThrow("ended with 3");
  });

  it("says which folder is not there, or is none", async () => {
    const missing = path.join(college.folder, "elsewhere");
    expect(await wellbeingHere(["studio", "--no-open", "--data", missing])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`${missing}  there is no such folder\n`),
    });
    const file = path.join(college.folder, "university.yaml");
    expect((await wellbeingHere(["studio", "--no-open", "--data", file])).stderr).toContain(
      `${file}  this is a file, not a folder\n`,
    );
  });

  it("survives a broken file: the page before stays in sight, and what is broken is told with its place", async () => {
    const file = path.join(college.folder, "priorities.yaml");
    const was = await readFile(file, "utf8");
    await page.locator("#tab-findings").click();
    await writeFile(file, `${was}\nbroken: [\n`);
    await status("stale");
    await page.waitForFunction(() =>
      /priorities\.yaml:\d+:\d+/.test(document.querySelector("#desk")?.textContent ?? ""),
    );
    const shown = await page.$eval("#page", (each) => (each as HTMLIFrameElement).contentDocument?.body.textContent);
    expect(shown).toContain("The grade was");
    await writeFile(file, was);
    await status("ready");
  });

  it("goes on for the next page where a browser was killed", async () => {
    const other = await startBrowser();
    const lost = await other.newPage();
    await lost.goto(studio.address);
    await lost.waitForSelector("#status.ready");
    other.process()?.kill("SIGKILL");
    await page.reload();
    await status("ready");
  });

  it("saves and is told what happens also where eight pages of it are open in one browser", async () => {
    const pages = [page];
    while (pages.length < 8) {
      const other = await browser.newPage();
      other.setDefaultTimeout(onePageMs);
      await other.goto(`${new URL(studio.address).origin}/#board.en`);
      await other.waitForSelector("#status.ready");
      pages.push(other);
    }
    for (const each of pages) {
      const answers = await each.evaluate(async () => (await fetch("/api/texts?language=en")).status);
      expect(answers).toBe(200);
    }
    // Who goes on in the first is told again.
    await page.bringToFront();
    await page.locator("#tab-findings").click();
    const file = path.join(college.folder, "priorities.yaml");
    const was = await readFile(file, "utf8");
    await writeFile(file, `${was}\nbroken: [\n`);
    await status("stale");
    await writeFile(file, was);
    await status("ready");
    for (const each of pages.slice(1)) await each.close();
  });

  it("asks for nothing from elsewhere, and no policy is broken", () => {
    expect(troubles).toEqual([]);
  });

  it("leaves nothing in the folder when it ends, and one that was killed keeps nobody out", async () => {
    process.kill(studio.pid, "SIGKILL");
    await status("lost");
    studio = await startStudio(words);
    expect(await readdir(college.folder)).toContain(".studio");
    expect(await studio.end()).toBe(130);
    expect((await readdir(college.folder)).filter((name) => name.startsWith("."))).toEqual([]);
  });
});
