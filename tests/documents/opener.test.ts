import { describe, expect, it } from "vitest";
import { composeReport } from "../../src/documents/index.ts";
import { plain } from "../../src/statements/index.ts";
import { anAction, anExample, type ExampleParts, indexOf, sayIn } from "./anExample.ts";

function boardWith(parts: ExampleParts, told?: string) {
  const data = anExample(parts);
  const worded = {
    ...data,
    indicators: {
      ...data.indicators,
      indicators: data.indicators.indicators.map(({ told: _, ...each }) =>
        told === undefined ? each : { ...each, told: { nl: told, en: told } },
      ),
    },
  };
  return composeReport({ kind: "board" }, 2024, "en", worded, indexOf(worded), sayIn("en"));
}

function openersOf(report: ReturnType<typeof boardWith>) {
  return report.chapters.flatMap(({ id, blocks }) =>
    blocks.flatMap((block, place) => (block.kind === "opener" ? [{ id, place, words: plain(block.words) }] : [])),
  );
}

describe("the sentence that a chapter opens with", () => {
  it("is the first thing in its chapter, and has the newest figure in the data's own words", () => {
    const openers = openersOf(boardWith({}, "is the grade that students give their lives"));
    expect(openers.every(({ place }) => place === 0)).toBe(true);
    expect(openers.find(({ id }) => id === "survey-nse")?.words).toMatch(
      /^7\.2 is the grade that students give their lives.*7\.1/,
    );
  });

  it("is left out where the data has no words for one", () => {
    expect(openersOf(boardWith({})).map(({ id }) => id)).not.toContain("survey-nse");
  });

  it("is left out of a priority without actions", () => {
    const openers = openersOf(boardWith({ actions: [anAction("one", { state: "running" })] }));
    expect(openers).toMatchObject([{ id: "priority-awareness", words: "On track: 0 of 1 done." }]);
  });
});

describe("the picture on the cover", () => {
  it("has a square for each action, full where it is done, and says so", () => {
    const done = anAction("one", { state: "done", achieved: { nl: "x", en: "x" } });
    const { cover } = boardWith({ actions: [anAction("two", { state: "running" }), done] });
    expect(cover?.picture.match(/<rect [^>]*>/g)?.map((square) => square.includes("fill-opacity"))).toEqual([
      false,
      true,
    ]);
    expect(cover?.words).toContain("full is done");
  });

  it("is not drawn in a year without a plan", () => {
    expect(boardWith({ actions: [] }).cover).toBeNull();
  });
});
