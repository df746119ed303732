import { describe, expect, it } from "vitest";
import { whatFollows } from "../../../src/disclosure/people/isOpen.ts";

/** One row of so many people, of whom so many can have said yes. */
const judged = (people: number, yes: readonly [number, number], sensitive: boolean) => ({
  readings: [{ bases: { least: people, most: people }, totals: [[{ least: yes[0], most: yes[1] }]] }],
  known: [
    {
      bases: { least: people, most: people },
      above: [{ least: yes[0], most: yes[1] }],
      below: [{ least: people - yes[1], most: people - yes[0] }],
    },
  ],
  measures: [{ kind: "share", width: 1, whole: true, sensitive } as const],
});
const finding = (people: number, yes: readonly [number, number], sensitive = false) =>
  whatFollows([{ plus: [0], minus: [] }], { kind: "few" }, judged(people, yes, sensitive));

describe("what follows of a few people", () => {
  it.each([
    [6, [2, 3], "narrow share"],
    [6, [2, 4], null],
    [6, [1, 4], null],
    [6, [0, 0], "nobody"],
    [6, [6, 6], "everybody"],
    [1, [0, 1], null],
  ] as const)("of %i people of whom %o said yes is: %s", (people, yes, what) => {
    expect(finding(people, yes)).toBe(what);
  });

  it.each([
    [[0, 3], null],
    [[1, 4], "somebody"],
    [[2, 6], "somebody"],
  ] as const)("of something sensitive, that %o of six said it, is: %s", (yes, what) => {
    expect(finding(6, yes, true)).toBe(what);
  });
});
