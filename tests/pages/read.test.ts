/** Pages of known measures, printed by the browser and finished as reports are -> what is read in the finished file. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyPagesText } from "../../src/app/telling/emptyPages.ts";
import { type PrintedDocument, pageFill, pageOne, readBack, readPages } from "../../src/audit/index.ts";
import { type BrowserPool, describeHtml, findBrowser, finishPdf, openBrowserPool } from "../../src/pdf/index.ts";
import { aPdf } from "../audit/aPdf.ts";
import { onePageMs } from "../limits.ts";
import { headlines } from "./measures/headlines.ts";
import { lineLengths } from "./measures/lineLengths.ts";
import { shortEnds } from "./measures/shortEnds.ts";
import { typeSizes } from "./measures/smallestType.ts";

/** The text area is 257 mm high. */
const style = `@page { size: A4; margin: 20mm; @top-left { content: "Running head"; font: 6pt sans-serif; vertical-align: bottom }
  @bottom-right { content: "Page " counter(page); font: 8pt sans-serif; vertical-align: top; padding-top: 6mm } }
  body { margin: 0; font: 10pt/14pt sans-serif } h1, h2, p, table, ul { margin: 0; font-size: 10pt; line-height: 14pt }
  .sheet { break-after: page } .sheet:last-child { break-after: auto } .lines { white-space: pre }`;

let pool: BrowserPool;
beforeAll(async () => {
  const browser = await findBrowser();
  if (browser.kind === "missing") throw new Error(browser.message);
  pool = await openBrowserPool({ browser, tabs: 1, jobTimeoutMs: onePageMs, onIncident: () => undefined });
});
afterAll(async () => await pool[Symbol.asyncDispose]());

async function printed(...sheets: readonly string[]): Promise<PrintedDocument> {
  return await readPages(await finished(...sheets));
}

async function finished(...sheets: readonly string[]): Promise<Uint8Array> {
  const body = sheets.map((sheet) => `<div class="sheet">${sheet}</div>`).join("");
  const html = `<!doctype html><html lang="en"><head><title>Report</title><style>${style}</style></head><body>${body}</body></html>`;
  const about = { title: "Report", author: "College", language: "en" as const, date: new Date("2025-11-14T00:00:00Z") };
  const job = { about, html: describeHtml(html), attachments: [] };
  return finishPdf(await pool.print("page", html), job).bytes;
}

const space = (heightMm: number) => `<div style="height: ${heightMm}mm"></div>`;
const cover = "<h1>The report</h1><p>14 November 2025</p>";
const contents = `<h2>Contents</h2><nav><ol style="list-style: none"><li><a href="#one"><span>One</span><span class="contents-page">01234</span></a></li></ol></nav>`;
const full = `<h2 id="one">One</h2>${space(247)}<p>The last line</p>`;

describe("a printed page", () => {
  it("is filled to its lowest text or picture; cover, contents and the last page are told apart, heads and feet passed over", async () => {
    const drawn =
      '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="400"><rect y="0" width="100" height="200"/></svg>';
    const picture = `<img alt="A square" style="display: block" src="data:image/svg+xml;base64,${btoa(drawn)}">`;
    const document = await printed(
      cover,
      contents,
      full,
      `<h2>Two</h2>${space(118)}<p>Half way</p>`,
      `<h2>Three</h2>${picture}`,
      "<p>The end</p>",
    );
    const fill = pageFill(document);
    expect(fill.map(({ kind }) => kind)).toEqual(["cover", "contents", "body", "body", "body", "last"]);
    const [, , most, half, drawnTo] = fill.map(({ share }) => share);
    expect(most).toBeGreaterThan(0.97);
    // 14 pt, 118 mm and a line of 257 mm.
    expect(half).toBeCloseTo(((118 / 25.4) * 72 + 25) / ((257 / 25.4) * 72), 1);
    // Its lower half is empty: 14 pt and 200 px.
    expect(drawnTo).toBeCloseTo((14 + 150) / ((257 / 25.4) * 72), 1);
    expect(document.pages[3]?.edges.map(({ text }) => text)).toEqual(["Running head", "Page 4"]);
    expect({ title: document.title, language: document.language, dated: document.dated }).toEqual({
      title: "Report",
      language: "en",
      dated: "2025-11-14",
    });
  });

  it("that is filled little is told when the audit reads a print back, by its number; one with a picture down to its end is not", async () => {
    const drawn =
      '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="900"><rect width="100" height="900"/></svg>';
    const picture = `<img alt="A bar" style="display: block" src="data:image/svg+xml;base64,${btoa(drawn)}">`;
    const little = `<h2>Two</h2>${space(118)}<p>Half way</p>`;
    const bytes = await finished(cover, contents, full, little, `<h2>Three</h2>${picture}`, little, "<p>The end</p>");
    const { files, emptyPages } = await readBack(bytes, "board.en.pdf");
    expect(files.map(({ kind }) => kind)).toEqual(["pdf"]);
    expect(emptyPages.map(({ page }) => page)).toEqual([4, 6]);
    expect(emptyPagesText("board.en.pdf", emptyPages)).toMatch(
      /^board\.en\.pdf: pages 4 \(4\d%\), 6 \(4\d%\) are less than 60% filled$/,
    );
    expect(emptyPagesText("board.en.pdf", emptyPages.slice(1))).toMatch(/^board\.en\.pdf: page 6 \(4\d%\) is less/);
  });

  it("has words beside its tables: of page one, that behind cover and contents", async () => {
    const table = "<table><caption>Four more words here</caption><tr><th>Grade</th><td>7.2 points</td></tr></table>";
    const one = `<h2 id="one">On one page</h2><p>Well-being is 61.1% [e] <b>here</b>.</p><ul><li>Half a point</li></ul>${table}${table}`;
    const found = pageOne(await printed(cover, contents, one, "<p>The end</p>"));
    expect(found).toEqual({ page: 3, words: 10, tables: 2, pictures: 0 });
    expect(pageOne(await printed(`<h1>A sheet</h1>${one}`))).toEqual({ page: 1, words: 12, tables: 2, pictures: 0 });
  });
});

