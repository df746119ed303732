import { beforeAll, describe, expect, it } from "vitest";
import { type AuditedFile, createAuditor, type Knowledge, type KnownCell, readySolver } from "../../src/audit/index.ts";
import { auditAll } from "./auditAll.ts";

beforeAll(readySolver);

const arts = { kind: "faculty", faculty: "arts" } as const;

/** A faculty of 100 with five programmes; two of them, of 6 and 19, are hidden. */
const sizes: Readonly<Record<string, number>> = { history: 30, latin: 6, dutch: 25, film: 19, music: 20 };
const names: Readonly<Record<string, string>> = {
  history: "History",
  latin: "Latin",
  dutch: "Dutch Studies",
  film: "Film Studies",
  music: "Music",
};
const hidden = new Set(["latin", "film"]);
const programmes = Object.keys(sizes);

const cells: readonly KnownCell[] = [
  aCell("faculty:arts", "faculties", ["Arts"]),
  ...programmes.map((id) => aCell(`programme:${id}`, "programmes of arts", [names[id] ?? ""])),
];

function aCell(key: string, family: string, name: readonly string[]): KnownCell {
  const isHidden = hidden.has(key.split(":")[1] ?? "");
  return { survey: "nse", wave: 2024, key, family, names: [name], hidden: isHidden };
}

const knowledge: Knowledge = {
  cells,
  directory: {
    structure: {
      faculties: new Set(["arts", "law"]),
      programmes: new Map(programmes.map((id) => [id, "arts"])),
      groups: new Set(["level"]),
      peers: new Set(),
    },
    called: new Map(cells.map((cell) => [cell.key, cell.names])),
    printed: new Map(),
  },
  surveyOf: new Map([
    ["nse.wellbeing", "nse"],
    ["nse.responses", "nse"],
    ["nse.response-rate", "nse"],
  ]),
  facultyNouns: [],
  hiddenFigures: new Set([...hidden].map((id) => `nse.wellbeing/2024/programme:${id}`)),
  harmless: ["5 or lower"],
  hiddenWords: ["too few respondents"],
  labels: ["Interval"],
};

const figure = (key: string, text: string, part = "value", indicator = "nse.wellbeing") =>
  `<span data-estimate="${indicator}/2024/${key}" data-part="${part}">${text}</span>`;

const row = (id: string) =>
  `<tr><th scope="row">${names[id]}</th><td>${
    hidden.has(id)
      ? "too few respondents"
      : `${figure(`programme:${id}`, "7.1")} ${figure(`programme:${id}`, `n = ${sizes[id]}`, "base")}`
  }</td></tr>`;

interface Parts {
  readonly heading?: string;
  readonly rows?: string;
  readonly more?: string;
}

function aPage({ heading = "Programmes", rows = programmes.map(row).join(""), more = "" }: Parts = {}): AuditedFile {
  const content = `<!doctype html><html lang="en"><head><title>Arts</title></head><body><h2>${heading}</h2>
    <p>All: ${figure("faculty:arts", "7.0")}, ${figure("faculty:arts", "n = 100", "base")}. Who gives a 5 or lower is counted too.</p>
    <table><caption>Key figures</caption>${rows}</table>${more}</body></html>`;
  return { kind: "html", path: "reports/faculty-arts.en.html", content };
}

const head = "indicator,wave,domain,statistic,value,lower,upper,unit,base,status,source,edition,precision";
const line = (id: string, more = "") =>
  hidden.has(id)
    ? `nse.wellbeing,2024,programme:${id},mean,${more},,,grade,,suppressed,synthetic,,`
    : `nse.wellbeing,2024,programme:${id},mean,7.1,6.9,7.3,grade,${sizes[id]},computed,synthetic,,`;
const aData = (lines: readonly string[] = programmes.toSorted().map((id) => line(id))): AuditedFile => ({
  kind: "csv",
  path: "data/estimates.faculty-arts.csv",
  content: [head, ...lines].map((each) => `${each}\r\n`).join(""),
});

const aPdf = (text: string, head: string | null = null): AuditedFile => ({
  kind: "pdf",
  path: "reports/faculty-arts.en.pdf",
  content: [{ where: "reports/faculty-arts.en.pdf, page 2", text, figures: [], head, table: head, unmarked: true }],
});

const aJson = (value: unknown): AuditedFile => ({
  kind: "json",
  path: "site/assets/charts/a.json",
  content: JSON.stringify(value),
});

const aChart = (range: readonly [number, number]): AuditedFile => ({
  kind: "report",
  path: "reports/faculty-arts.en.html",
  content: {
    chapters: [
      {
        id: "chart-programmes",
        unit: "grade",
        range,
        rows: [
          { label: "History", point: { value: 7.1, interval: { lower: 6.9, upper: 7.3 } } },
          { label: "Latin", point: null },
        ],
      },
    ],
  },
});

