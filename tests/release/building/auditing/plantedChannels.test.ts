/** Planted leaks, from the bytes of a file to what is said of it: every channel through which readers get something, each with a figure that is hidden, with one that is not theirs, and with one that they may have. */
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type AuditedFile, createAuditor, type Knowledge } from "../../../../src/audit/index.ts";
import type { SheetCell } from "../../../../src/documents/index.ts";
import { auditedFiles, listed } from "../../../../src/release/building/auditing/auditedFiles.ts";
import { auditedSiteFiles } from "../../../../src/release/building/auditing/auditedSite.ts";
import { writeWorkbook } from "../../../../src/workbooks/index.ts";
import { aPdf, type PdfWords } from "../../../audit/aPdf.ts";
import { aWorkbook } from "../../../responses/aWorkbook.ts";

interface Told {
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

/** Latin is hidden, Tax Law is another faculty's, History is theirs. */
const latin: Told = { key: "programme:latin", name: "Latin", value: "6.2" };
const tax: Told = { key: "programme:tax", name: "Tax Law", value: "7.4" };
const history: Told = { key: "programme:history", name: "History", value: "7.1" };

const knowledge: Knowledge = {
  cells: [latin, history, tax].map(({ key, name }) => ({
    ...{ survey: "sws", wave: 2024, key, family: "programmes", names: [[name]], hidden: key === latin.key },
  })),
  directory: {
    structure: {
      faculties: new Set(["arts", "law"]),
      programmes: new Map([
        ["latin", "arts"],
        ["history", "arts"],
        ["tax", "law"],
      ]),
      groups: new Set(["level"]),
      peers: new Set(),
    },
    called: new Map([latin, tax, history].map(({ key, name }) => [key, [[name]]])),
    printed: new Map([tax, history].map(({ key, value }) => [key, new Set([value])])),
  },
  surveyOf: new Map([["sws.grade", "sws"]]),
  facultyNouns: [],
  hiddenFigures: new Set([`sws.grade/2024/${latin.key}`]),
  harmless: [],
  labels: [],
  hiddenWords: ["not shown (privacy)"],
};

const id = ({ key }: Told) => `sws.grade/2024/${key}`;
const marked = (told: Told) => `<span data-estimate="${id(told)}" data-part="value">${told.value}</span>`;
const html = (body: string) => `<!doctype html><html lang="en"><title>Arts</title><body>${body}</body></html>`;
const row = ({ key, value }: Told) =>
  `indicator,wave,domain,statistic,value,unit,base,status\r\nsws.grade,2024,${key},mean,${value},grade,40,computed\r\n`;
const pdf = async (words: PdfWords) => await auditedFiles("reports/faculty-arts.en.pdf", aPdf(words), "pdf");
const inSite = async (place: string, content: string | Uint8Array) =>
  (await auditedSiteFiles(place, content)).map(({ file }) => file);
const says = ({ name, value }: Told) => `${name}: ${value}.`;
const svg = (told: Told) => `<svg xmlns="http://www.w3.org/2000/svg"><text>${says(told)}</text></svg>`;

/** A workbook, and beside it the data file that tells the same: whoever is told of a figure in one only is told too much. */
const sheet = async (format: "xlsx" | "ods", cells: readonly SheetCell[], told?: Told) => {
  const table = { name: "figures", head: cells.map((_, at) => `column ${at}`), rows: [cells] };
  const rest = { title: "Figures", lines: [], widths: [20] as [number], isText: false };
  const content = writeWorkbook(
    { language: "en", title: "Arts", author: "A", sheets: [{ ...rest, name: "Figures", table }] },
    format,
  );
  const beside = told === undefined ? [] : await auditedFiles("data/estimates.faculty-arts.csv", row(told), "csv");
  return [...(await auditedFiles(`data/estimates.faculty-arts.en.${format}`, content, format)), ...beside];
};
const text = (words: string): SheetCell => ({ kind: "text", text: words, link: null, align: "start" });
const number = (value: string): SheetCell => ({ kind: "number", value: Number(value), decimals: 1, isGrouped: true });

type Plant = (told: Told) => Promise<readonly AuditedFile[]>;
const channels: readonly (readonly [string, string, Plant])[] = [
  [
    "open data",
    "data/estimates.faculty-arts.csv",
    async (told) => await auditedFiles("data/estimates.faculty-arts.csv", row(told), "csv"),
  ],
  ...(["xlsx", "ods"] as const).flatMap((format): [string, string, Plant][] => [
    [
      `a row of a workbook (${format}) that names its figure`,
      `data/estimates.faculty-arts.en.${format}`,
      async (told) => await sheet(format, [text(told.name), number("2024"), number(told.value), text(id(told))], told),
    ],
    [
      `a row of a workbook (${format}) that names nobody's figure`,
      `data/estimates.faculty-arts.en.${format}`,
      async ({ name, value }) => await sheet(format, [text(name), number(value)]),
    ],
    [
      `words in a workbook (${format})`,
      `data/estimates.faculty-arts.en.${format}`,
      async (told) => await sheet(format, [text("Note"), text(says(told))]),
    ],
  ]),
  [
    "a workbook of the site",
    "site/downloads/2024/a.xlsx",
    async ({ name, value }) =>
      await inSite(
        "downloads/2024/a.xlsx",
        aWorkbook([{ name: "A", state: "veryHidden", rows: [[name, Number(value)]] }]),
      ),
  ],
  [
    "the properties of a workbook",
    "site/downloads/2024/a.xlsx",
    async (told) =>
      await inSite(
        "downloads/2024/a.xlsx",
        aWorkbook([{ name: "A", rows: [["All"]] }], { "docProps/core.xml": `<p><t>${says(told)}</t></p>` }),
      ),
  ],
  [
    "the shared texts of a workbook",
    "site/downloads/2024/a.xlsx",
    async (told) =>
      await inSite(
        "downloads/2024/a.xlsx",
        aWorkbook([{ name: "A", rows: [["All"]] }], {
          "xl/sharedStrings.xml": `<sst><si><t>${says(told)}</t></si></sst>`,
        }),
      ),
  ],
  [
    "a comment in a workbook",
    "site/downloads/2024/a.xlsx",
    async (told) =>
      await inSite(
        "downloads/2024/a.xlsx",
        aWorkbook([{ name: "A", rows: [["All"]] }], { "xl/comments1.xml": `<c><t>${says(told)}</t></c>` }),
      ),
  ],
  ["the text of a PDF", "reports/faculty-arts.en.pdf, page 1", async (told) => await pdf({ paragraph: says(told) })],
  [
    "untagged text of a PDF",
    "reports/faculty-arts.en.pdf, page 1",
    async (told) => await pdf({ untagged: says(told) }),
  ],
  [
    "an alternative text of a PDF",
    "reports/faculty-arts.en.pdf, page 1, an alternative text",
    async (told) => await pdf({ alternative: says(told) }),
  ],
  ["a bookmark", "reports/faculty-arts.en.pdf, a bookmark", async (told) => await pdf({ bookmark: says(told) })],
  ["a PDF's title", "reports/faculty-arts.en.pdf, its properties", async (told) => await pdf({ title: says(told) })],
  [
    "open data attached to a PDF",
    "reports/faculty-arts.en.pdf, estimates.csv",
    async (told) => await pdf({ attached: { name: "estimates.csv", content: row(told) } }),
  ],
  [
    "a chart's table attached to a PDF",
    "reports/faculty-arts.en.pdf, chart-grade.csv",
    async ({ name, value }) =>
      await pdf({ attached: { name: "chart-grade.csv", content: `Who,2024\r\n${name},${value}\r\n` } }),
  ],
  [
    "a note attached to a PDF",
    "reports/faculty-arts.en.pdf, note.txt",
    async (told) => await pdf({ attached: { name: "note.txt", content: says(told) } }),
  ],
  [
    "a figure in a page",
    "reports/faculty-arts.en.html",
    async (told) => await auditedFiles("reports/faculty-arts.en.html", html(`<p>${marked(told)}</p>`), "html"),
  ],
  [
    "a row in a page",
    "reports/faculty-arts.en.html",
    async ({ name, value }) =>
      await auditedFiles(
        "reports/faculty-arts.en.html",
        html(`<table><tr><th>${name}</th><td>${value}</td></tr></table>`),
        "html",
      ),
  ],
  [
    "an alternative text in a page",
    "reports/faculty-arts.en.html, alt of <img>",
    async (told) =>
      await auditedFiles("reports/faculty-arts.en.html", html(`<img alt="${says(told)}" src="a.png">`), "html"),
  ],
  [
    "a choice in a page",
    "reports/faculty-arts.en.html",
    async (told) =>
      await auditedFiles(
        "reports/faculty-arts.en.html",
        html(`<table><tr><th><select><option>${says(told)}</option></select></th></tr></table>`),
        "html",
      ),
  ],
  [
    "a page of the site",
    "site/en/2024/index.html",
    async (told) => await inSite("en/2024/index.html", html(`<p>${marked(told)}</p>`)),
  ],
  [
    "a fragment of the site",
    "site/fragments/en/2024/a.html",
    async (told) => await inSite("fragments/en/2024/a.html", `<p>${marked(told)}</p>`),
  ],
  ["a picture of the site", "site/assets/charts/a.svg", async (told) => await inSite("assets/charts/a.svg", svg(told))],
  [
    "what makes a chart interactive",
    "site/assets/charts/a.json",
    async ({ name, value }) =>
      await inSite("assets/charts/a.json", JSON.stringify({ data: [{ values: [{ name, value: Number(value) }] }] })),
  ],
  [
    "the figures of a chart",
    "site/assets/charts/a.csv",
    async ({ name, value }) => await inSite("assets/charts/a.csv", `Who,2024\r\n${name},${value}\r\n`),
  ],
  [
    "the explorer's rows",
    "site/assets/explorer.json",
    async (told) =>
      await inSite("assets/explorer.json", JSON.stringify([{ estimate: id(told), value: Number(told.value) }])),
  ],
  [
    "the index of the search",
    "site/pagefind/fragment/en_a.pf_fragment",
    async (told) =>
      await inSite(
        "pagefind/fragment/en_a.pf_fragment",
        gzipSync(`pagefind_dcd${JSON.stringify({ url: "/en/", content: `All. ${says(told)}`, word_count: 3 })}`),
      ),
  ],
  [
    "what the search says of a page",
    "site/pagefind/fragment/en_a.pf_fragment",
    async (told) =>
      await inSite(
        "pagefind/fragment/en_a.pf_fragment",
        gzipSync(`pagefind_dcd${JSON.stringify({ url: "/en/", content: "All.", meta: { title: says(told) } })}`),
      ),
  ],
  ["a file for robots", "site/robots.txt", async (told) => await inSite("robots.txt", says(told))],
  [
    "any other file of the site",
    "site/words.json",
    async (told) => await inSite("words.json", JSON.stringify({ words: says(told) })),
  ],
  [
    "a title in the manifest",
    "manifest.json, a",
    async (told) => [listed({ id: "a", title: says(told), estimates: [] })],
  ],
  [
    "a mail as a page",
    "mail to dean-arts",
    async (told) => await auditedFiles("mail to dean-arts", html(`<p>${says(told)}</p>`), "html"),
  ],
  [
    "a mail as text",
    "mail to dean-arts, as text",
    async (told) => await auditedFiles("mail to dean-arts, as text", `Dear dean,\n\n${says(told)}`, "text"),
  ],
  [
    "the index page of a folder",
    "index page for dean-arts",
    async (told) =>
      await auditedFiles(
        "index page for dean-arts",
        html(`<ul><li><a href="a.pdf">${says(told)}</a> (PDF)</li></ul>`),
        "html",
      ),
  ],
];

async function leaksOf(plant: Plant, told: Told) {
  const auditor = createAuditor(knowledge, ["faculty-arts", "dean-arts"]);
  for (const file of await plant(told)) auditor.read(file, { kind: "faculty", faculty: "arts" });
  return auditor.end().leaks;
}

describe("a planted leak", () => {
  it.each(channels)("in %s is found where it is hidden, and named with its place", async (_, place, plant) => {
    const found = (await leaksOf(plant, latin)).filter(({ where }) => where.startsWith(place));
    const channel = /figure|number in words|data file/;
    expect(found.map((leak) => leak.channel).filter((each) => channel.test(each))).not.toEqual([]);
    expect(found.some(({ message }) => message.includes(latin.key))).toBe(true);
  });

  it.each(channels)(
    "in %s is found where it is another faculty's, and named with its place",
    async (_, place, plant) => {
      const found = (await leaksOf(plant, tax)).filter(({ where }) => where.startsWith(place));
      expect(found.map(({ channel, message }) => [channel, message])).toContainEqual([
        "not theirs",
        `the faculty arts may not have figures of ${tax.key}`,
      ]);
    },
  );

  it.each(channels)("in %s is none where it is theirs", async (_, __, plant) => {
    expect(await leaksOf(plant, history)).toEqual([]);
  });

  it("in a workbook that tells another number of a figure than the data file is found", async () => {
    const plant: Plant = async (told) =>
      await sheet("xlsx", [text(told.name), number("2024"), number("7.14"), text(id(told))], told);
    expect((await leaksOf(plant, history)).map(({ message }) => message)).toEqual([
      `it tells a number of ${id(history)} that no data file tells`,
    ]);
  });

  it("in the estimates that a manifest lists is found where it is another faculty's", async () => {
    const plant: Plant = async (told) => [listed({ id: "a", title: "Arts", estimates: [id(told)] })];
    expect((await leaksOf(plant, tax)).map(({ where }) => where)).toEqual(["manifest.json, a"]);
    expect(await leaksOf(plant, history)).toEqual([]);
  });
});
