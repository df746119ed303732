import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { markdownToHtml } from "../../src/html/renderMarkdown.ts";
import { readPdf } from "../../src/pdf/finish/pdfFile.ts";
import { readStructure } from "../../src/pdf/finish/readStructure.ts";
import { type Element, isElement } from "../../src/pdf/finish/structureTree.ts";
import { findBrowser, finishPrint, openBrowserPool } from "../../src/pdf/index.ts";
import { sayKeys } from "../html/sayKeys.ts";
import { onePageMs } from "../limits.ts";

const text = `Words.[^a] More.[^b]

## Where students find help

Table: Who helps whom

| What | Who |
|---|--:|
| Buddy | *Tutor* |

### Deeper

1. first
   - nested **strong**

   a second paragraph
2. second, see [help](#where-students-find-help)

> A quotation.

[^a]: The first, with *emphasis*.
[^b]: The second.
`;

function outline({ role, kids }: Element): string {
  const inner = kids.filter(isElement).map(outline).join(" ");
  return inner === "" ? role : `${role}(${inner})`;
}

describe("a text in a printed file", () => {
  it("has tables, lists, notes and references as screen readers know them", async () => {
    const browser = await findBrowser();
    if (browser.kind === "missing") throw new Error(browser.message);
    const body = markdownToHtml(text, { id: "text-1", headingLevel: 2, scrolls: false, say: sayKeys });
    const styles = await Promise.all(
      ["base", "print"].map((name) => readFile(new URL(`../../styles/${name}.css`, import.meta.url), "utf8")),
    );
    const html = `<!doctype html><html lang="en"><title>x</title><style>${styles.join("")}</style><body><h1>x</h1>${body}</body></html>`;
    await using pool = await openBrowserPool({
      browser,
      tabs: 1,
      jobTimeoutMs: onePageMs,
      onIncident: () => undefined,
    });
    const about = { title: "x", author: "x", language: "en" as const, date: new Date(0) };
    const { bytes, checks } = finishPrint(await pool.print("x", html), { id: "x", html, about, attachments: [] });
    expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
    const found = outline(readStructure(readPdf(bytes)));
    expect(found).toContain("P(Reference(Link) Reference(Link))");
    expect(found).toContain("Table(Caption THead(TR(TH TH)) TBody(TR(TH TD(Em))))");
    expect(found).toContain("L(LI(Lbl LBody(P L(LI(LBody(Strong))) P)) LI(Lbl LBody(P(Link))))");
    expect(found).toContain("BlockQuote(P)");
    // A note has its number, and stands in a paragraph (PAC 2024).
    expect(found).toMatch(/ P\(Note\(Lbl Em Link\)\) P\(Note\(Lbl Link\)\)\)$/);
  });
});
