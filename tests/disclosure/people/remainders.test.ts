import { describe, expect, it } from "vitest";
import { remainderFinder } from "../../../src/disclosure/people/remainders.ts";

/** A university of two faculties; the first has two programmes, and four students in neither. */
const universe = {
  sizes: [20, 15, 40, 4],
  paths: [["f", "a"], ["f", "b"], ["g"], ["f"]],
  rows: [
    { atoms: [0, 1, 2, 3], path: [] },
    { atoms: [0, 1, 3], path: ["f"] },
    { atoms: [0], path: ["f", "a"] },
    { atoms: [1], path: ["f", "b"] },
    { atoms: [2], path: ["g"] },
  ],
  tellable: [0, 1, 2, 3, 4],
};
const relations = [
  { whole: 0, parts: [1, 4], complete: true },
  { whole: 1, parts: [2, 3], complete: false },
];
const leftOf = (hidden: readonly number[]) =>
  remainderFinder(universe, relations, [{ of: universe.sizes, below: 10 }])
    .remaindersOf((row) => !hidden.includes(row))
    .map(({ atoms, combination: { plus, minus } }) => ({ atoms, plus, minus: minus.toSorted((a, b) => a - b) }));

describe("what is left of a whole without its parts", () => {
  it("is found below a hidden part: the whole less the hidden faculty's printed programmes and the other faculty", () => {
    expect(leftOf([1])).toEqual([{ atoms: [3], plus: [0], minus: [2, 3, 4] }]);
  });

  it("is found both ways where the part is printed", () => {
    expect(leftOf([])).toEqual(
      expect.arrayContaining([
        { atoms: [3], plus: [1], minus: [2, 3] },
        { atoms: [3], plus: [0], minus: [2, 3, 4] },
      ]),
    );
  });

  it("is nobody's where as many as the minimum are left", () => {
    expect(leftOf([1, 2])).toEqual([]);
  });
});
