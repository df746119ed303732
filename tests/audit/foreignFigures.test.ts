/** What is not theirs: each kind of file with a figure that its readers may not have, and the same file with one that they may. */
import { describe, expect, it } from "vitest";
import { type AuditedFile, createGate, type Knowledge, type Reader, readerOf } from "../../src/audit/index.ts";
import { directory, figure, page } from "./aUniversity.ts";

const knowledge: Knowledge = {
  cells: [],
  directory,
  surveyOf: new Map([["sws.grade", "sws"]]),
  facultyNouns: [],
  hiddenFigures: new Set(),
  harmless: ["Grade from 1 to 10"],
  hiddenWords: ["too few respondents"],
  labels: ["Interval"],
};
const gate = createGate(knowledge);
const law: Reader = { kind: "faculty", faculty: "law" };
const head = "indicator,wave,domain,statistic,value,lower,upper,unit,base,status,source,edition,precision";

const csv = (...keys: readonly string[]): AuditedFile => ({
  kind: "csv",
  path: "data/estimates.csv",
  content: `${head}\r\n${keys.map((key) => `sws.grade,2024,${key},mean,7.1,,,grade,40,computed,,,\r\n`).join("")}`,
});
const html = (body: string): AuditedFile => ({ kind: "html", path: "reports/a.html", content: page(body) });
const json = (value: unknown): AuditedFile => ({ kind: "json", path: "site/a.json", content: JSON.stringify(value) });
const pdf = (text: string, row: string | null = null): AuditedFile => ({
  kind: "pdf",
  path: "reports/a.pdf",
  content: [{ where: "reports/a.pdf, page 3", text, figures: [], head: row, table: row && "Figures", unmarked: true }],
});

const every = [
  "university",
  "national",
  "level:master",
  "faculty:law",
  "faculty:arts",
  "rest:law",
  "other:law",
  "faculty:law/level:master",
  "programme:tax",
  "rest:arts",
  "other:arts",
  "faculty:arts/level:master",
  "programme:track1",
];

