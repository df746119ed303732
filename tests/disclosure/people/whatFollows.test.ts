import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hideRows } from "../../../src/disclosure/people/hideRows.ts";
import type { HidingProblem } from "../../../src/disclosure/people/hidingProblem.ts";
import { whatFollows } from "../../../src/disclosure/people/isOpen.ts";
import { peopleAtRisk } from "../../../src/disclosure/people/peopleAtRisk.ts";
import type { Measure, Range, RowReading } from "../../../src/disclosure/people/ranges.ts";
import { readTogether } from "../../../src/disclosure/people/readTogether.ts";
import {
  basesBehind,
  printedBase,
  printedValue,
  shareScale,
  totalsBehind,
} from "../../../src/disclosure/rounding/index.ts";
import { isFull } from "../../skips.ts";
import { aUniverse, type SmallUniverse } from "./universes.ts";

const runs = isFull ? 400 : 40;
const rounding = { countStep: 5, minimumBase: 5 };
const yes: Measure = { kind: "share", width: 1, whole: true, sensitive: false };

function countsOf({ universe, said }: SmallUniverse, row: number) {
  const atoms = universe.rows[row]?.atoms ?? [];
  const sum = (of: readonly number[]) => atoms.reduce((all, atom) => all + (of[atom] ?? 0), 0);
  return { base: sum(universe.sizes), total: sum(said) };
}

function aReading(base: number, total: number): RowReading {
  const printed = printedBase(base, rounding);
  const bases = basesBehind(printed, rounding);
  const value = printedValue((100 * total) / base, shareScale, bases.least);
  const all = Array.from({ length: bases.most - bases.least + 1 }, (_, place) => bases.least + place);
  return { bases, totals: [all.map((n) => totalsBehind(n, value, shareScale, true))] };
}

const unread: RowReading = { bases: { least: 0, most: 0 }, totals: [null] };

/** The universe with the rows of at least five people, as they are printed. */
function problemOf(small: SmallUniverse, sensitive = false): HidingProblem {
  const counts = small.universe.rows.map((_, row) => countsOf(small, row));
  const tellable = counts.flatMap(({ base }, row) => (base >= rounding.minimumBase ? [row] : []));
  return {
    universe: { ...small.universe, tellable },
    relations: small.relations,
    measures: [{ ...yes, sensitive }],
    readings: [counts.map(({ base, total }) => (base >= rounding.minimumBase ? aReading(base, total) : unread))],
    said: sensitive ? [small.said] : [],
    groups: [],
    allOrNone: [],
    knownBefore: new Set(),
    needs: [],
    across: [],
    loss: small.names.map((name) => (name === "university" ? 1000 : 1)),
    limit: 5,
  };
}

