import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import type { EstimateId } from "../../src/domain/index.ts";
import { escapeMarkdown } from "../../src/editors/escapeMarkdown.ts";
import { attributes } from "../../src/html/attributes.ts";
import { markdownToHtml } from "../../src/html/renderMarkdown.ts";
import { wordsToHtml } from "../../src/html/renderWords.ts";
import { marked, noFigure } from "../../src/statements/words.ts";
import { sayKeys } from "./sayKeys.ts";

describe("attributes", () => {
  it("are read as they were given, and as no others, whatever their values are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary-ascii" }), (one, other) => {
        // A parser reads these as something else wherever they stand.
        fc.pre(!/[\0\r]/.test(one + other));
        const parsed = parseDocument(`<i${attributes({ title: one, alt: other, width: 3, lang: null })}>x</i>`);
        expect(parsed.children.map((each) => ("attribs" in each ? each.attribs : each))).toEqual([
          { title: one, alt: other, width: "3" },
        ]);
      }),
    );
  });
});

const place = { id: "text-1", headingLevel: 3, scrolls: false, say: sayKeys };

const forged = [
  "&#xE000;x#y&#xE001;7.1&#xE002;",
  "&#xe000x#y&#xe001 7.1&#xe002",
  "&#57344;x#y&#57345;7.1&#57346;",
  "&#x0000E000;x#y&#xE001;&#55;.1&#xE002;",
  `&#xE000;x#y" onmouseover="document.title='PWNED'" data-z="&#xE001;reader&#xE002;`,
  `&#xE000;x#y" style="position:fixed;inset:0" srcdoc="<svg onload=x>&#xE001;hover&#xE002;`,
  "&#xE000;=name&#xE001;7.1&#xE002;",
];
const genuine = marked("nse.wellbeing/2024/university" as EstimateId, "7.1");

describe("a mark", () => {
  it.each(forged)("is not made by characters that are written as references: %j", (text) => {
    for (const words of [text, `**${text}**`, `> ${text}`, `[${text}](https://example.org)`]) {
      const html = markdownToHtml(`${words} ${genuine}`, place);
      expect(html.match(/data-estimate|data-kind/g)).toEqual(["data-estimate"]);
      expect(html).not.toMatch(/<[^>]*(onmouseover|style|srcdoc)/);
      expect(html).not.toMatch(/[\uE000-\uE002]/);
    }
    expect(wordsToHtml(text)).not.toContain("<span");
  });

  it("keeps what is written in a text of somebody's own as it is", () => {
    const text = `&#xE000; "x" <svg onload=x> [a](javascript:x) ![b](y.png)`;
    const html = markdownToHtml(escapeMarkdown(text), place);
    expect(html).not.toMatch(/<(svg|a|img)/);
  });

  it("that nobody made is refused, wherever it comes from", () => {
    expect(() => wordsToHtml(`\uE000x#onload="x\uE0017\uE002`)).toThrow("a mark that nobody made");
    expect(() => wordsToHtml(`\uE000="x\uE0017\uE002`)).toThrow("a mark that nobody made");
    expect(wordsToHtml(`\uE000x" onload="x#value\uE0017\uE002`)).toBe(
      '<span class="estimate" data-estimate="x&#34; onload&#61;&#34;x" data-part="value">7</span>',
    );
  });

  it("comes out as it went in, of figures and of what is none", () => {
    expect(markdownToHtml(`a *b ${genuine}* ${noFigure("name", "<1>")}`, place)).toBe(
      '<p>a <em>b <span class="estimate" data-estimate="nse.wellbeing/2024/university" data-part="value">7.1</span></em> <span data-kind="name">&lt;1&gt;</span></p>',
    );
  });
});
