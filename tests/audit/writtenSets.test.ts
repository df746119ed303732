/** 100 sentences by hand, half of which give a hidden group away: how many are found, and how many others are stopped. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writtenLeaks } from "../../src/audit/index.ts";
import { cells, wordings } from "./aWritingUniversity.ts";

const sentencesOf = (name: string) =>
  readFileSync(new URL(`../fixtures/writtenLeaks/${name}.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "");

const isFound = (text: string, language: "nl" | "en") =>
  writtenLeaks([{ file: "a.md", place: { linesAbove: 0 }, language, text }], cells, wordings).length > 0;

describe.each(["en", "nl"] as const)("sentences in %s", (language) => {
  it("that tell a number of a hidden group are all found", () => {
    const missed = sentencesOf(`leaks.${language}`).filter((text) => !isFound(text, language));
    expect(missed).toEqual([]);
  });

  it("that tell a number of something else are all let through", () => {
    const stopped = sentencesOf(`ordinary.${language}`).filter((text) => isFound(text, language));
    expect(stopped).toEqual([]);
  });
});
