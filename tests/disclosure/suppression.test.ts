import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivable } from "../../src/audit/derivable.ts";
import { puzzleOf } from "../../src/audit/puzzle.ts";
import { narrowRanges } from "../../src/audit/ranges.ts";
import { fewestHidden } from "../../src/disclosure/fewestHidden.ts";
import type { HiddenReason } from "../../src/disclosure/protectWave.ts";
import { protectWave } from "../../src/disclosure/protectWave.ts";
import { type Suppression, suppressSecondary } from "../../src/disclosure/suppressSecondary.ts";
import { PrivacyPolicy } from "../../src/domain/index.ts";
import { aHierarchy, fewestByHighs, type Hierarchy } from "./hierarchies.ts";

const minimum = 10;
const policy = PrivacyPolicy.parse({ minimumBase: minimum, reliableBase: 30, keep: [] });

function smallCells({ cells }: Hierarchy): ReadonlySet<number> {
  return new Set(cells.flatMap(({ counts }, place) => ((counts[0] ?? 0) < minimum ? [place] : [])));
}

/** The largest first, as a reader wants totals most. */
function problemOf(table: Hierarchy): Suppression {
  const primary = smallCells(table);
  const size = (cell: number) => table.cells[cell]?.counts[0] ?? 0;
  return {
    cells: table.cells.map(({ atoms }) => atoms),
    primary,
    singletons: new Set(),
    unions: [],
    printed: new Set(),
    candidates: [...table.cells.keys()]
      .filter((cell) => !primary.has(cell))
      .toSorted((a, b) => size(b) - size(a) || a - b),
  };
}

/** What an attacker sees of a table: names and counts of what is printed, names of what is not. */
function seen(table: Hierarchy, hidden: ReadonlySet<number>) {
  const sums = table.cells.map(({ key, atoms, counts }, place) => ({
    place,
    name: key,
    groups: atoms,
    atLeast: hidden.has(place) ? 0 : (counts[0] ?? 0),
    atMost: hidden.has(place) ? Number.POSITIVE_INFINITY : (counts[0] ?? 0),
  }));
  return puzzleOf(
    sums.filter(({ place }) => !hidden.has(place)),
    sums.filter(({ place }) => hidden.has(place)),
  );
}

function protectedTable(table: Hierarchy) {
  const primary = new Map([...smallCells(table)].map((place) => [place, "few respondents" as const]));
  return protectWave({
    ...table,
    atomsOf: () => [],
    primary,
    printedBefore: new Set(),
    formerly: [],
    widened: [],
    policy,
  });
}

const runs = process.env.WELLBEING_FULL === "1" ? 3000 : 400;

