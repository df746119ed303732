/** Sums of numbers that lie between bounds -> the most that another sum of them can be, by HiGHS (Huangfu & Hall 2018), which is loaded once. */
import highsModule, { type Highs, type Model } from "highs";

// Its types are those of CommonJS, where the loader is a property of what is imported; Node gives the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;
const highs: Highs = await loadHighs();

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
  /** Null where nothing is known: the solver gave up, or says that nothing fits. */
  readonly most: (objective: Float64Array, also: Inequality | null) => Most | null;
}

/** Steps of the simplex method, and branches of whole numbers, after which a program is given up. */
const [mostSteps, mostBranches] = [20_000, 200];

/** `whole`: so many columns, the first, are whole numbers. */
export function withSolver<T>(program: LinearProgram, whole: number, work: (solver: Solver) => T): T {
  return highs.withModel((model) => {
    model.options.set({ output_flag: false, simplex_iteration_limit: mostSteps, mip_max_nodes: mostBranches });
    model.passModel(modelOf(program, whole));
    return work({ most: (objective, also) => most(model, program, whole, objective, also) });
  });
}

function modelOf({ columns, inequalities }: LinearProgram, whole: number) {
  const starts = [0];
  for (const each of inequalities) starts.push((starts.at(-1) ?? 0) + each.columns.length);
  return {
    numCols: columns,
    numRows: inequalities.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(highs.infinity),
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
    ...(whole === 0 ? {} : { integrality: Int32Array.from({ length: columns }, (_, at) => Number(at < whole)) }),
  };
}

function finite(bound: number): number {
  return Number.isFinite(bound) ? bound : Math.sign(bound) * highs.infinity;
}

function most(
  model: Model,
  { columns, inequalities }: LinearProgram,
  whole: number,
  objective: Float64Array,
  also: Inequality | null,
): Most | null {
  model.changeColsCost({ kind: "range", from: 0, to: columns - 1 }, objective);
  const row = inequalities.length;
  if (also !== null) model.addRow(finite(also.lo), finite(also.hi), { indices: also.columns, values: also.factors });
  try {
    model.run();
    const status = model.getModelStatus();
    const { optimal, solutionLimit, iterationLimit } = highs.constants.modelStatus;
    if (status === optimal) {
      const numbers = Float64Array.from(model.getSolution().colValue);
      const bound = whole > 0 ? Number(model.info.get("mip_dual_bound")) : model.getObjectiveValue();
      return { bound, numbers };
    }
    const isCut = status === solutionLimit || status === iterationLimit;
    return isCut && whole > 0 ? { bound: Number(model.info.get("mip_dual_bound")), numbers: null } : null;
  } finally {
    if (also !== null) model.deleteRows({ kind: "range", from: row, to: row });
  }
}