function channels(...files: readonly AuditedFile[]) {
  const { leaks } = auditAll(files, createAuditor(knowledge, ["faculty-arts", "arts"]), arts);
  return [...new Set(leaks.map(({ channel }) => channel))];
}

describe("an audit of what is handed out", () => {
  it("finds nothing where nothing leaks", () => {
    expect(auditAll([aPage(), aData(), aChart([6.5, 7.5])], createAuditor(knowledge, ["faculty-arts"]), arts)).toEqual({
      leaks: [],
    });
  });

  const svg = (text: string) =>
    `<img alt="Chart" src="data:image/svg+xml,${encodeURIComponent(`<svg><text>${text}</text></svg>`)}">`;
  const inTable = (id: string, cell: string) =>
    programmes.map((each) => (each === id ? `<tr><th>${names[each]}</th><td>${cell}</td></tr>` : row(each))).join("");

  it.each<[string, Parts, string]>([
    ["a hidden figure in a table", { rows: inTable("latin", figure("programme:latin", "6.2")) }, "figure"],
    [
      "a hidden figure that only a style hides",
      { more: `<p hidden style="display:none">${figure("programme:film", "7.4")}</p>` },
      "figure",
    ],
    ["a number without a mark beside a hidden name", { rows: inTable("latin", "6.2") }, "number in words"],
    ["a count in a heading", { heading: "Latin (6 respondents)" }, "number in words"],
    ["a response rate", { more: "<p>Latin: 31% answered.</p>" }, "number in words"],
    ["a difference from last year", { more: "<p>In Latin the grade fell by 0.4 since 2023.</p>" }, "number in words"],
    ["an alternative text", { more: '<img alt="Dots: Latin 6.2, History 7.1" src="x.png">' }, "number in words"],
    ["the text of a picture", { more: svg("Latin 6.2") }, "number in words"],
    ["data for a script", { more: '<div data-values="Latin 6.2"></div>' }, "number in words"],
    ["a comment", { more: "<!-- Latin: 6 -->" }, "number in words"],
    [
      "a key message that ranks",
      { more: `<p>The lowest programme has ${figure("programme:dutch", "7.1")}.</p>` },
      "ranking",
    ],
    ["a ranking in words alone", { more: "<p>Which of the programmes is lowest changes little.</p>" }, "ranking"],
    ["the order of rows", { rows: ["latin", "music", "film", "dutch", "history"].map(row).join("") }, "order"],
    ["a row that is left out", { rows: ["history", "latin", "dutch", "music"].map(row).join("") }, "missing row"],
    ["a figure with two roundings", { more: `<p>${figure("programme:history", "7.12")}</p>` }, "rounding"],
  ])("finds %s", (_, parts, channel) => {
    const { leaks } = auditAll([aPage(parts), aData()], createAuditor(knowledge, ["faculty-arts"]), arts);
    expect(leaks.map((leak) => leak.channel)).toContain(channel);
  });

  it("finds a ranking of a hidden faculty by what the university calls its faculties", () => {
    const law = { ...aCell("faculty:law", "faculties", ["Law"]), hidden: true };
    const leaksOf = (facultyNouns: readonly string[], words: string) =>
      auditAll(
        [aPage({ more: `<p>${words}</p>` }), aData()],
        createAuditor({ ...knowledge, cells: [...cells, law], facultyNouns }, ["faculty-arts"]),
        arts,
      ).leaks.map(({ channel }) => channel);
    const words = "Which of the schools is lowest changes little.";
    expect(leaksOf([], words)).toEqual([]);
    expect(leaksOf(["school", "schools"], words)).toEqual(["ranking"]);
    expect(leaksOf(["school", "schools"], "Which of the preschools is lowest changes little.")).toEqual([]);
  });

  it("finds a hidden value, and an order by value, in a data file", () => {
    const sorted = programmes.toSorted();
    expect(channels(aPage(), aData(sorted.map((id) => line(id, id === "latin" ? "6.2" : ""))))).toEqual(["data file"]);
    expect(channels(aPage(), aData(sorted.toReversed().map((id) => line(id))))).toEqual(["order"]);
  });

  it("finds an axis that reaches to a value which is not shown", () => {
    expect(channels(aPage(), aChart([4, 7.5]))).toEqual(["axis"]);
  });

  it("finds a count in the name of a file", () => {
    expect(channels({ ...aPage(), path: "reports/faculty-arts-6.en.html" })).toEqual(["file name"]);
  });

  it.each<[string, AuditedFile]>([
    ["a row of a PDF", aPdf("Latin 6.2 n = 6", "Latin")],
    ["a sentence of a PDF", aPdf("Of Latin, 31% answered.")],
    ["an alternative text of a PDF", aPdf("Dots: Latin 6.2, History 7.1")],
    ["what makes a chart interactive", aJson({ data: [{ values: [{ name: "Latin", value: 6.2 }] }] })],
    ["words of a chart", aJson({ words: ["Latin", "6.2"] })],
    [
      "the index of the search",
      { kind: "text", path: "site/a.pf_fragment", content: "All figures. Latin 6.2. History 7.1." },
    ],
    [
      "the table of a chart",
      { kind: "csv", path: "a.pdf, chart-years.csv", content: "Programme,2024\r\nLatin,6.2\r\nHistory,7.1\r\n" },
    ],
    [
      "the table of a chart, turned",
      { kind: "csv", path: "a.pdf, chart-years.csv", content: "Question,History,Latin\r\nGrade,7.1,6.2\r\n" },
    ],
  ])("finds a hidden figure without a mark in %s", (_, file) => {
    expect(channels(file)).toEqual(["number in words"]);
  });

  it("finds a hidden figure in the rows of the explorer", () => {
    const row = { estimate: "nse.wellbeing/2024/programme:latin", domain: "programme:latin", value: 6.2 };
    expect(channels(aJson([row]))).toEqual(["figure"]);
  });

  it("takes two surveys of one year for two: what one hides, the other may print", () => {
    const surveyOf = new Map([...knowledge.surveyOf, ["sws.wellbeing", "sws"]]);
    const shown = figure("programme:latin", "7.9", "value", "sws.wellbeing");
    const data = aData([
      ...programmes.toSorted().map((id) => line(id)),
      "sws.wellbeing,2024,programme:latin,mean,7.9,,,grade,40,computed,synthetic,,",
    ]);
    const auditor = createAuditor({ ...knowledge, surveyOf }, ["faculty-arts"]);
    expect(auditAll([aPage({ more: `<p>${shown}</p>` }), data], auditor, arts).leaks).toEqual([]);
  });

  // Latin is hidden here; its namesakes and what else has digits are not.
  const more: readonly KnownCell[] = [
    { ...aCell("programme:track1", "programmes of law", ["Track 1"]), hidden: true },
    aCell("programme:track2", "programmes of law", ["Arts programme 2"]),
    { ...aCell("level:master", "level", ["Master"]), hidden: true },
    aCell("origin:master", "origin", ["Master students"]),
    { ...aCell("group1:yes", "nse group1", ["Ja"]), hidden: true },
    ...["1", "10", "18–24", "2024", "Interval", "students"].map((name, place) => ({
      ...aCell(`group3:c${place}`, "nse group3", [name]),
      hidden: true,
    })),
    { ...aCell("rest:latin", "rest", ["university without Latin"]), hidden: false },
    { ...aCell("programme:music", "programmes of arts", ["Music"]), wave: 2023, hidden: true },
    aCell("group2:yes", "nse group2", ["Ja"]),
  ];
  const choices = `<table><tr><th>About whom <select><option>Latin</option><option>18–24</option></select></th></tr>
    <tr><td>History</td><td>${figure("programme:history", "7.1")}</td></tr></table>`;
  it("finds the university without a faculty left out, unless the faculty's own row says that it is hidden", () => {
    const ofFaculties = ["arts", "law"].flatMap((id) => [
      { ...aCell(`faculty:${id}`, "faculties", [id === "arts" ? "Arts" : "Law"]), hidden: id === "arts" },
      { ...aCell(`rest:${id}`, "faculties", [`without ${id}`]), hidden: id === "arts" },
    ]);
    const found = (cells: readonly KnownCell[], ...rows: readonly (readonly [string, string])[]) => {
      const table = rows.map(([head, cell]) => `<tr><th>${head}</th><td>${cell}</td></tr>`).join("");
      const hiddenFigures = new Set(cells.flatMap(({ hidden, key }) => (hidden ? [`nse.wellbeing/2024/${key}`] : [])));
      const auditor = createAuditor({ ...knowledge, cells, hiddenFigures }, ["arts"]);
      const page = `<table><caption>Faculties</caption>${table}</table>`;
      const file: AuditedFile = { kind: "html", path: "reports/board.en.html", content: page };
      return auditAll([file], auditor, arts).leaks.flatMap(({ channel }) =>
        channel === "missing row" ? [channel] : [],
      );
    };
    const hiddenArts = ["Arts", "too few respondents"] as const;
    const law = [
      ["Law", figure("faculty:law", "7.1")],
      ["without law", figure("rest:law", "7.2")],
    ] as const;
    expect(found(ofFaculties, hiddenArts, ...law)).toEqual([]);
    expect(found(ofFaculties, ...law)).toContain("missing row");
    const shown = ofFaculties.map((cell) => ({ ...cell, hidden: cell.key === "rest:arts" }));
    expect(found(shown, ["Arts", figure("faculty:arts", "6.9")], ...law)).toContain("missing row");
    // Nobody of Arts was asked.
    const unasked = ofFaculties.filter(({ key }) => key !== "faculty:arts");
    expect(found(unasked, ...law)).toEqual([]);
  });

  it.each<[string, AuditedFile]>([
    ["a name with a digit in a heading", aPage({ heading: "Track 1 and Arts programme 2" })],
    [
      "a name with a digit in a row",
      aPage({ more: "<table><tr><th>Track 1</th><td>te weinig respondenten</td></tr></table>" }),
    ],
    ["a name within a name", aPage({ more: "<p>Master students: 31 places.</p>" })],
    ["a category that is called like another one", aPage({ more: "<table><tr><th>Ja</th><td>12</td></tr></table>" })],
    ["a scale", aPage({ more: '<p>Latin: <span data-kind="scale">0 to 10</span>.</p>' })],
    ["a number of a chapter", aPage({ more: '<h2><span data-kind="number">3</span> Latin</h2>' })],
    [
      "dates and telephone numbers in English",
      aPage({ more: "<p>Latin: 3 September 2024, 12:30, +31 (0)71 527 2727.</p>" }),
    ],
    [
      "dates and telephone numbers in Dutch",
      aPage({ more: "<p>Latin: 3 september 2024, 071-5272727, 30-9-2024.</p>" }),
    ],
    [
      "dates and telephone numbers in French",
      aPage({ more: "<p>Latin : 1er mars 2024, 01 44 27 44 27, info2@example.org.</p>" }),
    ],
    ["years of a period", aPage({ more: "<p>Latin, 2023/24 and 2023–2030.</p>" })],
    ["a marked name with digits", aPage({ more: '<p>Latin: <span data-kind="name">PDF/UA-1, PDF/A-3a</span></p>' })],
    [
      "another programme's number in an alternative text",
      aPage({ more: '<img alt="Dots: Latin, History 7.1" src="x.png">' }),
    ],
    ["another sentence", aPage({ more: "<p>Latin is hidden. Of all, 31% answered.</p>" })],
    [
      "a name that is a number, beside numbers in running text",
      aPdf("By faculty: between 6 and 7.2, on a scale of 1 to 10, 18–24 of them."),
    ],
    ["a year at the head of a column", aPdf("2024 7.1 7.3", "2024")],
    ["a name that the program labels a column with", aPdf("Interval 6.8 to 7.2", "Interval")],
    ["a name within the program's own words", aPdf("Of the students of today, 31% answered.")],
    ["a chapter's number in a PDF", aPdf("2 Latin: own figures")],
    ["a chapter's number and a page in a PDF", aPdf("2 Latin: own figures 5")],
    [
      "what stands behind a figure that is told to be hidden",
      aPdf("Latin and the university without it Grade too few respondents. 7.1 n = 120."),
    ],
    ["the university without a hidden group", aPdf("Grade: university without Latin 2024 7.1 120")],
    ["the size of a file", aPage({ more: "<ul><li>Latin: report (PDF, 650 kB)</li></ul>" })],
    ["a list of choices in the head of a column", aPage({ more: choices })],
    [
      "a year that is told to be hidden, beside another's figure",
      aPdf("Music 2023: too few respondents no clear difference (rest: 7.1)", "Music"),
    ],
    ["a file of the site with a hash in its name", { ...aPage(), path: "site/assets/charts/0f73f35e08cde0a2.html" }],
  ])("takes no harm from %s", (_, file) => {
    const called = new Map([...cells, ...more].map((cell) => [cell.key, cell.names]));
    const structure = {
      ...knowledge.directory.structure,
      programmes: new Map([...knowledge.directory.structure.programmes, ["track1", "arts"], ["track2", "arts"]]),
      groups: new Set(["level", "origin", "group1", "group2", "group3"]),
      peers: new Set<string>(),
    };
    const known = {
      ...knowledge,
      harmless: [...knowledge.harmless, "Of the students of", "2 Latin: own figures"],
      cells: [...cells, ...more],
      directory: { ...knowledge.directory, called, structure },
    };
    const { leaks } = auditAll([file], createAuditor(known, ["faculty-arts", "arts"]), arts);
    expect(leaks).toEqual([]);
  });
});
