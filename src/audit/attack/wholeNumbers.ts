/** A model of HiGHS -> its solution in whole numbers. */
import type { Model } from "highs";
import { loadedSolver } from "./highsSolver.ts";
import { finite, type Most, ran, solved } from "./solvedModel.ts";

/** How whole numbers are looked for: the first columns, so many of them, must be whole. Where so many branches do not settle a program, HiGHS searches on if `isSearched`, which takes a few hundred times as long as a program in fractions. */
export interface WholeNumbers {
  readonly columns: number;
  readonly branches: number;
  readonly isSearched: boolean;
}

const nearWhole = 1e-5;

/** Branch and bound (Land & Doig 1960), depth first: of a number that is not whole, what is below and what is above. Most of these programs are small enough for it; HiGHS' own search begins with much that they do not need. */
export function inWholeNumbers(
  model: Model,
  whole: WholeNumbers,
  floor: number,
  isEnough: (numbers: Float64Array) => boolean,
): Most | null {
  let best: Most = { bound: floor, numbers: null };
  let most = Number.NEGATIVE_INFINITY;
  const branches: (readonly Limit[])[] = [[]];
  const touched = new Set<number>();
  const free = () => {
    for (const column of touched) model.changeColBounds(column, 0, loadedSolver().infinity);
  };
  try {
    for (let looked = 0; branches.length > 0; looked += 1) {
      const limits = branches.pop() ?? [];
      free();
      for (const { column, lo, hi } of limits) {
        model.changeColBounds(column, lo, finite(hi));
        touched.add(column);
      }
      const found = looked < whole.branches ? solved(model) : null;
      if (found === null && looked === 0) return null;
      if (found === null) {
        free();
        return whole.isSearched ? searched(model, whole.columns) : { ...best, bound: most };
      }
      if (found === "nothing fits") continue;
      if (looked === 0) most = found.bound;
      if (found.bound <= best.bound + nearWhole || found.numbers === null) continue;
      const column = furthestFromWhole(found.numbers, whole.columns);
      if (column === null) {
        best = found;
        if (isEnough(found.numbers)) return { ...found, bound: most };
      } else {
        const [value, { lo, hi }] = [
          found.numbers[column] ?? 0,
          limits.findLast((each) => each.column === column) ?? unlimited,
        ];
        branches.push(
          [...limits, { column, lo: Math.ceil(value), hi }],
          [...limits, { column, lo, hi: Math.floor(value) }],
        );
      }
    }
    return best;
  } finally {
    free();
  }
}

const mostNodes = 500;

/** By HiGHS' own search, with cuts and presolve. */
function searched(model: Model, columns: number): Most | null {
  const { modelStatus, solutionStatus, variableType } = loadedSolver().constants;
  model.options.set({ mip_max_nodes: mostNodes });
  model.changeColsIntegrality(
    { kind: "range", from: 0, to: columns - 1 },
    new Int32Array(columns).fill(variableType.integer),
  );
  try {
    if (!ran(model) || model.getModelStatus() === modelStatus.infeasible) return null;
    const isFound = model.info.get("primal_solution_status") === solutionStatus.feasible;
    return {
      bound: Number(model.info.get("mip_dual_bound")),
      numbers: isFound ? Float64Array.from(model.getSolution().colValue) : null,
    };
  } finally {
    model.clearIntegrality();
  }
}

interface Limit {
  readonly column: number;
  readonly lo: number;
  readonly hi: number;
}
const unlimited = { lo: 0, hi: Number.POSITIVE_INFINITY };

/** The column to branch on next; null where all numbers are whole. */
function furthestFromWhole(numbers: Float64Array, whole: number): number | null {
  let [furthest, distance]: [number | null, number] = [null, nearWhole];
  for (let column = 0; column < whole; column += 1) {
    const value = numbers[column] ?? 0;
    const own = Math.abs(value - Math.round(value));
    if (own > distance) [furthest, distance] = [column, own];
  }
  return furthest;
}
