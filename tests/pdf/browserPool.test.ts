import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, PDFString } from "pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowserPool, type Incident, openBrowserPool, type PoolSettings } from "../../src/pdf/browserPool.ts";
import { type FoundBrowser, findBrowser } from "../../src/pdf/findBrowser.ts";
import { describeHtml, finishPdf } from "../../src/pdf/finish/index.ts";
import type { FirstPages } from "../../src/pdf/printPage.ts";
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
  return finish(await with_.print("law.nl.pdf", html), html);
}

function finish(printed: Uint8Array, html: string): { bytes: Uint8Array; pages: number } {
  const about = { title: "Welzijn", author: "Universiteit", language: "nl" as const, date };
  return finishPdf(printed, { about, html: describeHtml(html), attachments: [] });
}

/** Pages that somebody looks at; what is printed of them is added to `seen`. All of the page is read for them. */
function firstPages(from: number, to: number, seen: Uint8Array[]): FirstPages {
  return { from, to, changed: () => null, printed: async (bytes) => void seen.push(bytes) };
}

/** Page by page. */
async function wordsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await getDocument({ data: bytes }).promise;
  const words: string[] = [];
  for (let page = 1; page <= read.numPages; page += 1) {
    const { items } = await (await read.getPage(page)).getTextContent();
    words.push(items.map((each) => ("str" in each ? each.str : "")).join(""));
  }
  return words;
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
    const whole = await pool.print("law.nl.pdf", twoChapters);
    expect(hash(await pool.print("law.nl.pdf", twoChapters, firstPages(1, 2, seen)))).toBe(hash(whole));
    const [first] = seen;
    if (first === undefined) throw new Error("nothing was drawn");
    expect(await wordsOf(first)).toEqual(["1. One2. Two", "OneLong"]);
    // There are four pages.
    await pool.print("law.nl.pdf", twoChapters, firstPages(9, 9, seen));
    expect(seen).toHaveLength(1);
  });

  it("is drawn beforehand with what has changed alone, and is printed as a whole all the same", async () => {
    const other = twoChapters.replace(">Two</h2>", ">Three</h2>");
    await using one = await openBrowserPool(settings({ tabs: 1 }));
    const [seen, asked]: [Uint8Array[], (readonly [string, string])[]] = [[], []];
    const exchanged = (before: string, now: string) => {
      asked.push([before, now]);
      return [{ id: "two", html: '<section id="two"><h2>Exchanged</h2></section>' }];
    };
    const whole = await finished(other, one);
    await one.print("law.nl.pdf", twoChapters);
    const printed = await one.print("law.nl.pdf", other, { ...firstPages(4, 4, seen), changed: exchanged });
    expect(asked).toEqual([[twoChapters, other]]);
    expect(await Promise.all(seen.map(wordsOf))).toEqual([["Exchanged"]]);
    expect(hash(finish(printed, other).bytes)).toBe(hash(whole.bytes));
    // A tab in which something was exchanged holds what was sent to it, no more.
    await one.print("law.nl.pdf", twoChapters, { ...firstPages(4, 4, seen), changed: exchanged });
    expect(asked.at(-1)).toEqual([other, twoChapters]);
    // What can't be found is not exchanged.
    const missing = () => [{ id: "nowhere", html: "<p>x</p>" }];
    await one.print("law.nl.pdf", twoChapters, { ...firstPages(4, 4, seen), changed: missing });
    expect(await wordsOf(seen.at(-1) ?? new Uint8Array())).toEqual(["Two"]);
  });

  it("waits with the rest for whoever looks at what is drawn beforehand", async () => {
    const told = Promise.withResolvers<void>();
    const order: string[] = [];
    const first = {
      ...firstPages(1, 1, []),
      printed: async () => {
        order.push("drawn");
        await told.promise;
      },
    };
    const printed = pool.print("law.nl.pdf", twoChapters, first).then(() => order.push("printed"));
    await expect.poll(() => order, { timeout: onePageMs }).toEqual(["drawn"]);
    order.push("seen");
    told.resolve();
    await printed;
    expect(order).toEqual(["drawn", "seen", "printed"]);
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
  it.each([
    { isEager: true, holds: "Lang" },
    { isEager: false, holds: "" },
  ])(
    "that is used up has a successor, which holds its page where that is asked for: $isEager",
    async ({ isEager, holds }) => {
      const held: string[] = [];
      const disturb = async (page: Page) => {
        held.push(await page.evaluate(() => document.body.textContent.trim()));
      };
      await using one = await openBrowserPool(settings({ tabs: 1, isEager, disturb }));
      for (let print = 1; print <= 13; print += 1) await one.print("law.nl.pdf", aPage("Lang"));
      expect([held[0], held[11], held[12]]).toEqual(["", "Lang", holds]);
    },
  );

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
