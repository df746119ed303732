/** Cells and population margins -> factors on the weights that make them agree with the margins, and what that does to a variance.
 *
 * Raking (Deming & Stephan 1940), solved as the dual problem of Deville & Särndal (1992) by Newton's method, which gets there where proportional fitting hardly moves; one margin is post-stratification. */
import type { Margin, TallyCell } from "../domain/index.ts";
import { type Combination, categoryIn, combinationsOf } from "./combinations.ts";
import { type Projection, projectionOn } from "./projection.ts";

/** Why no weights fit: a margin by its index in the list, and a category of it. */
export type MarginProblem =
  | { readonly kind: "no population"; readonly margin: Margin; readonly category: string; readonly respondents: number }
  | { readonly kind: "no respondents"; readonly margin: Margin; readonly category: string; readonly students: number }
  /** The furthest from its population when nothing brought the weights any nearer. */
  | {
      readonly kind: "does not converge";
      readonly margin: Margin;
      readonly category: string;
      readonly students: number;
      readonly reached: number;
    };

export interface Calibration {
  /** On the weights of each cell, in their order. */
  readonly factors: readonly number[];
  /** Linearised values, one a cell -> their residuals on the margins: the part that calibration leaves to chance. */
  readonly residuals: (values: Float64Array) => Float64Array;
}

export type Calibrated =
  | { readonly kind: "calibrated"; readonly calibration: Calibration }
  | { readonly kind: "failed"; readonly problems: readonly MarginProblem[] };

/** Weights of cells are above zero. */
export function calibrate(cells: readonly TallyCell[], margins: readonly Margin[]): Calibrated {
  const problems = margins.flatMap((margin) => categoryProblems(cells, margin));
  if (problems.length > 0) return { kind: "failed", problems };
  const combinations = combinationsOf(cells, margins);
  const raked = rake(combinations);
  if (raked.kind === "failed") return { kind: "failed", problems: [worstProblem(combinations.margins, raked)] };
  const { placeOf } = combinations;
  // Weighted by the weights before calibration, as R's calibrate(calfun = "raking") does (Deville & Särndal 1992, 3.4).
  const projection = projectionOn(combinations, combinations.weights);
  return {
    kind: "calibrated",
    calibration: {
      factors: Array.from(placeOf, (place) => raked.factors[place] ?? 1),
      residuals: (values) => residualsOf(values, cells, combinations, projection),
    },
  };
}

function categoryProblems(cells: readonly TallyCell[], margin: Margin): readonly MarginProblem[] {
  const respondents = new Map<string, number>();
  for (const cell of cells) {
    const category = categoryIn(margin, cell);
    respondents.set(category, (respondents.get(category) ?? 0) + cell.count);
  }
  const unknown = [...respondents]
    .filter(([category]) => !((margin.totals.get(category) ?? 0) > 0))
    .map(([category, count]): MarginProblem => ({ kind: "no population", margin, category, respondents: count }));
  const empty = [...margin.totals]
    .filter(([category, students]) => students > 0 && !respondents.has(category))
    .map(([category, students]): MarginProblem => ({ kind: "no respondents", margin, category, students }));
  return [...unknown, ...empty];
}

const mostRounds = 200;
const precision = 1e-13;

type Raked =
  | { readonly kind: "raked"; readonly factors: Float64Array }
  | { readonly kind: "failed"; readonly margin: number; readonly group: number; readonly reached: number };

/** Newton's method on D(λ) = Σ_k λ_k T_k − Σ_g T_g log Σ_{c in g} w_c exp(λ of c): concave, its gradient is what each margin still lacks. The first margin, which has the most groups, is fitted exactly at every step. */
function rake(combinations: Combination): Raked {
  const { columns, totals } = combinations;
  let lambda = new Float64Array(columns);
  const begin = fitted(combinations, lambda);
  if (begin === null) throw new Error("weights are numbers above zero");
  let now = begin;
  for (let round = 0; round < mostRounds && now.furthest > precision; round += 1) {
    const step = projectionOn(combinations, now.weights).solve(now.lacking);
    const better = betterAlong(combinations, lambda, step, now);
    if (better === null) break;
    lambda = better.lambda;
    now = better.found;
  }
  if (now.furthest < 1e-11) return { kind: "raked", factors: now.factors };
  const { margin, group } = now.at;
  return { kind: "failed", margin, group, reached: (totals[margin]?.[group] ?? 0) - now.lackingAt };
}

