import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, PDFString } from "pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowserPool, type Incident, openBrowserPool, type PoolSettings } from "../../src/pdf/browserPool.ts";
import { type FoundBrowser, findBrowser } from "../../src/pdf/findBrowser.ts";
import { describeHtml, finishPdf } from "../../src/pdf/finish/index.ts";
import { onePageMs } from "../limits.ts";
import { spokenText } from "./spokenText.ts";

const date = new Date("2024-12-31T00:00:00Z");
let browser: FoundBrowser;
let pool: BrowserPool;

beforeAll(async () => {
  const found = await findBrowser();
  if (found.kind === "missing") throw new Error(`${found.message}: ${found.hint}`);
  browser = found;
  pool = await openBrowserPool(settings());
});
afterAll(async () => await pool[Symbol.asyncDispose]());

function settings(more: Partial<PoolSettings> = {}): PoolSettings {
  return { browser, tabs: 2, jobTimeoutMs: onePageMs, onIncident: () => undefined, ...more };
}

function aPage(body: string): string {
  return `<!doctype html><html lang="nl"><title>Welzijn</title><style>@page { size: A4 } section { break-before: page }</style>${body}</html>`;
}

const twoChapters =
  aPage(`<nav><ol><li><a href="#one" style="display: flex"><span>One</span><span class="contents-page">01234</span></a></li><li><a href="#two" style="display: flex"><span>Two</span><span class="contents-page">56789</span></a></li></ol></nav>
    <section><h1 id="one">One</h1><p style="height: 300mm">Long</p></section><section><h1 id="two">Two</h1></section>`);

