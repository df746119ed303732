import { describe, expect, it } from "vitest";
import type { EstimateId } from "../../src/domain/index.ts";
import { markdownToHtml } from "../../src/html/renderMarkdown.ts";
import { marked, noFigure } from "../../src/statements/words.ts";

const echo = (key: string, values: object = {}) => `${key} ${Object.values(values).join()}`.trim();
const say = Object.assign(echo, { forTemplate: echo });
const html = (markdown: string, place = {}) =>
  markdownToHtml(markdown, { id: "text-1", headingLevel: 3, scrolls: false, say, ...place });

describe("a text as HTML", () => {
  it("has its sub-headings a level below the heading above it, whichever level they begin with", () => {
    expect(html("## A\n\n### B")).toBe('<h3 id="text-1-a">A</h3><h4 id="text-1-b">B</h4>');
    expect(html("### A\n\n### A", { headingLevel: 2 })).toBe('<h2 id="text-1-a">A</h2><h2 id="text-1-a-2">A</h2>');
    expect(html("## Één vraag?\n\n[daar](#een-vraag)")).toBe(
      '<h3 id="text-1-een-vraag">Één vraag?</h3><p><a href="#text-1-een-vraag">daar</a></p>',
    );
  });

  it("has tables with a caption, heads of columns and rows, and sides", () => {
    const table = "Table: *Who* helps\n\n| What | Who |\n|---|--:|\n| a | **b** |";
    expect(html(table)).toBe(
      '<table><caption><em>Who</em> helps</caption><thead><tr><th scope="col">What</th><th scope="col" class="align-end">Who</th></tr></thead><tbody><tr><th scope="row">a</th><td class="align-end"><strong>b</strong></td></tr></tbody></table>',
    );
    expect(html(table, { scrolls: true })).toMatch(
      /^<div class="scroll" role="region" aria-label="Who helps" tabindex="0"><table>/,
    );
  });

  it("has footnotes in the order of the text, each of which leads back", () => {
    expect(html("A.[^b] B.[^a] C.[^b]\n\n[^a]: First written.\n[^b]: Second.")).toBe(
      '<p>A.<sup><a href="#text-1-note-1" id="text-1-to-note-1" aria-label="page.footnote 1"><span data-kind="number">1</span></a></sup> B.<sup><a href="#text-1-note-2" id="text-1-to-note-2" aria-label="page.footnote 2"><span data-kind="number">2</span></a></sup> C.<sup><a href="#text-1-note-1" aria-label="page.footnote 1"><span data-kind="number">1</span></a></sup></p><ol class="footnotes"><li id="text-1-note-1">Second. <a href="#text-1-to-note-1" aria-label="page.footnoteBack 1">↑</a></li><li id="text-1-note-2">First written. <a href="#text-1-to-note-2" aria-label="page.footnoteBack 2">↑</a></li></ol>',
    );
  });

  it("leaves no space between blocks, which print would paint", () => {
    expect(html("1. a\n   - b\n\n   c\n\n> d")).not.toMatch(/> <|>\s|\s<\/?(?:ul|ol|li|p)\b/);
  });

  it("keeps the marks of figures, in cells too", () => {
    const figure = marked("nse.grade/2024" as EstimateId, "7.1");
    expect(html(`Table: x\n\n| a | b |\n|---|---|\n| ${noFigure("name", "B2")} | ${figure} |`)).toContain(
      '<td><span class="estimate" data-estimate="nse.grade/2024" data-part="value">7.1</span></td>',
    );
  });

  it("shows what is refused as letters, never as elements", () => {
    const refused =
      'x <b onclick="y()">z</b>\n\n<script>alert(1)</script>\n\n- [ ] t\n\n![i](https://x.nl/i.png) [a](javascript:x)';
    expect(html(refused)).not.toMatch(/<(?:b|script|input|img)\b|href="javascript/);
  });
});
