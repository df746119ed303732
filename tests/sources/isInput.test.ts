import { describe, expect, it } from "vitest";
import { isBeside, isInput } from "../../src/sources/index.ts";

describe("a file of the data folder", () => {
  it.each([
    "university.yaml",
    "texts/2024/en/summary.md",
    "surveys/nse/survey.yaml",
    "surveys/nse/responses/answers~",
    "surveys/nse/responses/.studio.csv",
    "surveys/nse/benchmark/comments/2024.yaml",
    "texts/comments/2024.yaml",
    "",
  ])("counts for a release: %s", (path) => expect(isInput(path)).toBe(true));

  it.each([
    "comments",
    "comments/2024.yaml",
    "translations/2024.yaml",
    "spelling.yaml",
    ".studio",
    ".studio-address",
    "texts/2024/en/summary.md~",
    "texts/2024/en/.summary.md.swp",
    "texts/2024/en/#summary.md#",
    ".university.yaml.studio~",
  ])("counts for none: %s", (path) => expect(isInput(path)).toBe(false));

  it("has what people say beside the reports only where the studio writes it", () => {
    expect(
      ["comments", "comments/2024.yaml", "comments/2024.yaml~", "comments/a.yaml", "spelling.yaml"].filter(isBeside),
    ).toEqual(["comments", "comments/2024.yaml", "spelling.yaml"]);
  });
});
