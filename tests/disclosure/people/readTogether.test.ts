import { describe, expect, it } from "vitest";
import { readTogether } from "../../../src/disclosure/people/readTogether.ts";

const share = { kind: "share", width: 1, whole: true, sensitive: false } as const;
const row = (least: number, most: number, yes: readonly [number, number]) => ({
  bases: { least, most },
  totals: [Array.from({ length: most - least + 1 }, () => ({ least: yes[0], most: yes[1] }))],
});

describe("rows that are read together", () => {
  const rows = [row(98, 102, [20, 24]), row(58, 62, [10, 12]), row(43, 47, [6, 9])];

  it("tell that a whole is no smaller than its parts, and the parts no larger than what it leaves", () => {
    const [whole, first, second] = readTogether(rows, [share], [{ plus: [0], minus: [1, 2], exact: false }]);
    expect([whole?.bases, first?.bases, second?.bases]).toEqual([
      { least: 101, most: 102 },
      { least: 58, most: 59 },
      { least: 43, most: 44 },
    ]);
  });

  it("add up where nobody is outside of the parts", () => {
    const [whole, first, second] = readTogether(rows, [share], [{ plus: [0], minus: [1, 2], exact: true }]);
    expect(whole?.above).toEqual([{ least: 20, most: 21 }]);
    expect([first?.above, second?.above]).toEqual([[{ least: 11, most: 12 }], [{ least: 8, most: 9 }]]);
  });
});
