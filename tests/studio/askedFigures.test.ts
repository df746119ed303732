/** What the studio says of a figure: from figures as they are printed, and nothing exact. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { FigureStory } from "../../src/documents/index.ts";
import { reportId } from "../../src/domain/index.ts";
import { draftFigures, draftPictures, draftStory, figurePlaces } from "../../src/release/index.ts";
import { lineOf } from "../../src/studio/desks/ask/locate.ts";
import type { MadeUniversity } from "../documents/aUniversity.ts";
import { pagesOf } from "../documents/pagesOf.ts";
import { aStudio } from "./aStudio.ts";
import { askedUniversity, computed, hidden, published } from "./askedUniversity.ts";

let made: MadeUniversity;
let pages: Awaited<ReturnType<typeof pagesOf>>;

beforeAll(async () => {
  made = await askedUniversity();
  pages = await pagesOf(made.folder);
});
afterAll(async () => await made?.[Symbol.asyncDispose]());

function story(id: string, language: "en" | "nl" = "en"): FigureStory {
  const told = draftStory(pages.worded, id, language);
  if (told === null) throw new Error(`nothing is told of ${id}`);
  return told;
}

function sentences({ parts }: FigureStory, wanted: FigureStory["parts"][number]["id"]): string {
  return parts.find(({ id }) => id === wanted)?.sentences.join("\n") ?? "";
}

describe("a figure that was computed", () => {
  it("tells its value as printed, question, wave, formula, weights and interval", () => {
    const told = story(computed);
    expect(told.title).toBe("Much stress, Arts, 2024");
    expect(told.facts.map(({ words }) => words).slice(0, 3)).toEqual([
      "50%",
      "200",
      expect.stringMatching(/^\d+% to \d+%$/),
    ]);
    expect(sentences(told, "question")).toContain("Dutch: “Hebt u veel stress?”");
    expect(sentences(told, "survey")).toContain("March 2024 to April 2024, online");
    expect(sentences(told, "formula")).toContain("weighted percentage");
    expect(sentences(told, "formula")).toContain("each weight w is 1");
    expect(sentences(told, "source")).toBe("");
  });

  it("tells how it was judged, with which test, and what was corrected together", () => {
    const words = sentences(story(computed), "comparison");
    expect(words).toContain("more than chance");
    expect(words).toContain("Miettinen and Nurminen");
    expect(words).toMatch(/It is one of|one comparison/);
    expect(words).toContain("With the rest of the university");
  });

  it("says in the language of the document in sight what it says", () => {
    expect(sentences(story(computed, "nl"), "formula")).toContain("gewogen percentage");
  });
});

describe("a figure that others published", () => {
  it("tells who published it, in which edition, and where everybody may read it", () => {
    const told = story(published);
    expect(sentences(told, "source")).toMatch(/Made University: Annual report.*\n.*Corrected edition/);
    expect(told.parts.find(({ id }) => id === "source")?.links[0]?.href).toBe("https://example.org/report");
    expect(sentences(told, "formula")).toContain("Nothing was recalculated");
  });
});

describe("a figure that is hidden", () => {
  it("tells the rules and the way to the reason, and no number of it: not its value, base, comparison or past", () => {
    const told = story(hidden);
    expect(told.isHidden).toBe(true);
    expect(told.facts.map(({ words }) => words).join()).not.toMatch(/\d/);
    expect(sentences(told, "hidden")).toContain("wellbeing check --explain cs/2024/stress/faculty:physics");
    expect(sentences(told, "comparison")).toBe("");
    expect(sentences(told, "earlier")).toContain("not repeated");
    expect(JSON.stringify(told)).not.toMatch(/40\s?%|\b5 (?:respondents|students answered)|n = 5\b/);
  });

  it("stands in the list as hidden", () => {
    const listed = draftFigures(pages.worded, "en");
    expect(listed.find(({ id }) => id === hidden)?.value).toBe("not shown (privacy)");
    expect(listed.find(({ id }) => id === computed)?.value).toBe("50%");
  });

  it("is not told of where there is no such figure", () => {
    expect(draftStory(pages.worded, "cs.stress/2024/faculty:nobody", "en")).toBeNull();
  });
});

describe("where a figure is printed", () => {
  it("is every document that prints it, by chapter and anchor", () => {
    const arts = pages.keys.find((key) => reportId(key) === "faculty-arts") ?? { kind: "board" };
    const places = figurePlaces(pages.worded, arts, "en");
    expect(places.get(computed)?.length).toBeGreaterThan(0);
    expect(draftPictures(pages.worded, { kind: "board" }, "en").length).toBeGreaterThan(0);
  });
});

describe("a part of a file", () => {
  it("has its line, by ids and other keys", () => {
    const text =
      "waves:\n  - id: 2023\n  - id: 2024\nfigures:\n  - { indicator: a, wave: 2024 }\n  - { indicator: b, wave: 2024 }\n";
    expect(lineOf(text, ["waves", { id: 2024 }])).toBe(3);
    expect(lineOf(text, ["figures", { indicator: "b", wave: 2024 }])).toBe(6);
    expect(lineOf(text, ["figures", { indicator: "c" }])).toBeNull();
  });
});

describe("a comment at a figure", () => {
  const at = (estimate: string) => ({
    id: `c-${estimate.length}`,
    where: { document: "faculty-physics", language: "en", anchor: "summary", words: "40% have much stress.", estimate },
    who: "Anna",
    on: "2025-02-10",
    text: "Is this so?",
    replies: [],
  });

  it("repeats nothing that a page printed of it before it was hidden, neither in the list nor taken along", async () => {
    const comments = [at(hidden), at(computed)] as const;
    await mkdir(path.join(made.folder, "comments"), { recursive: true });
    await writeFile(path.join(made.folder, "comments/2024.yaml"), stringify({ year: 2024, comments }));
    const studio = await aStudio(made.folder, pages.worded);
    const words = "The figure is hidden by now";
    const list = JSON.stringify(await studio.ask("/api/comments"));
    const table = JSON.stringify(await studio.ask("/api/comments/export", { form: "csv" }));
    const text = JSON.stringify(await studio.ask("/api/comments/export"));
    for (const told of [list, table, text]) {
      expect(told).toContain(words);
      expect(told.match(/40% have much stress/g)).toHaveLength(1);
    }
  });
});
