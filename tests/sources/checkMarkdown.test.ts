import { describe, expect, it } from "vitest";
import { formatFinding, markdownPart } from "../../src/domain/index.ts";
import { checkMarkdown } from "../../src/sources/checkMarkdown.ts";

const told = (markdown: string) =>
  checkMarkdown("summary.md", markdown).map((finding) => formatFinding(finding).split("\n")[0]);

describe("what a text may hold", () => {
  it.each([
    "Words, *emphasis*, **strong**, ***both***, [the web](https://example.org), <https://example.org>, info@example.org.",
    "- one\n- two\n  1. nested\n\n> A quotation.\n\nA line\\\nbroken.",
    "## First\n\n### Deeper\n\n## Second\n\nSee [there](#deeper).",
    "### Only this level\n\nWords.",
    "Table: who helps\n\n| What | Who |\n|---|--:|\n| a | b |",
    "Tabel: wie helpt\n| Wat | Wie |\n|---|---|\n| a | b |",
    "Words.[^1] More.[^a] Again.[^1]\n\n[^1]: The first,\n  that goes on.\n[^a]: *The second*.",
    "See [the page][x].\n\n[x]: https://example.org\n",
    "3 < 4 and a <b; R&D; a &amp; b; 5 * 3 * 2; snake_case; a ~ b.",
  ])("is set: %j", (text) => expect(told(text)).toEqual([]));

  it.each([
    ["# Title\n\nWords.", "summary.md:1:1  a text has no title of its own (#)"],
    ["Title\n=====\n\nWords.", "summary.md:1:1  a text has no title of its own (#)"],
    ["Words.\n\n#### Deep\n", "summary.md:3:1  a heading of this level is not set (####)"],
    ["### Deeper\n\n## Higher", "summary.md:1:1  ### stands above the first ##"],
    ["##\n\nWords", "summary.md:1:1  a heading without words"],
    ["- ## in a list", "summary.md:1:3  a heading within a list or a quotation"],
    ["Words.\n\n| A | B |\n|---|---|\n| 1 | 2 |", "summary.md:3:1  this table does not say what it shows"],
    ["Table: x\n\n| A | |\n|---|---|\n| a | b |", "summary.md:3:1  column 2 of this table has no head"],
    ["- [ ] to do\n", "summary.md:1:3  a list of tasks ([ ] or [x]) is not allowed in a text"],
    ["One.\n\n---\n\nTwo.", "summary.md:3:1  a rule across the page (---, *** or ___) is not allowed in a text (---)"],
    ["One `code` two.", "summary.md:1:5  words set as code (`…`) is not allowed in a text (`code`)"],
    ["One.\n\n```\nx\n```", "summary.md:3:1  a block of code is not allowed in a text"],
    ["One.\n\n\tindented by a tab", "summary.md:3:1  a block of code is not allowed in a text"],
    ["a ~~gone~~ b", "summary.md:1:3  struck-out words (~~…~~) is not allowed in a text (~~gone~~)"],
    ["One <br> two", "summary.md:1:5  HTML is not allowed in a text (<br>)"],
    ["One.\n\n<table><tr><td>x</td></tr></table>", "summary.md:3:1  HTML is not allowed in a text"],
    ["![x](https://example.org/x.png)", "summary.md:1:1  a picture is not allowed in a text"],
    ["---\ntitle: x\nauthor: y\n---\n\nWords.", "summary.md:1:1  a text has no settings of its own"],
    ["Words [there](#gone).", 'summary.md:1:7  nothing in this text is called "gone"'.replace('"gone"', '"#gone"')],
    ["Words [there](http://example.org).", 'summary.md:1:7  a link can\'t lead to "http://example.org"'],
    ["Words [there](javascript:alert(1)).", "summary.md:1:7  a link can't lead to"],
    ["Words [there][gone].", "summary.md:1:7  a link whose address is missing ([there][gone])"],
    ["Words.[^1]", 'summary.md:1:7  there is no footnote "1"'],
    ["Words.\n\n[^1]: A note.", 'summary.md:3:1  nothing points to footnote "1"'],
    ["A.[^1]\n\n[^1]: A note.\n[^1]: Another.", 'summary.md:4:1  footnote "1" is there twice'],
    ["• one\n• two", 'summary.md:1:1  a bullet from Word ("•", U+2022) makes no list'],
    ["o\tone", 'summary.md:1:1  a bullet from Word ("o", U+006F) makes no list'],
    ["It is {{plain “A4”}}.", "summary.md:1:15  a curly quotation mark (“) in {{…}}"],
    ["A &rarr; b", "summary.md:1:3  a letter written as a code of HTML (&rarr;)"],
    ["A &#xE000; b", "summary.md:1:3  a letter written as a code of HTML (&#xE000;)"],
    ["One.\r\n\r\n#### Deep\r\n", "summary.md:3:1  a heading of this level is not set (####)"],
    ["> #### Deep in a quotation", "summary.md:1:3  a heading within a list or a quotation"],
  ])("is told with line and column where it is not set: %j", (text, wanted) => {
    const found = told(text);
    expect(found[0]?.startsWith(wanted), found.join("\n")).toBe(true);
  });

  it("tells each once, at its own place", () => {
    expect(told("`a` and `a`\n\n`a`")).toEqual([
      expect.stringContaining("summary.md:1:1 "),
      expect.stringContaining("summary.md:1:9 "),
      expect.stringContaining("summary.md:3:1 "),
    ]);
  });

  it("refuses what a later parser may find and nobody has thought of", () => {
    expect(markdownPart("constructor")).toMatchObject({ kind: "refused" });
    expect(markdownPart("diagram")).toMatchObject({ kind: "refused", what: 'a part called "diagram"' });
  });
});

describe("a text that nobody wrote", () => {
  it.each([
    ["> ".repeat(2000), "summary.md:1:1  quotations and lists are nested deeper than 20 levels here"],
    [`${"- ".repeat(2000)}x`, "summary.md:1:1  quotations and lists are nested deeper than 20 levels here"],
    [`One.\n\n${"[".repeat(30_000)}`, "summary.md:3:1  this text has 30000 times the sign ["],
  ])("is told without being read: %#", (text, wanted) => expect(told(text)).toEqual([wanted]));

  it("is not one with a long rule or many words", () => {
    expect(told(`One.\n\n${"-".repeat(300)}\n`)).toEqual([expect.stringContaining("a rule across the page")]);
    expect(told("word ".repeat(5_000))).toEqual([]);
  });
});
