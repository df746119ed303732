/** What a page of the site may do on somebody else's server: nothing but what lies beside it. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anyCode } from "../../src/languages/index.ts";
import { onePageMs } from "../limits.ts";
import { everyKind } from "./pageKinds.ts";
import { noteTroubles, type Reader, startReader } from "./reader.ts";
import { serve } from "./serve.ts";
import { filesOf } from "./siteFiles.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(async () => await reader[Symbol.asyncDispose]());

/** As an administrator copies them: name and value of each header. */
async function headersOf(file: string, line: RegExp): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(path.join(reader.built.site, "server", file), "utf8");
  return Object.fromEntries([...text.matchAll(line)].map(([, name = "", value = ""]) => [name, value]));
}

const nginx = /^add_header (\S+) "(.*)" always;$/gm;

describe("the policy of a page", () => {
  it("allows nothing inline and no eval on any page, and WebAssembly on the search page only", async () => {
    const pages = (await filesOf(reader.built.site)).filter((file) =>
      new RegExp(`^((${anyCode})/|index).*\\.html$`).test(file),
    );
    for (const file of pages) {
      const html = await readFile(path.join(reader.built.site, file), "utf8");
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
      expect([file, policy.includes("default-src &#x27;none&#x27;")]).toEqual([file, true]);
      expect([file, /unsafe-(inline|eval|hashes)/.test(policy.replace("wasm-unsafe-eval", ""))]).toEqual([file, false]);
      expect([file, policy.includes("wasm-unsafe-eval")]).toEqual([file, /search\.html$/.test(file)]);
      // It binds what stands below it: nothing before it may load anything.
      expect(html.indexOf("http-equiv")).toBeLessThan(html.search(/<(link|script|img)\b/));
    }
  });

  it.each(everyKind.filter((place) => /explorer|faculties|search|index/.test(place)))(
    "holds on %s: nothing breaks it, and what is inline does not run",
    async (place) => {
      const { page, troubles } = await reader.open(place, async (page) => {
        await page.evaluateOnNewDocument(() => {
          const seen: string[] = [];
          Object.assign(globalThis, { seen });
          document.addEventListener("securitypolicyviolation", (event) => seen.push(event.violatedDirective));
        });
      });
      await page.evaluate(() => scrollTo({ top: 500, behavior: "instant" }));
      expect(troubles).toEqual([]);
      const broken = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
      expect(broken).toEqual([]);
      const ran = await page.evaluate(() => {
        const script = document.createElement("script");
        script.textContent = "document.title = 'taken over'";
        document.body.append(script);
        return document.title;
      });
      expect(ran).not.toBe("taken over");
      await page.close();
    },
  );

  it("leaves nothing behind: no cookie, no storage, and asks no other host", async () => {
    const { page, troubles } = await reader.open("nl/search.html?q=welzijn");
    await page.waitForSelector(".search-results li");
    for (const place of ["nl/2024/explorer.html", "nl/2024/board/faculties.html"])
      await page.goto(`${reader.address}${place}`, { waitUntil: "networkidle0" });
    const left = await page.evaluate(async () => ({
      cookie: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
    }));
    expect(left).toEqual({ cookie: "", local: 0, session: 0, databases: 0, workers: 0 });
    expect(await reader.browser.cookies()).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("and no page takes in markup from data: names are text", async () => {
    const { page } = await reader.open("nl/search.html?q=%3Cimg%20src%3Dx%20onerror%3Ddocument.title%3D1%3E");
    await page.waitForSelector("form.search:not([hidden])");
    expect(await page.$("main img")).toBeNull();
    await page.close();
  });
});

describe("the snippets for servers", () => {
  it("say the same for nginx, Apache and IIS, and who may frame the site", async () => {
    const headers = await headersOf("nginx.conf", nginx);
    expect(headers["Content-Security-Policy"]).toMatch(/; frame-ancestors 'self'$/);
    expect(headers["Content-Security-Policy"]).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    expect(headers["X-Robots-Tag"]).toBe("noindex");
    expect(await headersOf("apache.htaccess", /Header always set (\S+) "(.*)"$/gm)).toEqual(headers);
    expect(await headersOf("iis-web.config", /<add name="(.*?)" value="(.*?)" \/>/g)).toEqual(headers);
  });

  it("let the site work as before, and keep it out of another site's frame", async () => {
    const headers = await headersOf("nginx.conf", nginx);
    await using served = await serve(reader.built.site, "/wellbeing/", headers);
    const page = await reader.browser.newPage();
    page.setDefaultTimeout(onePageMs);
    const troubles = noteTroubles(page, served.address);
    await page.goto(`${served.address}nl/search.html?q=welzijn`, { waitUntil: "networkidle0" });
    await page.waitForSelector(".search-results li");
    await page.goto(`${served.address}nl/2024/explorer.html`, { waitUntil: "networkidle0" });
    await page.waitForSelector(".explorer-chart canvas");
    expect(troubles).toEqual([]);
    const other = createServer((_, response) => {
      response.setHeader("content-type", "text/html");
      response.end(`<iframe src="${served.address}nl/index.html"></iframe>`);
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const port = (other.address() as { port: number }).port;
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: "networkidle0" });
    expect(page.frames().map((frame) => frame.url())).not.toContain(`${served.address}nl/index.html`);
    await page.close();
    await new Promise((resolve) => other.close(resolve));
  });
});
