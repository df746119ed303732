import { describe, expect, it } from "vitest";
import { type Chart, composeReport, missingHelp, type Report, reportKeys } from "../../src/documents/index.ts";
import { University } from "../../src/domain/index.ts";
import { plain } from "../../src/statements/index.ts";
import { aClaim, aFigure, anAction, anExample, aText, type ExampleParts, indexOf, sayIn } from "./anExample.ts";

function board(parts: ExampleParts = {}, language: "nl" | "en" = "en"): Report {
  const data = anExample(parts);
  return composeReport({ kind: "board" }, 2024, language, data, indexOf(data), sayIn(language));
}

function law(parts: ExampleParts = {}): Report {
  const data = anExample(parts);
  const faculty = data.university.faculties[0];
  if (faculty === undefined) throw new Error("no faculty");
  return composeReport({ kind: "faculty", faculty: faculty.id }, 2024, "en", data, indexOf(data), sayIn("en"));
}

function charts(report: Report): Chart[] {
  return report.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "chart"));
}

function gradeChart(report: Report) {
  const found = charts(report).find((chart) => chart.shape === "trend");
  if (found?.shape !== "trend") throw new Error("no trend");
  return found;
}

/** All that a reader reads, in order. */
function textOf(value: unknown): string {
  if (typeof value === "string") return `${plain(value)}\n`;
  if (Array.isArray(value)) return value.map(textOf).join("");
  return value !== null && typeof value === "object" ? Object.values(value).map(textOf).join("") : "";
}

describe("the board report", () => {
  it("has its chapters in order, priorities and surveys numbered", () => {
    const { chapters } = board();
    expect(chapters.map(({ number, id }) => `${number ?? "-"} ${id}`)).toEqual([
      "- summary",
      "1 frame",
      "2 priority-awareness",
      "3 priority-support",
      "4 survey-nse",
      "5 next",
      "6 method",
      "7 sources",
      "- annex",
    ]);
  });

  it("prints numbers in the language's own notation", () => {
    expect(textOf(board({}, "nl").chapters[0])).toContain("7,2");
    expect(textOf(board({}, "en").chapters[0])).toContain("7.2");
  });

  it("lists every estimate that it prints, and prints each in the annex", () => {
    const report = board();
    expect(report.estimates).toEqual([
      "nse.wellbeing/2022/university",
      "nse.wellbeing/2023/university",
      "nse.wellbeing/2024/university",
    ]);
    expect(textOf(report.chapters.at(-1))).toMatch(/2022\n6\.9[\s\S]*2023\n7\.1[\s\S]*2024\n7\.2/);
  });

  it("says that no base and no margin of error was published where none was", () => {
    const annex = textOf(board().chapters.at(-1));
    expect(annex.match(/^–$/gm)).toHaveLength(6);
    expect(annex).toContain("–: not published.");
    expect(gradeChart(board()).sources.join()).toContain("No margin of error was published");
  });

  it("claims no rise between published figures without a margin of error", () => {
    expect(textOf(board())).not.toMatch(/\b(rose|risen|increas|grew|improv|significan|fell|declin)/i);
    expect(textOf(board({}, "nl"))).not.toMatch(
      /\b(steeg|gestegen|stijging|toegenomen|verbeter|significant|daalde|gedaald)/i,
    );
  });

  it("marks the example mapping and the example actions as examples", () => {
    const text = textOf(board());
    expect(text).toContain("An example mapping");
    expect(text).toContain("Made up");
    expect(board().notices).toEqual(["Example data"]);
  });

  it("counts the actions by state", () => {
    const actions = [
      anAction("a1", { state: "done", achieved: { nl: "x", en: "x" } }),
      anAction("a2", { state: "delayed" }),
      anAction("a3", { priority: "support" }),
    ];
    expect(textOf(board({ actions }).chapters[0])).toContain("1 of 2 done, 1 delayed");
    expect(textOf(board({ actions }, "nl").chapters[0])).toContain("1 van 2 afgerond, 1 vertraagd");
    const all = [...actions, anAction("a4", { state: "stopped" }), anAction("a5", { state: "planned" })];
    expect(textOf(board({ actions: all }).chapters[0])).toContain("1 of 4 done, 1 delayed, 1 stopped");
    expect(textOf(board({ actions: all }, "nl").chapters[0])).toContain("1 van 4 afgerond, 1 vertraagd, 1 gestopt");
  });
});

describe("a faculty report", () => {
  it("holds the faculty's own actions and no other's, and asks the board nothing", () => {
    const report = law({
      actions: [
        anAction("own", { owner: { unit: "law", role: { nl: "Decaan", en: "Dean" } } }),
        anAction("other", { owner: { unit: "science", role: { nl: "Decaan", en: "Dean" } } }),
      ],
    });
    expect(textOf(report)).toContain("Action own");
    expect(textOf(report)).not.toContain("Action other");
    expect(textOf(report)).not.toContain("Decisions asked");
    expect(report.audience).toBe("faculty:law");
  });

  it("says so where the faculty has no action of its own", () => {
    expect(textOf(law())).toContain("has no actions for Law");
  });

  it("is made for each faculty, after the board's", () => {
    expect(reportKeys(anExample())).toEqual([
      { kind: "board" },
      { kind: "faculty", faculty: "law" },
      { kind: "faculty", faculty: "science" },
      { kind: "factsheet", faculty: "law" },
      { kind: "factsheet", faculty: "science" },
      { kind: "students" },
    ]);
  });

  it("has a factsheet beside it, for the same readers", () => {
    const data = anExample();
    const [key] = reportKeys(data).filter(({ kind }) => kind === "factsheet");
    if (key === undefined) throw new Error("no factsheet");
    const sheet = composeReport(key, 2024, "en", data, indexOf(data), sayIn("en"));
    expect([sheet.id, sheet.audience, sheet.chapters.length]).toEqual(["factsheet-law", "faculty:law", 3]);
  });
});