describe("who may have which figures", () => {
  it.each<[string, Reader, readonly string[]]>([
    ["the public", { kind: "public" }, ["university", "national", "level:master"]],
    [
      "the board",
      { kind: "board" },
      ["university", "national", "level:master", "faculty:law", "faculty:arts", "rest:law", "rest:arts"],
    ],
    [
      "readers of the site",
      { kind: "intranet" },
      ["university", "national", "level:master", "faculty:law", "faculty:arts", "rest:law", "rest:arts"],
    ],
    [
      "readers of a site without faculties",
      { kind: "intranet without faculties" },
      ["university", "national", "level:master"],
    ],
    [
      "a faculty",
      law,
      [
        "university",
        "national",
        "level:master",
        "faculty:law",
        "rest:law",
        "other:law",
        "faculty:law/level:master",
        "programme:tax",
      ],
    ],
  ])("is the audit's own table for %s", (_, reader, allowed) => {
    expect(every.filter((key) => gate(csv(key), reader).length === 0)).toEqual(allowed);
  });

  it("knows readers by their audience, and nobody by any other word", () => {
    const faculties = new Set(["law"]);
    expect(readerOf("faculty:law", faculties)).toEqual(law);
    expect(readerOf("faculty-law", faculties)).toEqual(law);
    expect(readerOf("board", faculties)).toEqual({ kind: "board" });
    expect([readerOf("faculty:art", faculties), readerOf("law", faculties), readerOf("", faculties)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("refuses what nobody knows: a programme or a group that the university has not got", () => {
    for (const key of ["programme:gone", "faculty:gone", "origin:abroad", "university/level:master", ""])
      expect(gate(csv(key), { kind: "board" }), key).toHaveLength(key === "" ? 0 : 1);
  });
});

describe("a figure that is not theirs", () => {
  const foreign = "programme:track1";
  const own = "programme:tax";
  const rowOf = (key: string, name: string) => `<table><tr><th>${name}</th><td>${figure(key)}</td></tr></table>`;
  it.each<[string, (key: string, name: string, value: string) => AuditedFile]>([
    ["a row of a data file", (key) => csv("university", key)],
    [
      "a row of a data file with nothing in it",
      (key) => ({ ...csv(), content: `${head}\nsws.grade,2024,${key},mean,,,,grade,,suppressed,,,\n` }) as AuditedFile,
    ],
    ["a table of a page", (key, name) => html(rowOf(key, name))],
    ["a sentence", (key, name) => html(`<p>Of ${name}, the grade is ${figure(key)}.</p>`)],
    ["a figure outside of any paragraph", (key) => html(`<div>${figure(key)}</div>`)],
    ["what only a style hides", (key) => html(`<p hidden style="display:none">${figure(key)}</p>`)],
    ["a row without marks", (_, name) => html(`<table><tr><th>${name}</th><td>6.8</td></tr></table>`)],
    [
      "a column without marks",
      (_, name) => html(`<table><tr><th></th><th>${name}</th></tr><tr><th>Grade</th><td>6.8</td></tr></table>`),
    ],
    ["an alternative text", (_, name, value) => html(`<img src="x.png" alt="Dots. ${name} ${value}">`)],
    [
      "a picture",
      (_, name, value) =>
        html(`<img alt="" src="data:image/svg+xml,${encodeURIComponent(`<svg><text>${name} ${value}</text></svg>`)}">`),
    ],
    [
      "a picture for phones",
      (_, name, value) =>
        html(
          `<p><picture><source srcset="data:image/svg+xml,${encodeURIComponent(`<svg><text>${name} ${value}</text></svg>`)}"><img alt="" src="x.png"></picture></p>`,
        ),
    ],
    [
      "a picture in a table",
      (_, name, value) =>
        html(
          `<table><tr><td><img alt="" src="data:image/svg+xml,${encodeURIComponent(`<svg><text>${name} ${value}</text></svg>`)}"></td></tr></table>`,
        ),
    ],
    ["a comment", (_, name, value) => html(`<!-- ${name}: ${value} -->`)],
    ["rows of the explorer", (key) => json([{ estimate: `sws.grade/2024/${key}`, domain: key, value: 7.1 }])],
    [
      "what makes a chart interactive",
      (_, name) => json({ data: [{ name: "source_0", values: [{ name, value: 6.812 }] }] }),
    ],
    [
      "the table of a chart",
      (_, name) => ({ kind: "csv", path: "a.pdf, chart-1.csv", content: `Programme,2024\r\n${name},6.8\r\n` }),
    ],
    [
      "the table of a chart, turned",
      (_, name) => ({ kind: "csv", path: "a.pdf, chart-1.csv", content: `Question,${name}\r\nGrade,6.8\r\n` }),
    ],
    ["a row of a PDF", (_, name) => pdf(`${name} 6.8`, name)],
    ["a sentence of a PDF", (_, name, value) => pdf(`The grade of ${name} was ${value} in 2024.`)],
    [
      "the index of the search",
      (_, name, value) => ({
        kind: "text",
        path: "site/pagefind/a.pf_fragment",
        content: `All figures. ${name} ${value} 2024`,
      }),
    ],
    [
      "a letter",
      (_, name, value) => ({
        kind: "text",
        path: "letter to dean-law",
        content: `Dear dean,\n\n${name} gave ${value}.`,
      }),
    ],
    [
      "what a template is given",
      (key) => ({
        kind: "report",
        path: "a.pdf",
        content: { rows: [["x", `\uE000sws.grade/2024/${key}#value\uE0017.1\uE002`]] },
      }),
    ],
  ])("is found in %s, and one that is theirs is not", (_, fileWith) => {
    const found = gate(fileWith(foreign, "Track 1", "7.4"), law);
    expect(found.map(({ channel }) => channel)).toContain("not theirs");
    expect(found[0]?.message).toBe("the faculty law may not have figures of programme:track1");
    expect(gate(fileWith(own, "Tax Law", "7.2"), law)).toEqual([]);
  });

  it("is known by who it is about, whatever the file is called", () => {
    const file = { ...csv("programme:track1"), path: "data/estimates.faculty-arts.csv" };
    expect(gate(file, law)).toHaveLength(1);
    expect(gate(file, { kind: "faculty", faculty: "arts" })).toEqual([]);
  });

  it.each<[string, AuditedFile]>([
    [
      "a name with a digit",
      html("<h2>Arts programme 2</h2><p>Track 1 and Arts programme 2 are of another faculty.</p>"),
    ],
    ["a scale and a year beside a foreign name", html("<p>Track 1 is compared in 2024 on: Grade from 1 to 10.</p>")],
    [
      "a marked number that is no figure",
      html('<table><tr><th>Track 1</th><td><span data-kind="number">7.4</span></td></tr></table>'),
    ],
    [
      "a foreign name beside one's own figure",
      html(`<p>Like Track 1, Tax Law has a page: ${figure("programme:tax")}.</p>`),
    ],
    ["a number of another thing in a PDF", pdf("Track 1 moves to building 12 on 3 September 2025.")],
    ["one's own number behind a foreign name in a PDF", pdf("Unlike Track 1, Tax Law gave 7.4.")],
    [
      "a name that is also the name of something of one's own",
      html("<table><tr><th>Master</th><td>7.1</td></tr></table>"),
    ],
    [
      "Dutch and English names within names",
      html(
        "<table><tr><th>Law (Master)</th><td>7.1</td></tr><tr><th>Rechten (Masterstudenten)</th><td>7,1</td></tr></table>",
      ),
    ],
  ])("is not seen in %s", (_, file) => {
    expect(gate(file, law)).toEqual([]);
  });
});
