/** The importer, judged by deliveries that somebody made who had not seen it: what it takes each column for, what it asks, what it says changed. */
import { describe, expect, it } from "vitest";
import { isFull } from "../skips.ts";
import { kinds } from "./deliveries/all.ts";
import { nextYears } from "./deliveries/changes/nextYears.ts";
import { type JudgedColumn, judged } from "./judged.ts";
import { judgedChanges } from "./judgedChanges.ts";

const answers = kinds.filter(({ what }) => what === "answers");
const tried = isFull ? answers : answers.filter(({ id }) => ["sav-monitor", "value-rows", "limesurvey"].includes(id));

describe("a delivered file", () => {
  const all: JudgedColumn[] = [];

  it.each(tried.map((kind) => [kind.id, kind] as const))(
    "%s: at most 15 questions, nothing wrong without one",
    async (_, kind) => {
      const { refused, questions, columns } = await judged(kind);
      expect(refused).toBeNull();
      expect(questions).toBeLessThanOrEqual(15);
      const wrong = columns.filter(({ verdict }) => verdict === "wrong");
      expect(wrong.map(({ column }) => column)).toEqual([]);
      all.push(...columns);
    },
  );

  it("is read right without a question in four of five items", () => {
    const items = all.filter(({ isItem }) => isItem);
    expect(items.filter(({ verdict }) => verdict === "right").length / items.length).toBeGreaterThan(0.8);
  });

  it.each(kinds.filter(({ what }) => what !== "answers").map((kind) => [kind.id, kind] as const))(
    "%s is refused",
    async (_, kind) => {
      expect((await judged(kind)).refused).not.toBeNull();
    },
  );
});

describe.runIf(isFull)("this year's delivery beside last year's", () => {
  it("tells 45 of 50 planted changes by their kind, and invents none", async () => {
    const found = await Promise.all(nextYears.map(judgedChanges));
    expect(found.flatMap(({ invented }) => invented)).toEqual([]);
    expect(found.reduce((sum, { told }) => sum + told, 0)).toBeGreaterThanOrEqual(45);
  });
});