describe("a page that speaks of what may weigh on its reader", () => {
  const help = [
    {
      for: "suicide",
      title: { nl: "Hulp", en: "Help" },
      words: { nl: "Bel 113", en: "Call 113" },
      url: "https://www.113.nl",
    },
  ];
  const speaking = (named: readonly object[]) => {
    const data = anExample({ texts: [aText("priority-awareness", "Some students are weary of life.", "en")] });
    const university = University.parse({ ...data.university, help: named });
    const withHelp = { ...data, university };
    return composeReport({ kind: "board" }, 2024, "en", withHelp, indexOf(withHelp), sayIn("en"));
  };

  it("names whom to turn to, at the end of its chapter", () => {
    const chapter = speaking(help).chapters.find(({ id }) => id === "priority-awareness");
    expect(chapter?.blocks.filter(({ kind }) => kind !== "notes").at(-1)).toMatchObject({
      kind: "notice",
      tone: "help",
      words: "Call 113 https://www.113.nl",
    });
    expect(missingHelp(speaking(help))).toEqual([]);
  });

  it("is told where nobody is named: such a report is not made", () => {
    expect(missingHelp(speaking([]))).toEqual([{ chapter: "Awareness", subject: "suicide" }]);
  });
});

describe("the state of a priority", () => {
  it.each([
    [["done", "running"], "On track"],
    [["done", "delayed", "running"], "Needs attention"],
    [["delayed", "stopped", "running"], "Off track"],
  ])("of actions that are %j is: %s", (states, title) => {
    const actions = states.map((state, place) =>
      anAction(`a${place}`, { state, ...(state === "done" ? { achieved: { nl: "x", en: "x" } } : {}) }),
    );
    const chapter = board({ actions }).chapters.find(({ id }) => id === "priority-awareness");
    const [opener, ...others] = chapter?.blocks ?? [];
    expect(opener).toMatchObject({
      kind: "opener",
      words: expect.stringMatching(`^${title}: `),
      madeUp: true,
      colour: 1,
    });
    // By which rule, a note of the chapter says.
    expect(textOf({ blocks: others })).toContain("Rule: a priority needs attention once");
  });
});

describe("charts of a topic", () => {
  it("show a figure that is known in words as words, never as a point", () => {
    const published = { figures: [aFigure(2022, 6.9), aFigure(2024, 7.2)], claims: [aClaim(2023, "almost 7")] };
    const [line] = gradeChart(board({ published })).lines;
    expect(line?.points.map(({ wave }) => wave)).toEqual([2022, 2024]);
    expect(line?.inWords).toEqual([{ wave: 2023, words: "almost 7" }]);
  });

  it("show words beside a single figure too: together they are a series", () => {
    const published = {
      figures: [aFigure(2024, 7.2)],
      claims: [aClaim(2022, "almost 7"), aClaim(2024, "a small improvement", { id: "now" })],
    };
    const report = board({ published });
    expect(gradeChart(report).lines[0]?.inWords).toEqual([{ wave: 2022, words: "almost 7" }]);
    // Words about a wave that has a figure are quoted below the chart, the others are not printed twice.
    const quoted = report.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "quotation"));
    expect(quoted.map(({ words }) => words)).toEqual(["a small improvement"]);
  });

  it("mark a break and do not compare across it", () => {
    const breaks = [{ wave: 2024, reason: "wording", note: { nl: "Andere vraag", en: "Another question" } }];
    const chart = gradeChart(board({ breaks }));
    expect(chart.lines[0]?.breaks).toEqual([{ wave: 2024, label: "Not comparable" }]);
    expect(plain(chart.headline)).toBe("In 2024, Well-being stood at 7.2");
    expect(chart.notes).toContain("Not comparable from 2024: Another question");
  });

  it("say in a note when the axis shows a part of the scale", () => {
    const part = gradeChart(board({ axis: { from: 5, to: 9 } }));
    expect(part.range).toEqual([5, 9]);
    expect(part.notes).toContain("The vertical axis shows 5 to 9, part of the scale.");
    const whole = gradeChart(board());
    expect(whole.range).toEqual([1, 10]);
    expect(whole.notes.join()).not.toContain("part of the scale");
  });

  it("have an alternative of at most 250 characters with the values in it", () => {
    const { alternative } = gradeChart(board());
    expect(alternative).toBe(
      "Chart. Well-being: 2022 6.9, 2023 7.1, 2024 7.2. Whether the changes are more than chance is not known.",
    );
    expect(alternative.length).toBeLessThanOrEqual(250);
  });

  it("leave a single figure to a table", () => {
    const report = board({ published: { figures: [aFigure(2024, 7.2)] } });
    expect(charts(report).map(({ shape }) => shape)).toEqual(["matrix", "gantt"]);
    expect(textOf(report.chapters.find(({ id }) => id === "survey-nse"))).toContain("7.2");
  });
});

describe("quoted claims", () => {
  it("are printed as quotations, and as translations where they are", () => {
    const published = { figures: [], claims: [aClaim(2024, "a small improvement", { indicator: "nse.support" })] };
    const english = textOf(board({ published }));
    expect(english).toContain("Needs support, 2024\n");
    expect(english).toContain("Source: Test University, Annual page.\n");
    expect(textOf(board({ published }, "nl"))).toContain("Onze vertaling.");
  });
});
