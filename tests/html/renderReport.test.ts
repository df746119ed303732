import { describe, expect, it } from "vitest";
import { chartLook, drawChart } from "../../src/charts/index.ts";
import { composeReport, picturesOf, type Report } from "../../src/documents/index.ts";
import { checkTemplates, renderReport } from "../../src/html/index.ts";
import { readDesign } from "../../src/sources/index.ts";
import {
  aClaim,
  aFigure,
  anAction,
  anExample,
  aText,
  type ExampleParts,
  indexOf,
  sayIn,
} from "../documents/anExample.ts";

const { design } = await readDesign(new URL("../..", import.meta.url).pathname);

const everything: ExampleParts = {
  published: {
    figures: [
      aFigure(2022, 6.9),
      aFigure(2023, 7.1),
      aFigure(2024, 7.2),
      aFigure(2024, 61.1, { indicator: "nse.support" }),
    ],
    claims: [aClaim(2024, "a small improvement")],
  },
  actions: [
    anAction("a1"),
    anAction("a2", { state: "done", achieved: { nl: "Klaar", en: "Ready" }, target: { nl: "Tien", en: "Ten" } }),
  ],
  texts: [
    aText("summary", 'It was **{{estimate "nse.wellbeing" wave=2024}}** & [more](https://example.org).'),
    aText("summary", "Tekst.", "nl"),
  ],
};

function aReport(language: "nl" | "en" = "en"): Report {
  const data = anExample(everything);
  return composeReport({ kind: "board" }, 2024, language, data, indexOf(data), sayIn(language));
}

async function render(report: Report, medium: "print" | "screen") {
  const look = chartLook(design, report);
  const charts = new Map(
    await Promise.all(picturesOf(report).map(async (chart) => [chart.id, await drawChart(chart, look)] as const)),
  );
  return renderReport(report, { design, charts, medium });
}

/** Every text of a report replaced by one that attacks; ids and known words stay. */
function poisoned<T>(value: T, key = ""): T {
  const kept = [
    "id",
    "kind",
    "layout",
    "shape",
    "tone",
    "align",
    "state",
    "cells",
    "outside",
    "mark",
    "unit",
    "language",
    "email",
    "url",
    "accent",
    "comparison",
    "estimate",
    "estimates",
    "audience",
  ];
  // Of a chart, those in none of its columns: states, below a label that anybody may write.
  const areStates = key === "others" && Array.isArray(value);
  if (kept.includes(key) || areStates) return value;
  if (typeof value === "string") return '"><script>alert(1)</script><img src=x onerror=alert(1)>{{x}}' as T;
  if (Array.isArray(value)) return value.map((each) => poisoned(each, key)) as T;
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poisoned(each, name)])) as T;
  }
  return value;
}

describe("the title of a box", () => {
  it("ends with a full stop where it has no end of its own", async () => {
    const report = aReport();
    const box = (title: string) => ({ kind: "notice" as const, tone: "help" as const, title, words: "Call 113" });
    const [chapter] = report.chapters;
    if (chapter === undefined) throw new Error("no chapter");
    const blocks = [box("Are you worried?"), box("A national survey")];
    const page = await render({ ...report, chapters: [{ ...chapter, blocks }] }, "screen");
    expect(page).toContain("Are you worried?</strong>");
    expect(page).toContain("A national survey.</strong>");
  });
});

