/** The most that a sum can be, in whole numbers: against all whole numbers that fit, one after another. */
import fc from "fast-check";
import type { Model } from "highs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { loadedSolver } from "../../src/audit/attack/highsSolver.ts";
import { type Inequality, type WholeNumbers, withSolver } from "../../src/audit/attack/linearPrograms.ts";
import { readySolver } from "../../src/audit/index.ts";

beforeAll(readySolver);

const [columns, upTo] = [3, 6];

const factors = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: columns, maxLength: columns });
const between = fc
  .tuple(factors, fc.integer({ min: -12, max: 20 }), fc.integer({ min: 0, max: 9 }))
  .map(([own, lo, width]): Inequality => ({ columns: [0, 1, 2], factors: own, lo, hi: lo + width + 0.5 }));
const noMoreThan = (column: number): Inequality => ({ columns: [column], factors: [1], lo: 0, hi: upTo });

function sumOf(own: readonly number[], numbers: readonly number[]): number {
  return own.reduce((sum, factor, place) => sum + factor * (numbers[place] ?? 0), 0);
}

/** All whole numbers that fit. */
function fitting(inequalities: readonly Inequality[]): readonly (readonly number[])[] {
  const each = Array.from({ length: upTo + 1 }, (_, number) => number);
  return each
    .flatMap((a) => each.flatMap((b) => each.map((c) => [a, b, c])))
    .filter((numbers) =>
      inequalities.every((own) => {
        const sum = own.columns.reduce(
          (total, column, at) => total + (own.factors[at] ?? 0) * (numbers[column] ?? 0),
          0,
        );
        return sum >= own.lo && sum <= own.hi;
      }),
    );
}

describe("whole numbers that fit what is printed", () => {
  it.each([
    ["by branches", { columns, branches: 1000, isSearched: false }],
    ["by the solver's own search", { columns, branches: 1, isSearched: true }],
  ])("give no more than the most of all that fit, and numbers that give it (%s)", (_, whole) => {
    fc.assert(
      fc.property(fc.array(between, { minLength: 1, maxLength: 4 }), factors, (rows, objective) => {
        const inequalities = [...rows, noMoreThan(0), noMoreThan(1), noMoreThan(2)];
        const all = fitting(inequalities).map((numbers) => sumOf(objective, numbers));
        const floor = -1000;
        const found = withSolver({ columns, inequalities }, whole, (solver) =>
          solver.most(Float64Array.from(objective), null, floor),
        );
        if (all.length === 0) expect(found?.numbers ?? null).toBeNull();
        else {
          expect(found?.bound).toBeCloseTo(Math.max(...all), 4);
          expect(sumOf(objective, [...(found?.numbers ?? [])])).toBeCloseTo(Math.max(...all), 4);
        }
      }),
    );
  });
});

describe("a solver that stops with an error of its own", () => {
  it("knows nothing, and ends nobody's check", () => {
    const highs = loadedSolver();
    const before = highs.withModel;
    const failing = <T>(work: (model: Model) => T): T =>
      Reflect.apply(before, highs, [
        (model: Model) => {
          model.run = () => {
            throw new highs.errors.HighsError("run failed with HiGHS status -1", "run");
          };
          return work(model);
        },
      ]);
    const spy = vi.spyOn(highs, "withModel").mockImplementation(failing as typeof before);
    const most = (whole: WholeNumbers | null) =>
      withSolver({ columns: 1, inequalities: [noMoreThan(0)] }, whole, (solver) =>
        solver.most(Float64Array.of(1), null, 0),
      );
    expect([null, { columns: 1, branches: 0, isSearched: true }].map(most)).toEqual([null, null]);
    spy.mockRestore();
  });
});
