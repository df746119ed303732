/** Sentences by hand, half of which give a hidden group away: how many are found, and how many others are stopped. Of the first hundred the lists were learned; the second forty were written after that and nothing was changed for them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writtenLeaks } from "../../src/audit/index.ts";
import { cells, wordings } from "./aWritingUniversity.ts";

const sentencesOf = (name: string) =>
  readFileSync(new URL(`../fixtures/writtenLeaks/${name}.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "");

const isFound = (text: string, language: "nl" | "en") =>
  writtenLeaks([{ file: "a.md", where: { linesAbove: 0 }, language, text }], cells, wordings).length > 0;

describe.each(["en", "nl"] as const)("sentences in %s", (language) => {
  it("that tell a number of a hidden group are all found", () => {
    const missed = sentencesOf(`leaks.${language}`).filter((text) => !isFound(text, language));
    expect(missed).toEqual([]);
  });

  it("that tell a number of something else are all let through", () => {
    const stopped = sentencesOf(`ordinary.${language}`).filter((text) => isFound(text, language));
    expect(stopped).toEqual([]);
  });

  it("that nothing was learned of are found too, and at most one in ten others is stopped", () => {
    const found = sentencesOf(`second.leaks.${language}`).filter((text) => isFound(text, language));
    const stopped = sentencesOf(`second.ordinary.${language}`).filter((text) => isFound(text, language));
    expect([found.length, stopped.length]).toEqual([10, 1]);
  });
});
