import { describe, expect, it } from "vitest";
import type { Goal } from "./goals.ts";
import { judge, worstOf } from "./judge.ts";

const goal = (is: Goal["is"], wanted: number, now: number): Goal => ({
  name: "a measure",
  is,
  measure: () => null,
  bounds: { board: { goal: wanted, now } },
});

describe("a bound beside its goal", () => {
  it.each([
    // At most: the goal is 20.
    ["at most", 20, 38, 38, null],
    ["at most", 20, 38, 39, "is 39; it was at most 38, and the goal is 20"],
    ["at most", 20, 38, 35, null],
    ["at most", 20, 38, 34, "is 34, better than its bound 38: tighten it (the goal is 20)"],
    ["at most", 20, 20, 3, null],
    ["at most", 20, 21, 3, "is 3, better than its bound 21: tighten it (the goal is 20)"],
    ["at most", 0, 1, 0, "is 0, better than its bound 1: tighten it (the goal is 0)"],
    ["at most", 0, 0, 0, null],
    // At least: the goal is 8.5.
    ["at least", 8.5, 7, 7, null],
    ["at least", 8.5, 7, 6.9, "is 6.9; it was at least 7, and the goal is 8.5"],
    ["at least", 8.5, 7, 7.7, null],
    ["at least", 8.5, 7, 7.8, "is 7.8, better than its bound 7: tighten it (the goal is 8.5)"],
    ["at least", 8.5, 8.4, 12, "is 12, better than its bound 8.4: tighten it (the goal is 8.5)"],
    ["at least", 8.5, 8.5, 12, null],
  ] as const)("%s %d, now %d: a measure of %d is judged", (is, wanted, now, worst, found) => {
    expect(judge(goal(is, wanted, now), "board", worst)).toBe(found);
  });

  it("says nothing of documents that it does not hold for", () => {
    expect(judge(goal("at most", 1, 1), "faculty", 100)).toBeNull();
  });

  it("is held against the worst document", () => {
    expect(worstOf(goal("at most", 1, 1), [3, 5, 4])).toBe(5);
    expect(worstOf(goal("at least", 1, 1), [3, 5, 4])).toBe(3);
    expect(worstOf(goal("at least", 1, 1), [])).toBeNull();
  });
});
