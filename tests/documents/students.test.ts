import { describe, expect, it } from "vitest";
import { composeReport } from "../../src/documents/index.ts";
import type { UniversityData } from "../../src/domain/index.ts";
import { plain } from "../../src/statements/index.ts";
import { aFigure, anAction, anExample, indexOf, sayIn } from "./anExample.ts";

const both = (text: string) => ({ nl: text, en: text });

function pageOf(data: UniversityData, language: "nl" | "en" = "en") {
  return composeReport({ kind: "students" }, 2024, language, data, indexOf(data), sayIn(language));
}

function blocksOf(data: UniversityData, chapter: string) {
  return pageOf(data).chapters.find(({ id }) => id === chapter)?.blocks ?? [];
}

function columnsOf(actions: readonly object[]) {
  const [block] = blocksOf(anExample({ actions }), "acts");
  if (block?.kind !== "progress") return null;
  return block.columns.map(({ state, items, more }) => [state, items.map(({ title }) => title), more]);
}

function withHelp(data: UniversityData, help: readonly object[]): UniversityData {
  return { ...data, university: { ...data.university, help: help as UniversityData["university"]["help"] } };
}

describe("the page for students", () => {
  it("is for everybody, and says what they said, what is done, where to find help and how answers are protected", () => {
    const page = pageOf(anExample());
    expect(page.audience).toBe("public");
    expect(page.chapters.map(({ title }) => title)).toEqual([
      "What students said",
      "What we do about it",
      "Where to find help",
      "How we protect your answers",
    ]);
  });

  it.each([
    [
      "nobody knows whether it is chance",
      [aFigure(2023, 7.1), aFigure(2024, 7.2)],
      "We do not know if the difference is chance.",
    ],
    ["it is the same", [aFigure(2023, 7.2), aFigure(2024, 7.2)], "In 2023 it was 7.2 too."],
    ["there is one figure", [aFigure(2024, 7.2)], "Grade for well-being."],
  ])("says whether a change is more than chance: %s", (_, figures, end) => {
    const [said] = blocksOf(anExample({ published: { figures } }), "said");
    if (said?.kind !== "findings") throw new Error("no findings");
    expect(said.findings.map(({ value, words }) => [plain(value), plain(words).endsWith(end)])).toEqual([
      ["7.2", true],
    ]);
  });

  it("says so where there are no figures, and where nothing is planned", () => {
    const data = anExample({ published: {}, actions: [] });
    const first = ["said", "acts"].map((chapter) => blocksOf(data, chapter)[0]);
    expect(first).toEqual([
      { kind: "paragraph", words: "There are no figures about all students this year." },
      { kind: "paragraph", words: "Nothing has been planned for this year yet." },
    ]);
  });

  it("lists what is done, goes on and is still to come, the university's own first, and how many more there are", () => {
    const goal = both("g".repeat(70));
    const many = Array.from({ length: 9 }, (_, place) => anAction(`r${place}`, { goal }));
    const late = anAction("late", { state: "delayed", goal });
    const law = anAction("law", { owner: { unit: "law", role: both("Tutor") }, state: "planned" });
    const done = anAction("done", { state: "done", achieved: both("It is there") });
    expect(columnsOf([law, anAction("own", { state: "planned" }), ...many, late, done])).toEqual([
      ["done", ["Action done"], null],
      ["going", ["Action r0", "Action r1"], "And 8 more, one of which takes longer than planned."],
      ["later", ["Action own", "Action law (Law)"], null],
    ]);
  });

  it("says of an action what came of it or what it is for, that it is late, and what was stopped", () => {
    const blocks = blocksOf(
      anExample({
        actions: [
          anAction("a", { state: "done", achieved: both("It is there") }),
          anAction("b", { state: "delayed" }),
          anAction("c", { state: "stopped" }),
        ],
      }),
      "acts",
    );
    const [progress, stopped] = blocks;
    if (progress?.kind !== "progress") throw new Error("no progress");
    expect(progress.columns.flatMap(({ items }) => items.map(({ words }) => words))).toEqual([
      "It is there.",
      "Goal: Students know the way. This takes longer than planned.",
    ]);
    expect(stopped).toMatchObject({ words: "We stopped this: “Action c”.", madeUp: true });
  });

  it("names all help there is once, first what is for everyone, though an action speaks of alcohol", () => {
    const help = [
      { for: "addiction", title: both("Worried about alcohol?"), words: both("Call your doctor.") },
      { for: "everyone", title: both("Want to talk?"), words: both("Go to your study adviser.") },
    ];
    const data = withHelp(anExample({ actions: [anAction("a", { title: both("Less alcohol") })] }), help);
    const titles = pageOf(data).chapters.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "notice" ? [block.title] : [])),
    );
    expect(titles).toEqual(["Want to talk?", "Worried about alcohol?"]);
  });

  it("claims no rule of privacy where nobody's answers were read", () => {
    const [safe] = blocksOf(anExample(), "safe");
    expect(safe).toMatchObject({ kind: "paragraph" });
    expect(JSON.stringify(safe)).toMatch(/published before/);
  });
});