describe("tables of 2 to 4 dimensions with totals", () => {
  it("give no hidden cell away to an attacker with another method", () => {
    fc.assert(
      fc.property(aHierarchy(120), (table) => {
        const { hidden } = protectedTable(table);
        expect(derivable(seen(table, new Set(hidden.keys())))).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it("hide at most 1.2 times as many cells as the fewest possible, in every table of at most 30 cells", () => {
    fc.assert(
      fc.property(aHierarchy(30, [2, 3]), (table) => {
        const problem = problemOf(table);
        if (problem.primary.size === 0) return;
        const { secondary } = suppressSecondary(problem);
        const best = fewestHidden(problem, secondary) ?? secondary;
        const primary = problem.primary.size;
        const fewest = fewestByHighs(table, problem.primary);
        expect(best.size).toBeLessThanOrEqual(1.2 * fewest + 1e-9);
        expect(primary + best.size).toBeLessThanOrEqual(1.2 * (primary + fewest));
        expect(derivable(seen(table, new Set([...problem.primary, ...best])))).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it("are hidden alike in whatever order their cells stand", () => {
    fc.assert(
      fc.property(aHierarchy(60), fc.integer(), (table, seed) => {
        const order = [...table.cells.keys()].toSorted((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101));
        const placeOf = new Map(order.map((cell, place) => [cell, place]));
        const moved: Hierarchy = {
          ...table,
          cells: order.flatMap((cell) => table.cells[cell] ?? []),
          relations: table.relations
            .map(({ whole, parts }) => ({
              whole: placeOf.get(whole) ?? -1,
              parts: parts.map((part) => placeOf.get(part) ?? -1),
            }))
            .toReversed(),
        };
        const keys = (of: Hierarchy, hidden: ReadonlyMap<number, HiddenReason>) =>
          [...hidden.keys()].map((place) => of.cells[place]?.key ?? "").sort();
        expect(keys(moved, protectedTable(moved).hidden)).toEqual(keys(table, protectedTable(table).hidden));
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it("leave no set of fewer than ten that a total gives beside its printed parts", () => {
    fc.assert(
      fc.property(aHierarchy(60), (table) => {
        const { hidden } = protectedTable(table);
        for (const { whole, parts } of table.relations) {
          if (hidden.has(whole) || parts.every((part) => !hidden.has(part))) continue;
          const left = parts.filter((part) => hidden.has(part));
          const count = left.reduce((sum, part) => sum + (table.cells[part]?.counts[0] ?? 0), 0);
          expect(count).toBeGreaterThanOrEqual(minimum);
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});

/** A table of rows and columns with all its totals. */
function aTable(rows: readonly (readonly number[])[]): Hierarchy {
  const width = rows[0]?.length ?? 0;
  const cells: Hierarchy["cells"][number][] = [];
  const at = (row: number, column: number) => row * width + column;
  const add = (key: string, atoms: readonly number[]) => {
    const count = atoms.reduce((sum, atom) => sum + (rows.flat()[atom] ?? 0), 0);
    cells.push({ key, kind: "part", atoms, counts: [count] });
    return cells.length - 1;
  };
  const columns = [...Array(width).keys()];
  const inner = rows.map((row, r) => row.map((_, c) => add(`${"wxyz"[r]}${"abcd"[c]}`, [at(r, c)])));
  const rowTotals = rows.map((_, r) =>
    add(
      "wxyz"[r] ?? "",
      columns.map((c) => at(r, c)),
    ),
  );
  const columnTotals = columns.map((c) =>
    add(
      "abcd"[c] ?? "",
      rows.map((_, r) => at(r, c)),
    ),
  );
  const total = add("all", [...rows.flat().keys()]);
  return {
    cells,
    atomCounts: rows.flat().map((count) => [count]),
    relations: [
      ...rowTotals.map((whole, r) => ({ whole, parts: inner[r] ?? [] })),
      ...columnTotals.map((whole, c) => ({ whole, parts: inner.flatMap((row) => row[c] ?? []) })),
      { whole: total, parts: rowTotals },
      { whole: total, parts: columnTotals },
    ],
  };
}

const placesOf = (table: Hierarchy, keys: string) =>
  new Set(keys.split(" ").map((key) => table.cells.findIndex((cell) => cell.key === key)));

describe("published cases", () => {
  it("τ-ARGUS manual, 2.15: with all four inner cells of a table of 7, 3, 6 and 4 hidden, the first lies between 3 and 6", async () => {
    const table = aTable([
      [4, 3],
      [2, 1],
    ]);
    const { narrow } = await narrowRanges(seen(table, placesOf(table, "wa wb xa xb")), 10);
    expect(narrow.find(({ sum }) => sum.name === "wa")).toMatchObject({ lower: 3, upper: 6 });
  });

  const sdcTable = aTable([
    [30, 47, 64, 89],
    [90, 124, 5, 31],
    [92, 100, 59, 85],
    [800, 991, 651, 685],
  ]);

  it("sdcTable: two hidden in every row and column, and yet wb is exactly 47", async () => {
    const hidden = seen(sdcTable, placesOf(sdcTable, "wa wb wc xa xc yb yd zb zd"));
    expect(derivable(hidden).map(({ name }) => name)).toEqual(["wb"]);
    const { narrow } = await narrowRanges(hidden, 1);
    expect(narrow.find(({ sum }) => sum.name === "wb")).toMatchObject({ lower: 47, upper: 47 });
  });

  it("sdcTable: with xd hidden as well it can be anything from 0 to 78", async () => {
    const hidden = seen(sdcTable, placesOf(sdcTable, "wa wb wc xa xc xd yb yd zb zd"));
    expect(derivable(hidden)).toEqual([]);
    const { narrow } = await narrowRanges(hidden, 1000);
    const range = narrow.find(({ sum }) => sum.name === "wb");
    expect(range?.lower).toBeCloseTo(0, 6);
    expect(range?.upper).toBeCloseTo(78, 6);
  });

  it("a total of 39 beside 30 printed women: the 9 that are left are protected, though no hidden cell is these 9", () => {
    const one = (key: string, atoms: readonly number[], count: number) =>
      ({ key, kind: "part", atoms, counts: [count] }) as const;
    // Of the 9, 4 said they are men and 5 gave no answer: the one is a cell, the other is not.
    const table: Hierarchy = {
      cells: [one("all", [0, 1, 2], 39), one("women", [0], 30), one("men", [1], 4)],
      relations: [{ whole: 0, parts: [1, 2] }],
      atomCounts: [[30], [4], [5]],
    };
    const { hidden } = protectedTable(table);
    expect([...hidden].map(([place, why]) => [table.cells[place]?.key, why])).toEqual([
      ["men", "few respondents"],
      ["women", "protects another"],
    ]);
  });
});

describe("a respondent who is alone in a hidden cell", () => {
  it("can't derive another hidden one with it", () => {
    const table = aTable([
      [1, 7, 40, 30],
      [50, 60, 70, 80],
    ]);
    const { hidden } = protectedTable(table);
    const known = new Set([...hidden.keys()].filter((place) => table.cells[place]?.key !== "wa"));
    const small = new Set([...smallCells(table)].map((place) => table.cells[place]?.key));
    expect(derivable(seen(table, known)).filter(({ name }) => small.has(name))).toEqual([]);
  });
});

describe("three years in a row", () => {
  const one = (key: string, atoms: readonly number[], counts: readonly number[]) =>
    ({ key, kind: "programme", atoms, counts: [atoms.reduce((sum, atom) => sum + (counts[atom] ?? 0), 0)] }) as const;
  const counts = [40, 30, 7, 25, 50];
  const release = (
    cells: Hierarchy["cells"],
    relations: Hierarchy["relations"],
    formerly: readonly (readonly number[])[],
    printedBefore: readonly number[] = [],
  ) =>
    protectWave({
      cells,
      relations,
      atomCounts: counts.map((count) => [count]),
      atomsOf: () => [],
      primary: new Map(
        cells.flatMap((cell, place) => ((cell.counts[0] ?? 0) < minimum ? [[place, "few respondents" as const]] : [])),
      ),
      printedBefore: new Set(printedBefore),
      formerly,
      widened: [],
      policy: PrivacyPolicy.parse({ minimumBase: minimum, reliableBase: 30 }),
    });

  it("a programme of seven that moves to another faculty is not told by the difference of the faculty's old and new total", () => {
    // Before: faculty A of programmes 0, 1 and 2 was printed. Now 2 belongs to B.
    const cells = [one("A", [0, 1], counts), one("B", [2, 3, 4], counts), one("all", [0, 1, 2, 3, 4], counts)];
    const { hidden } = release(cells, [{ whole: 2, parts: [0, 1] }], [[0, 1, 2]], [2]);
    expect([...hidden.keys()].map((place) => cells[place]?.key).sort()).toEqual(["A", "B"]);
  });

  it("two programmes that merge are not printed beside one of them from the year before, where the other is small", () => {
    const cells = [one("merged", [1, 2], counts), one("rest", [0, 3, 4], counts), one("all", [0, 1, 2, 3, 4], counts)];
    const { hidden } = release(cells, [{ whole: 2, parts: [0, 1] }], [[1]], [2]);
    expect([...hidden.keys()].map((place) => cells[place]?.key).sort()).toEqual(["merged", "rest"]);
  });

  it("a programme that splits does not show a small half beside the whole of the year before", () => {
    const cells = [one("large half", [1], counts), one("small half", [2], counts), one("others", [0, 3, 4], counts)];
    const { hidden } = release(cells, [], [[1, 2]]);
    expect([...hidden.keys()].map((place) => cells[place]?.key).sort()).toEqual(["large half", "small half"]);
  });

  it("what was printed gives a cell away for ever: it is told, not silently printed", () => {
    const cells = [one("small", [2], counts), one("others", [0, 1, 3, 4], counts)];
    const { exposed } = release(
      cells,
      [],
      [
        [0, 1, 2, 3, 4],
        [0, 1, 3, 4],
      ],
    );
    expect([...exposed].map((place) => cells[place]?.key)).toEqual(["small"]);
  });
});