describe("what follows of a set of people", () => {
  it("is what every world of whole numbers says that the printed rows allow", () => {
    const aRow = fc
      .record({ base: fc.integer({ min: 5, max: 40 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ base, part }) => aReading(base, Math.round(part * base)));
    fc.assert(
      fc.property(fc.array(aRow, { minLength: 2, maxLength: 3 }), (readings) => {
        const combination = { plus: [0], minus: readings.slice(1).map((_, place) => place + 1) };
        const known = readTogether(readings, [yes], []);
        const finding = whatFollows([combination], { kind: "few" }, { readings, known, measures: [yes] });
        const worlds = worldsOf(readings);
        const shares = worlds.map(({ size, total }) => total / size);
        if (worlds.length === 0) expect(finding).toBeNull();
        else if (shares.every((share) => share === 1)) expect(["everybody", "one person's answer"]).toContain(finding);
        else if (shares.every((share) => share === 0)) expect(["nobody", "one person's answer"]).toContain(finding);
        else if (Math.max(...shares) - Math.min(...shares) < 1 / 3 - 1e-9) expect(finding).toBe("narrow share");
        else expect(finding).toBeNull();
      }),
      { numRuns: 150 },
    );
  });
});

/** The first row less the others: every number of people, and of those among them who said yes. */
function worldsOf(readings: readonly RowReading[]) {
  let sums: { size: number; total: number }[] = [{ size: 0, total: 0 }];
  readings.forEach((reading, place) => {
    const next = new Map<string, { size: number; total: number }>();
    const sign = place === 0 ? 1 : -1;
    for (let base = reading.bases.least; base <= reading.bases.most; base += 1) {
      const { least, most }: Range = reading.totals[0]?.[base - reading.bases.least] ?? { least: 0, most: -1 };
      for (let total = least; total <= most; total += 1)
        for (const sum of sums) {
          const each = { size: sum.size + sign * base, total: sum.total + sign * total };
          next.set(`${each.size} ${each.total}`, each);
        }
    }
    sums = [...next.values()];
  });
  return sums.filter(({ size, total }) => size >= 1 && total >= 0 && total <= size);
}

describe("rows read together", () => {
  it("never rule out what is true", () => {
    fc.assert(
      fc.property(aUniverse({ faculties: 3, programmes: 2 }), (small) => {
        const problem = problemOf(small);
        const printed = new Set(problem.universe.tellable);
        const constraints = [
          ...problem.relations.flatMap(({ whole, parts, complete }) => {
            const minus = parts.filter((part) => printed.has(part));
            if (!printed.has(whole) || minus.length === 0) return [];
            return [{ plus: [whole], minus, exact: complete && minus.length === parts.length }];
          }),
          ...peopleAtRisk(problem.universe, 5, []).people.flatMap(({ combinations }) =>
            combinations.map((each) => ({ ...each, exact: false })),
          ),
        ];
        const known = readTogether(problem.readings[0] ?? [], problem.measures, constraints);
        for (const row of printed) {
          const { base, total } = countsOf(small, row);
          const { bases, above, below } = known[row] ?? { bases: unread.bases, above: [], below: [] };
          expect(base).toBeGreaterThanOrEqual(bases.least - 1e-6);
          expect(base).toBeLessThanOrEqual(bases.most + 1e-6);
          expect(total).toBeGreaterThanOrEqual((above[0]?.least ?? 0) - 1e-6);
          expect(total).toBeLessThanOrEqual((above[0]?.most ?? 0) + 1e-6);
          expect(base - total).toBeGreaterThanOrEqual((below[0]?.least ?? 0) - 1e-6);
          expect(base - total).toBeLessThanOrEqual((below[0]?.most ?? 0) + 1e-6);
        }
      }),
      { numRuns: runs },
    );
  });
});

describe("hiding rows", () => {
  it("ends, and leaves every set open that up to four printed rows give", () => {
    fc.assert(
      fc.property(aUniverse({ faculties: 3, programmes: 2 }), fc.boolean(), (small, sensitive) => {
        const problem = problemOf(small, sensitive);
        const { hidden, exposed } = hideRows(problem);
        expect(exposed).toEqual([]);
        const left = problem.universe.tellable.filter((row) => !hidden.has(row));
        const readings = problem.readings[0] ?? [];
        const known = readTogether(readings, problem.measures, []);
        for (const { combinations, atoms } of peopleAtRisk({ ...problem.universe, tellable: left }, 5, []).people)
          for (const combination of combinations)
            expect(
              whatFollows([combination], { kind: "few" }, { readings, known, measures: problem.measures }),
              `${atoms} ${JSON.stringify(combination)}`,
            ).toBeNull();
      }),
      { numRuns: runs },
    );
  });

  it("hides no row that could be printed after all", () => {
    fc.assert(
      fc.property(aUniverse({ faculties: 2, programmes: 2 }), (small) => {
        const problem = problemOf(small);
        const { hidden } = hideRows(problem);
        for (const row of hidden.keys()) {
          const others = [...hidden.keys()].filter((each) => each !== row);
          const shown = {
            ...problem,
            universe: {
              ...problem.universe,
              tellable: problem.universe.tellable.filter((each) => !others.includes(each)),
            },
          };
          expect(hideRows(shown).hidden.size, small.names[row]).toBeGreaterThan(0);
        }
      }),
      { numRuns: runs },
    );
  });
});