async function finished(html: string, with_: BrowserPool = pool): Promise<{ bytes: Uint8Array; pages: number }> {
  const about = { title: "Welzijn", author: "Universiteit", language: "nl" as const, date };
  return finishPdf(await with_.print("law.nl.pdf", html), { about, html: describeHtml(html), attachments: [] });
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

describe("a printed file", () => {
  it("has the page numbers of its chapters in its contents, from a single print", async () => {
    const { bytes, pages } = await finished(twoChapters);
    expect(pages).toBe(4);
    const spoken = await spokenText(bytes);
    expect(spoken.filter(({ role }) => role === "LBody").map(({ text }) => text.trim())).toEqual(["One 2", "Two 4"]);
  });

  it("is drawn beforehand where somebody looks at it, without numbers that are not known yet", async () => {
    const seen: Uint8Array[] = [];
    const of = (from: number, to: number) => ({ from, to, printed: (bytes: Uint8Array) => seen.push(bytes) });
    const whole = await pool.print("law.nl.pdf", twoChapters);
    expect(hash(await pool.print("law.nl.pdf", twoChapters, of(1, 2)))).toBe(hash(whole));
    const [first] = seen;
    if (first === undefined) throw new Error("nothing was drawn");
    const read = await getDocument({ data: first }).promise;
    expect(read.numPages).toBe(2);
    const { items } = await (await read.getPage(1)).getTextContent();
    expect(items.map((each) => ("str" in each ? each.str : "")).join("")).toBe("1. One2. Two");
    // There are four pages.
    await pool.print("law.nl.pdf", twoChapters, of(9, 9));
    expect(seen).toHaveLength(1);
  });

  it("is A4, tagged, in its language, titled and has bookmarks", async () => {
    const { bytes } = await finished(twoChapters);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const { catalog } = document;
    for (const page of document.getPages()) {
      expect(page.getWidth()).toBeCloseTo(595, 0);
      expect(page.getHeight()).toBeCloseTo(842, 0);
    }
    expect(catalog.lookup(PDFName.of("Lang"), PDFString).asString()).toBe("nl");
    expect(catalog.lookup(PDFName.of("MarkInfo"), PDFDict).lookup(PDFName.of("Marked"), PDFBool).asBoolean()).toBe(
      true,
    );
    expect(
      catalog
        .lookup(PDFName.of("StructTreeRoot"), PDFDict)
        .lookup(PDFName.of("ParentTree"), PDFDict)
        .lookup(PDFName.of("Nums"), PDFArray)
        .size(),
    ).toBeGreaterThan(0);
    expect(catalog.has(PDFName.of("Outlines"))).toBe(true);
    expect(document.getTitle()).toBe("Welzijn");
    expect(document.getCreationDate()).toEqual(date);
  });

  it("is forgotten by the browser: no listener, which would keep the page, outlives its print", async () => {
    const listeners: number[] = [];
    const disturb: PoolSettings["disturb"] = async (page) => {
      listeners.push(page.browser().listenerCount("disconnected") + page.listenerCount("error"));
    };
    await using counted = await openBrowserPool(settings({ tabs: 1, disturb }));
    for (const body of ["One", "Two", "Three"]) await counted.print("law.nl.pdf", aPage(body));
    expect(new Set(listeners).size).toBe(1);
  });

  it("has the same bytes in another tab, after other prints and in another browser", async () => {
    const print = async (with_: BrowserPool) => hash((await finished(twoChapters, with_)).bytes);
    const first = await print(pool);
    const [second, third] = await Promise.all([print(pool), print(pool)]);
    await using other = await openBrowserPool(settings({ tabs: 1 }));
    expect([second, third, await print(other)]).toEqual([first, first, first]);
  });

  it("asks for nothing from anywhere: a page that does is refused, and nothing arrives", async () => {
    let arrived = 0;
    const server = createServer((_, response) => {
      arrived += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const asking = aPage(`<img src="http://127.0.0.1:${port}/x.png" alt="">`);
    await expect(pool.print("asking", asking)).rejects.toThrow(`asks for http://127.0.0.1:${port}/x.png`);
    server.close();
    expect(arrived).toBe(0);
  });

  it("runs no script", async () => {
    const scripted = aPage('<p id="p">kept</p><script>document.body.innerHTML = "<h1>changed</h1>"</script>');
    const plain = aPage('<p id="p">kept</p>');
    const [a, b] = [await finished(scripted), await finished(plain)];
    expect(a.pages).toBe(b.pages);
    expect(Buffer.from(a.bytes).includes("changed")).toBe(false);
  });
});

describe("a tab", () => {
  async function printDisturbed(disturb: PoolSettings["disturb"], more: Partial<PoolSettings> = {}) {
    const incidents: Incident[] = [];
    await using disturbed = await openBrowserPool(
      settings({
        ...more,
        ...(disturb === undefined ? {} : { disturb }),
        onIncident: (incident) => incidents.push(incident),
      }),
    );
    const { pages } = await finished(twoChapters, disturbed);
    return { pages, incidents };
  }

  it("that crashes is replaced, its job tried once more, and the run says so", async () => {
    const { pages, incidents } = await printDisturbed(async (page, attempt) => {
      if (attempt > 1) return;
      const session = await page.createCDPSession();
      await session.send("Page.crash").catch(() => undefined);
    });
    expect(pages).toBe(4);
    expect(incidents).toEqual([{ job: "law.nl.pdf", what: "the tab crashed" }]);
  });

  it("that hangs is replaced in the same way", async () => {
    const { pages, incidents } = await printDisturbed(
      async (page, attempt) => {
        if (attempt === 1) await page.evaluate(() => new Promise(() => undefined));
      },
      { jobTimeoutMs: 5_000 },
    );
    expect(pages).toBe(4);
    expect(incidents).toEqual([{ job: "law.nl.pdf", what: "printing took longer than 5 s" }]);
  });

  it("whose browser dies gets a new browser", async () => {
    const { pages, incidents } = await printDisturbed(async (page, attempt) => {
      if (attempt === 1) page.browser().process()?.kill("SIGKILL");
    });
    expect(pages).toBe(4);
    expect(incidents).toHaveLength(1);
  });

  it("that crashes twice ends the run with the job's name", async () => {
    const always = async () => {
      throw new Error("out of memory");
    };
    await expect(printDisturbed(always)).rejects.toThrow("law.nl.pdf could not be printed: out of memory");
  });
});
