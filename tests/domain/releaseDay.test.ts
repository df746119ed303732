import { describe, expect, it } from "vitest";
import { newestKnownDay, Publication, releaseDay } from "../../src/domain/index.ts";
import { anExample } from "../documents/anExample.ts";

const published = (date: string) => new Map([[2024, Publication.parse({ year: 2024, date })]]);
const corrected = (on: string) => {
  const edition = { edition: 2, on, replaces: "0".repeat(64), withdrawn: false, corrections: [] };
  return new Map([[2024, { year: 2024, editions: [edition] }]]);
};

describe("the day that reports bear", () => {
  it("is the one that the data gives them, and never one made of the year", () => {
    expect(releaseDay({ publications: published("2026-03-03"), corrections: new Map() }, 2024)).toBe("2026-03-03");
    expect(releaseDay({ publications: published("2026-03-03"), corrections: new Map() }, 2023)).toBeNull();
  });

  it("is that of the newest edition", () => {
    const day = releaseDay({ publications: published("2026-03-03"), corrections: corrected("2026-05-01") }, 2024);
    expect(day).toBe("2026-05-01");
  });

  it("is no earlier than the adoption that they speak of", () => {
    const late = Publication.safeParse({ year: 2024, date: "2026-03-03", adopted: "2026-03-04" });
    expect(late.error?.issues.map(({ message }) => message)).toEqual([
      "the reports were adopted after the day that they bear",
    ]);
  });
});

describe("the newest day that is known", () => {
  it("is the last one of the newest wave or source", () => {
    const { surveys } = anExample();
    expect(newestKnownDay({ surveys })).toBe("2025-12-31");
    expect(newestKnownDay({ surveys: [] })).toBe("1970-01-01");
  });
});
