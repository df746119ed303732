/** Sums of numbers that lie between bounds -> the most that another sum of them can be, by HiGHS (Huangfu & Hall 2018), which is loaded once. */
import type { Model } from "highs";
import { loadedSolver } from "./highsSolver.ts";
import { finite, type Most, solved } from "./solvedModel.ts";
import { inWholeNumbers, type WholeNumbers } from "./wholeNumbers.ts";

export type { WholeNumbers } from "./wholeNumbers.ts";

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

/** `whole`: null where all numbers may be fractions. Throws where `readySolver` was not called before. */
export function withSolver<T>(program: LinearProgram, whole: WholeNumbers | null, work: (solver: Solver) => T): T {
  return loadedSolver().withModel((model) => {
    model.options.set({ output_flag: false, simplex_iteration_limit: mostSteps });
    // Only what is asked for changes: what fitted before fits again, and the primal simplex method goes on from there. Branches change what fits.
    if (whole === null) model.options.set({ simplex_strategy: primal });
    model.passModel(modelOf(program));
    const all = { kind: "range", from: 0, to: program.columns - 1 } as const;
    const added = { kind: "range", from: program.inequalities.length, to: program.inequalities.length } as const;
    return work({
      most: (objective, also, floor, isEnough = () => false) => {
        model.changeColsCost(all, objective);
        if (also !== null)
          model.addRow(finite(also.lo), finite(also.hi), { indices: also.columns, values: also.factors });
        try {
          const found = whole === null ? inFractions(model) : inWholeNumbers(model, whole, floor, isEnough);
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

/** HiGHS' numbers of its simplex methods. */
const [dual, primal] = [1, 4];

/** By the primal method; where that comes to no end, by the dual one. */
function inFractions(model: Model): Most | "nothing fits" | null {
  const found = solved(model);
  if (found !== null) return found;
  model.options.set({ simplex_strategy: dual });
  try {
    return solved(model);
  } finally {
    model.options.set({ simplex_strategy: primal });
  }
}