describe("a rendered report", () => {
  it.each(["print", "screen"] as const)("lets no HTML or script of any field through (%s)", async (medium) => {
    const html = await render(poisoned(aReport()), medium);
    expect(html).not.toMatch(/<script/i);
    expect(html).not.toMatch(/<img src=x/);
    expect(html).not.toMatch(/<[^>]+\sonerror=/i);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain("&lt;script&gt;");
  });

  it.each(["print", "screen"] as const)("asks for nothing from anywhere (%s)", async (medium) => {
    const html = await render(aReport(), medium);
    const asked = [...html.matchAll(/(?:src|href|url|action|data)\s*[=(]\s*["']?([^"')\s>]+)/g)].map(
      (match) => match[1] ?? "",
    );
    const elsewhere = asked.filter((address) => !/^(data:|#|https:\/\/example\.org|mailto:)/.test(address));
    expect(elsewhere).toEqual([]);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(script|iframe|object|link)\b/);
  });

  it("marks each number with its estimate", async () => {
    const html = await render(aReport(), "screen");
    expect(html).toContain(
      '<strong><span class="estimate" data-estimate="nse.wellbeing/2024/university" data-part="value">7.2</span></strong>',
    );
  });

  it.each(["nl", "en"] as const)("has one title, unique ids and headings that skip no level (%s)", async (language) => {
    const html = await render(aReport(language), "screen");
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, place) => {
      expect(level - (levels[place] ?? 0)).toBeLessThanOrEqual(1);
    });
    expect(html).toMatch(new RegExp(`<html lang="${language}">`));
  });

  it("gives tables heads for columns and rows, and each chart its alternative and its table", async () => {
    const html = await render(aReport(), "screen");
    expect(html).toMatch(/<th scope="col"/);
    expect(html).toMatch(/<th scope="row"/);
    expect(html.match(/<table/g)?.length).toBe(html.match(/<caption>[^<]/g)?.length);
    for (const [, alternative] of html.matchAll(/<img class="chart-picture"[^>]* alt="([^"]*)"/g))
      expect(alternative).not.toBe("");
  });

  it("holds places for page numbers, with every digit in them, and has running heads that name the report", async () => {
    const html = await render(aReport(), "print");
    const places = [...html.matchAll(/<span class="contents-page">(\d+)<\/span>/g)]
      .map(([, digits]) => digits)
      .join("");
    expect(new Set(places).size).toBe(10);
    expect(html).toContain('@top-left { content: "Test University · Student well-being 2024" }');
    expect(html).toContain('@bottom-left { content: "Draft · first edition"');
    expect(html).toContain('"Page " counter(page) " of " counter(pages) ""');
  });

  it("avoids for print what would be lost or read wrongly in the PDF, without any validator seeing it", async () => {
    const html = await render(aReport(), "print");
    const body = html.slice(html.indexOf("<body"));
    // A change of language is kept on an element with an id, and on some without.
    expect(body.match(/<(?:span|div|i)(?=[^>]*\slang=)(?![^>]*\sid=)[^>]*>/g)).toBe(null);
    expect(body.match(/<figure[^>]*role="img"|role="doc-(?:noteref|backlink)"|<dl|<svg/g)).toBe(null);
    expect(html).not.toContain("mix-blend-mode");
    // Chromium leaves an empty cell out, and its row has one too few.
    expect(body.match(/<t[dh][^>]*><\/t[dh]>/g)).toBe(null);
    // Chromium writes an address only for links with words.
    expect(body.match(/<a [^>]*>\s*<\/a>/g)).toBe(null);
    // Line ends would be printed, where spaces are kept.
    expect(body.match(/<(p|caption|h\d)(?: [^>]*)?>[^<]*\n/g)).toBe(null);
  });

  it("hyphenates running text for print only, in its language", async () => {
    const data = anExample({ texts: [aText("summary", "Studentenbegeleiders", "nl"), aText("summary", "x")] });
    const report = composeReport({ kind: "board" }, 2024, "nl", data, indexOf(data), sayIn("nl"));
    expect(await render(report, "print")).toContain("Stu\u00ADden\u00ADten\u00ADbe\u00ADge\u00ADlei\u00ADders");
    expect(await render(report, "screen")).toContain("Studentenbegeleiders");
  });
});

describe("templates", () => {
  const broken = (name: string, text: string) =>
    checkTemplates({ ...design, templates: new Map([...design.templates, [name, text]]) });

  it("that are shipped have no findings", () => {
    expect(checkTemplates(design)).toEqual([]);
  });

  it.each([
    [
      "an unknown helper",
      "partials/notice.hbs",
      "<p>\n  {{inlin words}}</p>",
      { line: 2, column: 5, message: 'unknown helper "inlin": did you mean "inline"?' },
    ],
    [
      "an unknown block helper",
      "partials/notice.hbs",
      "{{#iff x}}{{/iff}}",
      { line: 1, message: 'unknown helper "iff": did you mean "if"?' },
    ],
    [
      "an unknown partial",
      "partials/notice.hbs",
      "{{> tabel}}",
      { line: 1, column: 1, message: 'there is no partial "tabel": did you mean "table"?' },
    ],
    [
      "a value without escaping",
      "partials/notice.hbs",
      "{{{title}}}",
      { line: 1, column: 1, message: "{{{title}}} prints without escaping" },
    ],
    [
      "a sentence that does not exist",
      "partials/notice.hbs",
      '<p>{{say "page.contens"}}</p>',
      { line: 1, column: 4, message: 'there is no sentence "page.contens": did you mean "page.contents"?' },
    ],
    [
      "a sentence that does not exist, in a call within a call,",
      "partials/notice.hbs",
      '<p>{{inline (say "page.nothingAlike")}}</p>',
      { line: 1, column: 13, message: expect.stringContaining('there is no sentence "page.nothingAlike"') },
    ],
    [
      "a sentence without a value that it prints",
      "partials/notice.hbs",
      '{{say "site.permalink"}}',
      { line: 1, column: 1, message: '"site.permalink" is not given {about}' },
    ],
    [
      "a sentence whose key is no text",
      "partials/notice.hbs",
      "{{say title}}",
      { line: 1, column: 1, message: "say has no key of a sentence" },
    ],
    [
      "a partial that includes itself",
      "partials/notice.hbs",
      "x\n{{> notice}}",
      { line: 2, message: 'the partial "notice" includes itself' },
    ],
    [
      "a block that is not closed",
      "partials/notice.hbs",
      "{{#if title}}",
      { line: 1, message: expect.stringContaining("this template can't be read: Parse error on line 1") },
    ],
  ])("%s is a finding with its place", (_, name, text, finding) => {
    expect(broken(name, text)).toEqual([expect.objectContaining({ file: `templates/${name}`, ...finding })]);
  });

  it("that include one another in a circle are found", () => {
    const circle = new Map([...design.templates, ["partials/a.hbs", "{{> b}}"], ["partials/b.hbs", "{{> a}}"]]);
    expect(checkTemplates({ ...design, templates: circle }).map(({ message }) => message)).toEqual([
      'the partial "a" includes itself',
      'the partial "b" includes itself',
    ]);
  });
});
