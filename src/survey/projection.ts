/** Combinations and weights -> the weighted least-squares projection on their margins, with the first margin swept out (Frisch & Waugh 1933; Lovell 1963), so that the system is as small as the other margins. */
import type { Combination } from "./combinations.ts";
import { inverseOf } from "./inverse.ts";

export interface Projection {
  /** Sums of weighted values, one a combination -> what the margins explain of a value there. */
  readonly explained: (sums: Float64Array) => Float64Array;
  /** The solution of the system of the later margins; columns that follow from others get 0. */
  readonly solve: (right: Float64Array) => Float64Array;
}

export function projectionOn(combinations: Combination, weights: Float64Array): Projection {
  const { groups, totals, columns, columnOf } = combinations;
  const [first] = groups;
  const size = totals[0]?.length ?? 0;
  if (first === undefined) throw new Error("no margin");
  const later = groups.slice(1).map((_, index) => index + 1);
  const whole = new Float64Array(size);
  const shared = new Float64Array(size * columns);
  weights.forEach((weight, place) => {
    const group = first[place] ?? 0;
    whole[group] = (whole[group] ?? 0) + weight;
    for (const margin of later) {
      const at = group * columns + columnOf(margin, place);
      shared[at] = (shared[at] ?? 0) + weight;
    }
  });
  const inverse = inverseOf(sweptMatrix(combinations, weights, whole, shared));
  const solve = (right: Float64Array) =>
    inverse.map((row) => row.reduce((sum, each, at) => sum + each * (right[at] ?? 0), 0));
  return {
    solve: (right) => Float64Array.from(solve(right)),
    explained: (sums) => {
      const means = new Float64Array(size);
      sums.forEach((sum, place) => {
        means[first[place] ?? 0] = (means[first[place] ?? 0] ?? 0) + sum;
      });
      means.forEach((sum, group) => {
        means[group] = sum / (whole[group] ?? 1);
      });
      // Right-hand side from deviations within the first margin, against cancellation.
      const right = new Float64Array(columns);
      sums.forEach((sum, place) => {
        const left = sum - (weights[place] ?? 0) * (means[first[place] ?? 0] ?? 0);
        for (const margin of later) right[columnOf(margin, place)] = (right[columnOf(margin, place)] ?? 0) + left;
      });
      const slopes = Float64Array.from(solve(right));
      const intercepts = means.map((mean, group) => {
        let share = 0;
        for (let column = 0; column < columns; column += 1)
          share += (slopes[column] ?? 0) * (shared[group * columns + column] ?? 0);
        return mean - share / (whole[group] ?? 1);
      });
      return weights.map((_, place) =>
        later.reduce((sum, margin) => sum + (slopes[columnOf(margin, place)] ?? 0), intercepts[first[place] ?? 0] ?? 0),
      );
    },
  };
}

/** Σ_g Σ_{c in g} w (x_k − x̄_gk)(x_l − x̄_gl): within a margin Σ_g W_gk·W_g,not k / W_g on the diagonal and −Σ_g W_gk·W_gl / W_g beside it, sums of terms of one sign. */
function sweptMatrix(
  { groups, totals, columns, columnAt, columnOf }: Combination,
  weights: Float64Array,
  whole: Float64Array,
  shared: Float64Array,
): number[][] {
  const matrix = Array.from({ length: columns }, () => new Array<number>(columns).fill(0));
  const add = (k: number, l: number, value: number) => {
    const row = matrix[k];
    if (row !== undefined) row[l] = (row[l] ?? 0) + value;
  };
  const marginOf = totals.slice(1).flatMap((each, index) => each.map(() => index + 1));
  whole.forEach((weight, group) => {
    const at = (column: number) => shared[group * columns + column] ?? 0;
    for (let k = 0; k < columns; k += 1) {
      const margin = marginOf[k] ?? 0;
      let others = 0;
      (totals[margin] ?? []).forEach((_, which) => {
        if (columnAt(margin, which) !== k) others += at(columnAt(margin, which));
      });
      add(k, k, (at(k) * others) / weight);
      for (let l = 0; l < columns; l += 1) if (l !== k) add(k, l, -(at(k) * at(l)) / weight);
    }
  });
  weights.forEach((weight, place) => {
    for (let k = 1; k < groups.length; k += 1)
      for (let l = 1; l < groups.length; l += 1) if (k !== l) add(columnOf(k, place), columnOf(l, place), weight);
  });
  return matrix;
}
