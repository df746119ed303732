import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readySolver } from "../../src/audit/index.ts";
import { type Report, reportKeys } from "../../src/documents/index.ts";
import type { Language, UniversityData } from "../../src/domain/index.ts";
import { composedReport } from "../../src/release/building/composing/composedReport.ts";
import { chartDrawer } from "../../src/release/execution/drawCharts.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData, readDesign } from "../../src/sources/index.ts";
import { plain } from "../../src/statements/index.ts";
import { inGerman } from "../fixtures/german/inGerman.ts";
import { worstCase } from "../fixtures/worstCase.ts";
import { wordedFrom } from "../release/wordedFrom.ts";
import { makeUniversity } from "../universities/makeUniversity.ts";
import { writeUniversity } from "../universities/writeUniversity.ts";
import { altProblems } from "./altText.ts";
import { longRowHeads, namesOf } from "./rowHeads.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const { design } = await readDesign(project);
const draw = chartDrawer(design);

const chartsOf = (report: Report) =>
  report.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "chart"));

async function problemsIn(folder: string, change: (data: UniversityData) => UniversityData = (data) => data) {
  const read = await readData(folder);
  if (read.data === null) throw new Error(`no data in ${folder}`);
  const data = change(read.data);
  const { tallies } = await readResponses(data, folder, null);
  await readySolver();
  const worded = wordedFrom(data, tallies, design);
  const found: string[] = [];
  let charts = 0;
  for (const key of reportKeys(data)) {
    for (const language of data.university.languages) {
      const report = composedReport(worded, key, language);
      // Composed once for both: it is what takes the time.
      const heads = longRowHeads(report, namesOf(data, language));
      found.push(...heads.map((head) => `${report.id}.${language}: the head of a row is “${head}”`));
      for (const chart of chartsOf(report)) {
        charts += 1;
        const { svg } = await draw.chart(chart, report);
        if (namesIn(data, language).some((name) => name !== "" && plain(chart.headline) === name))
          found.push(`${report.id}.${language} ${chart.id}: its headline is a name`);
        found.push(
          ...altProblems(chart, svg, namesIn(data, language)).map(
            (problem) => `${report.id}.${language} ${chart.id}: ${problem}`,
          ),
        );
      }
    }
  }
  return { found, charts };
}

/** Names of indicators and topics, which the university gives: "Wants more support with …". */
function namesIn({ indicators, priorities, university }: UniversityData, language: Language): readonly string[] {
  return [...indicators.indicators, ...indicators.topics, ...priorities.priorities, ...university.faculties].flatMap(
    (each) => [each.name[language] ?? "", "short" in each ? (each.short?.[language] ?? "") : ""],
  );
}

describe("alternative texts, and heads of rows, which are names of at most twelve words", () => {
  it.each([
    ["the shipped data", `${project}/data`, (data: UniversityData) => data, 70],
    ["names of sixty characters and forty actions", `${project}/data`, worstCase, 70],
    ["another university", `${project}/tests/fixtures/hill-college/data`, (data: UniversityData) => data, 10],
  ] as const)(
    "say something of their own, briefly, and no more exactly than the picture: %s",
    async (_, folder, change, least) => {
      const { found, charts } = await problemsIn(folder, change);
      expect(found).toEqual([]);
      expect(charts).toBeGreaterThan(least);
    },
  );

  it.each([
    ["the shipped data", `${project}/data`, 25],
    ["another university", `${project}/tests/fixtures/hill-college/data`, 5],
  ])("say so in German as well: %s", async (_, folder, least) => {
    await using made = await mkdtempDisposable(path.join(tmpdir(), "german-"));
    await inGerman(folder, made.path, ["de"]);
    const { found, charts } = await problemsIn(made.path);
    expect(found).toEqual([]);
    expect(charts).toBeGreaterThan(least);
  });

  it.each([3, 11])("say so of universities that nobody has made by hand: %i", { timeout: 300_000 }, async (seed) => {
    await using made = await mkdtempDisposable(path.join(tmpdir(), "university-"));
    await writeUniversity(makeUniversity(seed), made.path);
    const { found, charts } = await problemsIn(made.path);
    expect(found).toEqual([]);
    expect(charts).toBeGreaterThan(0);
  });

  it("that are empty, a file's name, the caption, long or too exact are found", async () => {
    const { data } = await readData(`${project}/data`);
    if (data === null) throw new Error("no data");
    const { tallies } = await readResponses(data, `${project}/data`, null);
    const report = composedReport(wordedFrom(data, tallies, design), { kind: "board" }, "en");
    const [chart] = chartsOf(report);
    if (chart === undefined) throw new Error("no chart");
    const svg = "<svg><style>@font-face { src: 0.123 }</style><text>6.9</text><text>7</text></svg>";
    const judged = (alternative: string) => altProblems({ ...chart, alternative }, svg);
    expect(judged(" ")).toEqual(["it is empty"]);
    expect(judged("chart-1.svg")).toEqual(["it is a file's name"]);
    expect(judged(`${chart.table.caption}.`)).toEqual(["it repeats the caption"]);
    expect(judged("a".repeat(251))).toEqual(["it has 251 characters"]);
    expect(judged("6.9, then 7.24 among 12,345 students")).toEqual(["7.24 is more precise than the picture"]);
  });

  it("heads of rows that say more than a name are found", () => {
    const long = "An action with a goal that goes on and on beside its name";
    const table = {
      kind: "table",
      rows: [
        [long, "1"],
        ["An action", "2"],
      ],
    } as never;
    expect(longRowHeads({ chapters: [{ id: "a", number: null, title: "", blocks: [table] }] }, [])).toEqual([long]);
    expect(longRowHeads({ chapters: [{ id: "a", number: null, title: "", blocks: [table] }] }, [long])).toEqual([]);
  });

  it.each([
    "The grade rose from 6.9 to 7",
    "Higher at 4 and lower at 3 of 7 faculties",
    "From the highest to the lowest",
    "Het cijfer steeg van 6,9 naar 7",
    "Bij 4 van de 7 faculteiten is het cijfer hoger",
    "Stress is afgenomen",
  ])("that tell a direction are found: %s", (alternative) => {
    const table = { caption: "" } as never;
    expect(
      altProblems({ alternative, headline: "", subtitle: "", table } as never, "<svg><text>6,9 6.9 7</text></svg>"),
    ).toEqual([expect.stringContaining("which no test has found")]);
  });
});