describe("lines of running text", () => {
  const line = "ten words that stand in one line of this text"; // 45 characters
  it("are measured in characters, the last of a paragraph apart from the mean, and without headings, tables and labels", async () => {
    const document = await printed(`<h1>${line}, ${line}</h1>
      <p class="lines">${line}, more\n${line}\nthe end of it.</p>
      <ul><li class="lines">${line}\n<b>${line}</b> and more\nhere.</li></ul>
      <p>Only a label</p><table><tr><th scope="row">Row</th><td class="lines">${line}, ${line}\n${line}</td></tr></table>`);
    const { mean, longest } = lineLengths(document);
    expect(longest).toEqual({ characters: 54, page: 1, text: `${line} and more` });
    expect(mean).toBeCloseTo((51 + 45 + 45 + 54) / 4);
  });

  it("that end in one short word are told, also where that is the end of a broken word", async () => {
    const document =
      await printed(`<p class="lines">${line}\nand then this.</p><p class="lines">${line}\nof twelve words, and\nthen.</p>
      <p style="width: 1ch; hyphens: manual">${line} that is extraordi&shy;narily</p>`);
    const [, , broken] = document.pages[0]?.blocks ?? [];
    expect(broken?.lines.slice(-2).map(({ text }) => text)).toEqual(["extraordi-", "narily"]);
    expect(broken?.text).toBe(`${line} that is extraordinarily`);
    expect(shortEnds(document)).toEqual(
      [`${line} of twelve words, and then.`, `${line} that is extraordinarily`].map((text) => ({
        page: 1,
        text: `… ${text.slice(-60)}`,
      })),
    );
  });
});

describe("type", () => {
  it("is told from the smallest on, with where it stands; raised marks of notes are passed over", async () => {
    const drawn =
      '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text y="20" font-size="20">Label</text></svg>';
    const document = await printed(`<p>Text<sup style="font-size: 5pt">12</sup></p><p style="font-size: 9pt">A note</p>
      <table style="font-size: 7.8pt"><tr><th scope="row">Row</th><td>Cell</td></tr></table>
      <img alt="A label" width="100" src="data:image/svg+xml;base64,${btoa(drawn)}">`);
    expect(typeSizes(document)).toEqual([
      { sizePt: 6, page: 1, text: "Running head", stands: "at the page's edge" },
      { sizePt: 7.5, page: 1, text: "Label", stands: "in a picture" },
      { sizePt: 7.8, page: 1, text: "Row", stands: "in a table" },
      { sizePt: 8, page: 1, text: "Page 1", stands: "at the page's edge" },
      { sizePt: 9, page: 1, text: "A note", stands: "in the text" },
      { sizePt: 10, page: 1, text: "Text", stands: "in the text" },
    ]);
  });
});

describe("a chart", () => {
  it("has its first line as headline, and its labels one by one", async () => {
    const drawn =
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40"><text y="20">In 2023</text><text x="200" y="20">In 2024</text></svg>';
    const document = await printed(`<h1>One</h1><figure role="group"><p>More need help</p><p>Below it</p>
      <img alt="Two years" src="data:image/svg+xml;base64,${btoa(drawn)}"></figure><p>After it</p>`);
    expect(headlines(document, []).all).toEqual([{ page: 1, text: "More need help" }]);
    const figure = document.pages[0]?.blocks.find(({ role }) => role === "Figure");
    expect(figure).toMatchObject({ text: "", alternative: "Two years" });
    expect(figure?.lines.map(({ text }) => text)).toEqual(["In 2023", "In 2024"]);
  });
});

describe("a file that somebody else made", () => {
  it("is read by its tags, and what no tag holds is at the edge of its page", async () => {
    const { pages, title, dated } = await readPages(aPdf({ paragraph: "Tagged words", untagged: "Page 7" }));
    expect({ title, dated }).toEqual({ title: "Report", dated: null });
    expect(pages[0]?.blocks.map(({ role, text }) => [role, text])).toEqual([
      ["P", "Tagged words"],
      ["Figure", ""],
    ]);
    expect(pages[0]?.edges.map(({ text }) => text)).toEqual(["Page 7"]);
  });
});