/** The first of the whole step, its half, its quarter … that brings the weights nearer; null where none does. */
function betterAlong(combinations: Combination, lambda: Float64Array<ArrayBuffer>, step: Float64Array, now: Fitted) {
  const slope = step.reduce((sum, each, place) => sum + each * (now.lacking[place] ?? 0), 0);
  for (let part = 1; part > 1e-10; part /= 2) {
    const tried = lambda.map((each, place) => each + part * (step[place] ?? 0));
    const found = fitted(combinations, tried);
    // Near the end the gain drowns in rounding, where what is lacking still tells.
    if (found !== null && (found.furthest < now.furthest || found.gain > now.gain + 1e-4 * part * slope))
      return { lambda: tried, found };
  }
  return null;
}

interface Fitted {
  readonly factors: Float64Array;
  readonly weights: Float64Array;
  readonly gain: number;
  /** Students that each column lacks. */
  readonly lacking: Float64Array;
  /** The largest of them as a share of the column's students, whose it is, and how many. */
  readonly furthest: number;
  readonly at: { readonly margin: number; readonly group: number };
  readonly lackingAt: number;
}

/** The weights for some λ; null where they are beyond all numbers. */
function fitted(combinations: Combination, lambda: Float64Array): Fitted | null {
  const { weights: base, groups, columnOf, totals, columns } = combinations;
  const [first, ...others] = groups;
  const wanted = totals[0];
  if (first === undefined || wanted === undefined) throw new Error("no margin");
  const factors = base.map((_, place) =>
    Math.exp(others.reduce((sum, _of, margin) => sum + (lambda[columnOf(margin + 1, place)] ?? 0), 0)),
  );
  const sums = new Float64Array(wanted.length);
  base.forEach((weight, place) => {
    const group = first[place] ?? 0;
    sums[group] = (sums[group] ?? 0) + weight * (factors[place] ?? 0);
  });
  let gain = 0;
  wanted.forEach((total, group) => {
    gain -= total * Math.log(sums[group] ?? 0);
  });
  factors.forEach((factor, place) => {
    const group = first[place] ?? 0;
    factors[place] = factor * ((wanted[group] ?? 0) / (sums[group] ?? 0));
  });
  const weights = base.map((weight, place) => weight * (factors[place] ?? 0));
  if (!weights.every((weight) => Number.isFinite(weight) && weight > 0)) return null;
  const lacking = new Float64Array(columns);
  let [furthest, lackingAt] = [0, 0];
  let at = { margin: 0, group: 0 };
  others.forEach((group, index) => {
    const margin = index + 1;
    const reached = new Float64Array(totals[margin]?.length ?? 0);
    weights.forEach((weight, place) => {
      reached[group[place] ?? 0] = (reached[group[place] ?? 0] ?? 0) + weight;
    });
    (totals[margin] ?? []).forEach((total, which) => {
      const column = combinations.columnAt(margin, which);
      const missing = total - (reached[which] ?? 0);
      lacking[column] = missing;
      gain += (lambda[column] ?? 0) * total;
      if (Math.abs(missing) / total <= furthest) return;
      furthest = Math.abs(missing) / total;
      lackingAt = missing;
      at = { margin, group: which };
    });
  });
  return { factors, weights, gain, lacking, furthest, at, lackingAt };
}

function worstProblem(
  margins: Combination["margins"],
  { margin, group, reached }: Extract<Raked, { kind: "failed" }>,
): MarginProblem {
  const found = margins[margin];
  const category = found?.categories[group];
  if (found === undefined || category === undefined) throw new Error("a margin that was not there before");
  const students = found.margin.totals.get(category) ?? 0;
  return { kind: "does not converge", margin: found.margin, category, students, reached };
}

function residualsOf(
  values: Float64Array,
  cells: readonly TallyCell[],
  { placeOf, weights }: Combination,
  projection: Projection,
): Float64Array {
  const sums = new Float64Array(weights.length);
  cells.forEach(({ weight }, cell) => {
    const place = placeOf[cell] ?? 0;
    sums[place] = (sums[place] ?? 0) + weight * (values[cell] ?? 0);
  });
  const explained = projection.explained(sums);
  return values.map((value, cell) => value - (explained[placeOf[cell] ?? 0] ?? 0));
}
