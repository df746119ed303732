import { describe, expect, it } from "vitest";
import { Corrections } from "../../src/domain/index.ts";
import { withdrawnFindings } from "../../src/publish/mayPublish.ts";

const corrections = Corrections.parse({
  year: 2024,
  withdrawn: { edition: 1, on: "2025-03-01", reason: { nl: "Zes studenten waren herkenbaar", en: "Six were" } },
});
const release = (edition: number) => ({
  folder: "out/2024",
  manifest: {
    schema: 2 as const,
    figures: "rounded" as const,
    year: 2024,
    edition,
    artefacts: [],
    inputs: [],
    tools: {},
    embargoes: [],
  },
});

describe("an edition that was withdrawn without another one in its place", () => {
  it("goes to nobody, and says since when", () => {
    expect(withdrawnFindings(release(1), corrections).map(({ message }) => message)).toEqual([
      "edition 1 in out/2024 was withdrawn on 2025-03-01",
    ]);
  });

  it("does not keep the next edition back, nor one of which nothing is said", () => {
    expect(withdrawnFindings(release(2), corrections)).toEqual([]);
    expect(withdrawnFindings(release(1), undefined)).toEqual([]);
  });

  it("is refused as a file that names no edition at all", () => {
    expect(Corrections.safeParse({ year: 2024 }).success).toBe(false);
  });
});
