/** From answers to open data: a scale is printed beside its items without telling what is hidden. */
import { describe, expect, it } from "vitest";
import { attackFigures, rowsOfCsv } from "../../../../src/audit/index.ts";
import { attackKnowledgeOf } from "../../../../src/release/building/attack/attackKnowledge.ts";
import type { Person } from "../../../disclosure/aUniversity.ts";
import { aReleasedCollege } from "../aReleasedCollege.ts";
import type { AskedQuestion } from "../collegeFiles.ts";

const items = ["one", "two", "three"];
const score = {
  id: "score",
  scale: [0, 60] as const,
  madeOf: { items, by: "sum", times: 4, source: "Somebody (2020)" },
};
const questions = [...items.map((id) => ({ id, scale: [0, 5] as const })), score];

/** So many, whose answers follow from their number. */
const people = (faculty: string, count: number, low: number, without: readonly string[] = []): readonly Person[] =>
  Array.from({ length: count }, (_, place) => ({
    faculty,
    answers: Object.fromEntries(
      items.map((item, at) => [item, without.includes(item) ? null : Math.min(5, low + ((place * (at + 2)) % 3))]),
    ),
  }));

async function released(waves: readonly Person[]) {
  await using college = await aReleasedCollege([{ id: "w", questions, waves: { 2024: waves } }]);
  const { rows, protection, data } = await college.figures();
  const printed = (domain: string) =>
    rows.filter((row) => row.domain === domain && row.status === "computed").map(({ indicator }) => indicator);
  return { rows, protection, data, printed };
}

describe("a scale beside its items", () => {
  it("is printed with them where enough people answered all", async () => {
    const { printed } = await released([
      ...people("arts", 60, 1),
      ...people("law", 60, 2),
      ...people("science", 60, 3),
    ]);
    const all = ["w.one", "w.two", "w.three", "w.score"];
    for (const domain of ["university", "faculty:arts", "faculty:law", "faculty:science"])
      expect(printed(domain).toSorted()).toEqual(all.toSorted());
  });

  it("is hidden in a group with any of its items: else the one that few answered would follow from the others", async () => {
    const { printed } = await released([
      ...people("arts", 60, 1),
      ...people("law", 55, 2, ["three"]),
      ...people("law", 6, 2),
      ...people("science", 60, 3),
    ]);
    expect(printed("faculty:law")).toEqual([]);
    expect(printed("university").length).toBeGreaterThan(0);
  });

  it("leaves nothing to find for an attacker who knows how the score is made", async () => {
    const { rows, protection, data } = await released([
      ...people("arts", 60, 0),
      ...people("law", 8, 0),
      ...people("science", 41, 3),
    ]);
    const tallies = protection.tallies;
    const known = attackKnowledgeOf(data, tallies, protection.decided);
    expect(known.scales.map(({ item, factor, parts }) => [item, factor, parts.length])).toEqual([["score", 1, 3]]);
    const [first] = rows;
    const columns = Object.keys(first ?? {});
    const csv = [columns.join(","), ...rows.map((row) => columns.map((name) => row[name]).join(","))].join("\n");
    expect(attackFigures(rowsOfCsv(csv), known)).toEqual([]);
  });
});

describe("what the attack knows of questions", () => {
  const source = "Somebody (2020)";
  const asked = async (more: readonly AskedQuestion[]) => {
    const all = [...items.map((id) => ({ id, scale: [1, 5] as const })), ...more];
    const answers = people("arts", 60, 2, []).map((each, place) =>
      place % 7 === 0 ? { ...each, answers: { ...each.answers, three: null } } : each,
    );
    await using college = await aReleasedCollege([{ id: "w", questions: all, waves: { 2024: answers } }]);
    const { data, protection } = await college.figures();
    return attackKnowledgeOf(data, protection.tallies, protection.decided).asked;
  };

  it("counts the steps of a mean of three items, though a third has no end", async () => {
    const mean = { id: "mean", scale: [1, 5] as const, below: 2.666666667, madeOf: { items, by: "mean", source } };
    const found = (await asked([mean])).filter(({ item }) => item === "mean");
    expect(found).toMatchObject([
      { id: "w.mean", kind: "mean", scale: { lo: 0, hi: 12 }, whole: true, wholeAnswers: true },
      { id: "w.mean-low", kind: "share", from: 0, to: 4, whole: true, wholeAnswers: true },
    ]);
  });

  it("knows that scores lie between whole points where answers may be missing, and that those under 8 are none of 8", async () => {
    const rule = { items, by: "sum", leastAnswered: 2, source };
    const found = (await asked([{ id: "score", scale: [3, 15], below: 8, madeOf: rule }])).filter(
      ({ item }) => item === "score",
    );
    expect(found).toMatchObject([
      { id: "w.score", kind: "mean", whole: false, wholeAnswers: false },
      { id: "w.score-low", kind: "share", from: 3, to: 7.999999, whole: true, wholeAnswers: false },
    ]);
  });

  it("takes no median for a mean", async () => {
    const median = (
      await asked([{ id: "grade", scale: [1, 5], median: true, madeOf: { items, by: "mean", source } }])
    ).map(({ id }) => id);
    expect(median).toEqual(["w.one", "w.two", "w.three"]);
  });
});
