/** What the reports say of sources, of words without a figure, and of the nation beside the university. */
import { describe, expect, it } from "vitest";
import { composeReport, type Report } from "../../src/documents/index.ts";
import { questionWords } from "../../src/documents/questionWords.ts";
import { Published, type UniversityData } from "../../src/domain/index.ts";
import { plain, startWriting } from "../../src/statements/index.ts";
import { aClaim, aFigure, anExample, aText, indexOf, sayIn, source } from "./anExample.ts";

const figures = [aFigure(2022, 6.9), aFigure(2023, 7.1), aFigure(2024, 7.2)];
const { edition: _, ...sourceAsIs } = source;
const both = (words: string) => ({ nl: words, en: words });

function boardOf(published: object, markdown?: string): Report {
  const data = anExample({ texts: markdown === undefined ? [] : [aText("nse", markdown)] });
  const surveys = data.surveys.map((each) => ({
    ...each,
    published: Published.parse({ sources: [source], ...published }),
  }));
  return compose({ ...data, surveys });
}

function compose(data: UniversityData): Report {
  return composeReport({ kind: "board" }, 2024, "en", data, indexOf(data), sayIn("en"));
}

function blocksOf(report: Report, chapter: string) {
  return report.chapters.find(({ id }) => id === chapter)?.blocks ?? [];
}

function quotationsIn(report: Report, chapter: string) {
  return blocksOf(report, chapter).flatMap((block) =>
    block.kind === "quotation" ? [{ words: block.words, about: block.about, sources: block.sources }] : [],
  );
}

function sourcesList(report: Report): string {
  return blocksOf(report, "sources")
    .flatMap((block) => (block.kind === "prose" ? [block.markdown] : []))
    .join("\n");
}

describe("a source", () => {
  it.each([
    ["nothing of editions or dates where neither is known", {}, "- Test University: *Annual page*."],
    [
      "only its date where no edition is known",
      { date: "2023-06-08" },
      "- Test University: *Annual page*, 8 June 2023.",
    ],
    [
      "where it was read, of figures that are quoted from accounts of it",
      {
        url: "https://example.org/annual",
        quotedIn: [
          { title: both("News"), publisher: both("Paper"), date: "2023-11", url: "https://example.org/news" },
          { title: both("Letter"), publisher: both("Minister") },
        ],
      },
      "- Test University: [Annual page](https://example.org/annual). Read in: Paper, [News](https://example.org/news), November 2023; Minister, *Letter*.",
    ],
    [
      "its edition with the date where both are known",
      { edition: "corrected", date: "2022-07-04" },
      "- Test University: *Annual page*. Corrected edition, 4 July 2022.",
    ],
  ])("says %s", (_title, known, line) => {
    expect(sourcesList(boardOf({ sources: [{ ...sourceAsIs, ...known }], figures }))).toBe(line);
  });

  it("of which no edition is known is named below a chart without a word on editions", () => {
    const report = boardOf({ sources: [sourceAsIs], figures });
    const chart = blocksOf(report, "survey-nse").find((block) => block.kind === "chart");
    expect(chart?.sources).toContain("Source: Test University, Annual page.");
  });
});

describe("words about a survey as a whole", () => {
  const words = "some problems have decreased slightly";
  const claim = aClaim(2024, words, { indicator: undefined });

  it("stand where the survey is spoken of, and name the survey and no figure", () => {
    const report = boardOf({ figures, claims: [claim] });
    expect(quotationsIn(report, "survey-nse")).toEqual([
      { words, about: "NSE, 2024", sources: ["Source: Test University, Annual page."] },
    ]);
    expect(report.chapters.flatMap(({ id }) => quotationsIn(report, id))).toHaveLength(1);
  });

  it("stand in no chart or table, of whatever indicator and wave", () => {
    const report = boardOf({ figures: figures.slice(0, 2), claims: [claim] });
    const beside = report.chapters.flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === "chart" || kind === "table"),
    );
    expect(JSON.stringify(beside)).not.toContain(words);
  });

  it("are printed once in a chapter where the editors quote them", () => {
    const report = boardOf({ figures, claims: [claim] }, 'The source says {{claim "claim-2024"}}.');
    expect(quotationsIn(report, "survey-nse")).toEqual([]);
    const [prose] = blocksOf(report, "survey-nse").filter((block) => block.kind === "prose");
    expect(prose).toMatchObject({ markdown: `The source says “${words}”.` });
  });
});

describe("a figure of the nation in a survey of the university", () => {
  const nation = (wave: number, value: number, more: object = {}) =>
    aFigure(wave, value, { domain: "national", ...more });
  const note = { nl: "alleen universiteiten", en: "universities only" };
  const report = boardOf({ figures: [...figures, nation(2023, 6.8, { note }), nation(2021, 6.5)] });
  const [table] = blocksOf(report, "survey-nse").filter(
    (block) => block.kind === "table" && block.id === "wellbeing-national",
  );
  if (table?.kind !== "table") throw new Error("no table");

  it("stands beside the university's of the same wave, each labelled", () => {
    expect(table.columns.map(({ label }) => label)).toEqual(["Indicator", "Year", "Test University", "Nationwide"]);
    expect(table.rows.map((row) => row.map(plain))).toEqual([
      ["Grade for well-being", "2021", "–", "6.5"],
      ["Grade for well-being", "2023", "7.1", "6.8"],
    ]);
  });

  it("says whom it is about where that is known", () => {
    expect(table.note).toContain("2023, nationwide: universities only.");
  });

  it("is in no series of the university, and is labelled in the annex", () => {
    const chart = blocksOf(report, "survey-nse").find((block) => block.kind === "chart" && block.shape === "trend");
    expect(JSON.stringify(chart)).not.toContain("6.8");
    const annex = blocksOf(report, "annex").flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(annex.map(([name, wave]) => `${plain(name ?? "")} ${plain(wave ?? "")}`)).toContain(
      "Grade for well-being: nationwide 2023",
    );
  });
});

describe("what was asked", () => {
  function measuredAs(asked?: object): string {
    const data = anExample();
    const surveys = data.surveys.map(({ survey, ...each }) => ({
      ...each,
      survey: { ...survey, items: survey.items.map((item) => ({ ...item, ...asked })) },
    }));
    const [indicator] = data.indicators.indicators;
    if (indicator === undefined) throw new Error("no indicator");
    return questionWords(indicator, startWriting("en", 2024, { ...data, surveys }, indexOf(data), sayIn("en")));
  }

  it("stands in quotation marks where the survey file has the question, not where it describes the figure", () => {
    expect(measuredAs({ asked: { nl: "Hoe gaat het?", en: "How are you doing?" } })).toBe("“How are you doing?”");
    expect(measuredAs()).toBe("“How are you?”");
    const wording = { nl: "Cijfer voor welzijn", en: "Grade for well-being" };
    expect(measuredAs({ wording })).toBe("Grade for well-being");
    expect(measuredAs({ wording, asked: { nl: "Geef een cijfer", en: "Grade your well-being" } })).toBe(
      "“Grade your well-being”",
    );
  });
});
