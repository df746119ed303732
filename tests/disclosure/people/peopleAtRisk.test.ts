import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peopleAtRisk } from "../../../src/disclosure/people/peopleAtRisk.ts";
import type { Universe } from "../../../src/disclosure/people/universe.ts";
import { isFull } from "../../skips.ts";
import { aUniverse } from "./universes.ts";

const runs = isFull ? 400 : 25;

interface Signed {
  readonly rows: readonly (readonly [row: number, sign: 1 | -1])[];
  readonly values: readonly number[];
}

/** Every sum of up to four rows, each with either sign, that is a set of fewer people than the limit. */
function byBruteForce({ rows, sizes }: Universe, limit: number): readonly Signed[] {
  const found: Signed[] = [];
  const go = (from: number, chosen: Signed["rows"], values: readonly number[]) => {
    if (chosen.length > 0 && isSmallSet(values, sizes, limit)) found.push({ rows: chosen, values });
    if (chosen.length === 4) return;
    for (let row = from; row < rows.length; row += 1)
      for (const sign of [1, -1] as const) {
        const next = [...values];
        for (const atom of rows[row]?.atoms ?? []) next[atom] = (next[atom] ?? 0) + sign;
        go(row + 1, [...chosen, [row, sign]], next);
      }
  };
  go(
    0,
    [],
    sizes.map(() => 0),
  );
  return found;
}

function isSmallSet(values: readonly number[], sizes: readonly number[], limit: number): boolean {
  let size = 0;
  for (const [atom, value] of values.entries()) {
    if (value < 0 || value > 1) return false;
    size += value * (sizes[atom] ?? 0);
  }
  return size > 0 && size < limit;
}

const setOf = (values: readonly number[]) => values.flatMap((value, atom) => (value === 1 ? [atom] : [])).join();

/** All of the atoms are in one of the sets, each in one only, and no more than so many of these are needed. */
function isMadeOf(atoms: ReadonlySet<string>, sets: readonly ReadonlySet<string>[], most: number): boolean {
  const [first] = atoms;
  if (first === undefined) return true;
  if (most === 0) return false;
  return sets.some(
    (each) =>
      each.has(first) &&
      [...each].every((atom) => atoms.has(atom)) &&
      isMadeOf(new Set([...atoms].filter((atom) => !each.has(atom))), sets, most - 1),
  );
}

describe("sets of people at risk", () => {
  it("are all that up to four rows give, but for two or three sets that share nobody and are found alone", () => {
    fc.assert(
      fc.property(aUniverse({ faculties: 3, programmes: 2 }), fc.constantFrom(5, 10), ({ universe }, limit) => {
        const found = new Set(peopleAtRisk(universe, limit, []).people.map(({ atoms }) => atoms.join()));
        const brute = byBruteForce(universe, limit);
        const sets = new Set(brute.map(({ values }) => setOf(values)));
        for (const key of found) expect(sets).toContain(key);
        const all = [...found].map((key) => new Set(key.split(",")));
        for (const key of sets) {
          if (found.has(key)) continue;
          const atoms = key.split(",");
          expect(isMadeOf(new Set(atoms), all, 3), key).toBe(true);
        }
      }),
      { numRuns: runs },
    );
  });

  it("have combinations that give just them", () => {
    fc.assert(
      fc.property(aUniverse({ faculties: 3, programmes: 3 }), ({ universe }) => {
        for (const { atoms, size, combinations } of peopleAtRisk(universe, 10, []).people)
          for (const { plus, minus } of combinations) {
            const values = universe.sizes.map(() => 0);
            for (const row of plus)
              for (const atom of universe.rows[row]?.atoms ?? []) values[atom] = (values[atom] ?? 0) + 1;
            for (const row of minus)
              for (const atom of universe.rows[row]?.atoms ?? []) values[atom] = (values[atom] ?? 0) - 1;
            expect(setOf(values)).toBe(atoms.join());
            expect(size).toBeLessThan(10);
          }
      }),
      { numRuns: runs },
    );
  });

  it("hold a protected set of any size, alone or with few others", () => {
    const universe: Universe = {
      sizes: [50, 40, 3, 60],
      paths: [["a"], ["a"], ["a"], ["b"]],
      rows: [
        { atoms: [0, 1, 2, 3], path: [] },
        { atoms: [0, 1, 2], path: ["a"] },
        { atoms: [0], path: ["a"] },
        { atoms: [3], path: ["b"] },
      ],
      tellable: [0, 1, 2, 3],
    };
    expect(peopleAtRisk(universe, 10, [[1]]).people.map(({ atoms }) => atoms)).toEqual([[1, 2]]);
    expect(peopleAtRisk(universe, 3, [[1]]).people).toEqual([]);
    expect(peopleAtRisk(universe, 3, [[1, 2]]).people[0]).toMatchObject({ atoms: [1, 2], size: 43 });
  });
});
