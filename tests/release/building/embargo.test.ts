import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { withoutEmbargoed } from "../../../src/release/building/embargo.ts";
import { readData } from "../../../src/sources/index.ts";

const shipped = path.join(fileURLToPath(new URL("../../..", import.meta.url)), "data");
const { data } = await readData(shipped);
if (data === null) throw new Error("the shipped data can't be read");

describe("data without what is under embargo", () => {
  it("is all of it where nothing is", () => {
    expect(withoutEmbargoed(data, "2020-01-01", 2024)).toEqual(data);
  });

  it("holds nothing that was taken from a source under embargo, whichever survey names the source", () => {
    const cited = "leiden-background";
    const claims = data.surveys.flatMap(({ published }) => published?.claims ?? []);
    const [own] = data.surveys.filter(({ published }) => published?.sources.some(({ id }) => id === cited));
    const elsewhere = data.surveys.filter((each) => each !== own).flatMap(({ published }) => published?.claims ?? []);
    expect(elsewhere.filter(({ source }) => source === cited)).not.toEqual([]);
    const surveys = data.surveys.map(({ survey, published, benchmark }) => ({
      survey,
      benchmark,
      published: published && {
        ...published,
        sources: published.sources.map((each) => (each.id === cited ? { ...each, embargo: "2025-09-01" } : each)),
      },
    }));
    const left = (day: string) =>
      withoutEmbargoed({ ...data, surveys }, day, 2024).surveys.flatMap(({ published }) => published?.claims ?? []);
    expect(left("2025-08-31").filter(({ source }) => source === cited)).toEqual([]);
    expect(left("2025-08-31")).toEqual(claims.filter(({ source }) => source !== cited));
    expect(left("2025-09-01")).toEqual(claims);
  });
});
