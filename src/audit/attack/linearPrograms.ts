/** Sums of numbers that lie between bounds -> the most that another sum of them can be, by HiGHS (Huangfu & Hall 2018), which is loaded once. */
import type { Model } from "highs";
import { loadedSolver } from "./highsSolver.ts";

/** Numbers of columns, each times its factor: between `lo` and `hi`. */
export interface Inequality {
  readonly columns: readonly number[];
  readonly factors: readonly number[];
  readonly lo: number;
  readonly hi: number;
}

export interface LinearProgram {
  /** All numbers are 0 or more. */
  readonly columns: number;
  readonly inequalities: readonly Inequality[];
}

export interface Most {
  /** No numbers that fit give more. */
  readonly bound: number;
  /** Numbers that fit; null where none were found. */
  readonly numbers: Float64Array | null;
}

export interface Solver {
  /** Null where nothing is known: the solver gave up, or says that nothing fits. Numbers that give no more than `floor` are not looked for. `isEnough` is asked of whole numbers as they are found: the search ends with those that are. */
  readonly most: (
    objective: Float64Array,
    also: Inequality | null,
    floor: number,
    isEnough?: (numbers: Float64Array) => boolean,
  ) => Most | null;
}

/** Steps of the simplex method after which a program is given up. */
const mostSteps = 20_000;

/** How whole numbers are looked for: the first columns, so many of them, must be whole. Where so many branches do not settle a program, HiGHS searches on if `isSearched`, which takes a few hundred times as long as a program in fractions. */
export interface WholeNumbers {
  readonly columns: number;
  readonly branches: number;
  readonly isSearched: boolean;
}

/** `whole`: null where all numbers may be fractions. Throws where `readySolver` was not called before. */
export function withSolver<T>(program: LinearProgram, whole: WholeNumbers | null, work: (solver: Solver) => T): T {
  return loadedSolver().withModel((model) => {
    model.options.set({ output_flag: false, simplex_iteration_limit: mostSteps });
    model.passModel(modelOf(program));
    const all = { kind: "range", from: 0, to: program.columns - 1 } as const;
    const added = { kind: "range", from: program.inequalities.length, to: program.inequalities.length } as const;
    return work({
      most: (objective, also, floor, isEnough = () => false) => {
        model.changeColsCost(all, objective);
        if (also !== null)
          model.addRow(finite(also.lo), finite(also.hi), { indices: also.columns, values: also.factors });
        try {
          const found = whole === null ? solved(model) : inWholeNumbers(model, whole, floor, isEnough);
          return found === "nothing fits" ? null : found;
        } finally {
          if (also !== null) model.deleteRows(added);
        }
      },
    });
  });
}

function modelOf({ columns, inequalities }: LinearProgram) {
  const starts = [0];
  for (const each of inequalities) starts.push((starts.at(-1) ?? 0) + each.columns.length);
  return {
    numCols: columns,
    numRows: inequalities.length,
    sense: loadedSolver().constants.objectiveSense.maximize,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(loadedSolver().infinity),
    rowLower: inequalities.map(({ lo }) => finite(lo)),
    rowUpper: inequalities.map(({ hi }) => finite(hi)),
    matrix: {
      format: "csr" as const,
      numRows: inequalities.length,
      numCols: columns,
      starts,
      indices: inequalities.flatMap((each) => each.columns),
      values: inequalities.flatMap((each) => each.factors),
    },
  };
}

function finite(bound: number): number {
  return Number.isFinite(bound) ? bound : Math.sign(bound) * loadedSolver().infinity;
}

/** Says whether the solver came to an end: over numbers that lie far apart it may stop with an error of its own, and then nothing is known. */
function ran(model: Model): boolean {
  try {
    model.run();
    return true;
  } catch (error) {
    if (error instanceof loadedSolver().errors.HighsError) return false;
    throw error;
  }
}

function solved(model: Model): Most | "nothing fits" | null {
  if (!ran(model)) return null;
  const status = model.getModelStatus();
  const { optimal, infeasible } = loadedSolver().constants.modelStatus;
  if (status === infeasible) return "nothing fits";
  if (status !== optimal) return null;
  return { bound: model.getObjectiveValue(), numbers: Float64Array.from(model.getSolution().colValue) };
}

const nearWhole = 1e-5;

/** Branch and bound (Land & Doig 1960), depth first: of a number that is not whole, what is below and what is above. Most of these programs are small enough for it; HiGHS' own search begins with much that they do not need. */
function inWholeNumbers(
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
