/** Printed rows -> whether a set of people is a combination of them, however many, and of which.
 *
 * A random vector that is orthogonal to all rows is orthogonal to what follows from them, and to hardly anything else: a random vector less its projection on the rows, modulo a prime. Groups of people count in the projection by random weights, so that no row is orthogonal to itself by chance. Two such vectors: the chance of a false alarm is one in 10^15 for each set. */
import { generator, inverse, mod, prime } from "./modulo.ts";
import type { Term } from "./question.ts";

export interface RowSpace {
  /** By group; its sum over a set is 0 modulo the prime where the set follows. */
  readonly silent: readonly [Float64Array, Float64Array];
  /** Whole factors of rows; null where the set does not follow, or where the combination has other factors. */
  readonly combinationOf: (groups: readonly number[]) => readonly Term[] | null;
}

/** Where a row is taken more often than this, its rounding drowns what it tells. */
const mostTimes = 8;

/** `rows`: groups of each, numbered from 0 to `count` - 1. */
export function rowSpaceOf(rows: readonly (readonly number[])[], count: number): RowSpace {
  const holders = Array.from({ length: count }, (): number[] => []);
  rows.forEach((groups, row) => {
    for (const group of groups) holders[group]?.push(row);
  });
  // Rows that have nobody in common leave one another alone: the smallest first keep the matrix empty.
  const order = [...rows.keys()].sort((a, b) => (rows[a]?.length ?? 0) - (rows[b]?.length ?? 0) || a - b);
  const placeOf = new Int32Array(rows.length);
  order.forEach((row, place) => {
    placeOf[row] = place;
  });
  const draw = generator();
  const vector = () => Float64Array.from({ length: count }, () => draw());
  const weights = vector();
  const gram = rows.map(() => new Float64Array(rows.length));
  holders.forEach((own, group) => {
    const weight = weights[group] ?? 0;
    for (const a of own) {
      const line = gram[placeOf[a] ?? 0];
      if (line === undefined) continue;
      for (const b of own) line[placeOf[b] ?? 0] = (line[placeOf[b] ?? 0] ?? 0) + weight;
    }
  });
  const solve = solverOf(gram.map((line) => line.map(mod)));
  const factorsOf = (values: (group: number) => number) => {
    const right = new Float64Array(rows.length);
    order.forEach((row, place) => {
      right[place] = mod((rows[row] ?? []).reduce((sum, group) => sum + values(group), 0));
    });
    return solve(right);
  };
  const silentVector = () => {
    const random = vector();
    const factors = factorsOf((group) => random[group] ?? 0);
    return random.map((value, group) => {
      let sum = 0;
      for (const row of holders[group] ?? []) sum += factors[placeOf[row] ?? 0] ?? 0;
      return mod(value - mod((weights[group] ?? 0) * mod(sum)));
    });
  };
  return {
    silent: [silentVector(), silentVector()],
    combinationOf: (groups) => {
      const inside = new Set(groups);
      const factors = factorsOf((group) => (inside.has(group) ? (weights[group] ?? 0) : 0));
      const terms: Term[] = [];
      const sums = new Float64Array(count);
      for (const [place, row] of order.entries()) {
        const factor = factors[place] ?? 0;
        if (factor === 0) continue;
        const times = factor > prime / 2 ? factor - prime : factor;
        if (Math.abs(times) > mostTimes) return null;
        terms.push({ row, times });
        for (const group of rows[row] ?? []) sums[group] = (sums[group] ?? 0) + times;
      }
      return sums.every((sum, group) => sum === Number(inside.has(group))) ? terms : null;
    },
  };
}

/** Gaussian elimination once, with its steps kept, then a solution for each right side; what is free is 0. */
function solverOf(matrix: readonly Float64Array[]): (right: Float64Array) => Float64Array {
  const size = matrix.length;
  const open = new Set(matrix.keys());
  const pivots: {
    readonly row: number;
    readonly column: number;
    readonly inverted: number;
    readonly below: number[];
  }[] = [];
  for (let column = 0; column < size; column += 1) {
    const own = [...open].filter((row) => (matrix[row]?.[column] ?? 0) !== 0);
    const [row, ...below] = own;
    const pivot = row === undefined ? undefined : matrix[row];
    if (row === undefined || pivot === undefined) continue;
    open.delete(row);
    const inverted = inverse(pivot[column] ?? 0);
    const filled: number[] = [];
    for (let at = column + 1; at < size; at += 1) if (pivot[at] !== 0) filled.push(at);
    for (const other of below) {
      const line = matrix[other];
      if (line === undefined) continue;
      const times = mod((line[column] ?? 0) * inverted);
      for (const at of filled) line[at] = mod((line[at] ?? 0) - times * (pivot[at] ?? 0));
      // The step itself, for right sides to come.
      line[column] = times;
    }
    pivots.push({ row, column, inverted, below });
  }
  return (right) => {
    const values = right.slice();
    for (const { row, column, below } of pivots) {
      const value = values[row] ?? 0;
      if (value === 0) continue;
      for (const other of below) values[other] = mod((values[other] ?? 0) - (matrix[other]?.[column] ?? 0) * value);
    }
    const solution = new Float64Array(size);
    for (const { row, column, inverted } of pivots.toReversed()) {
      const line = matrix[row];
      let value = values[row] ?? 0;
      for (let at = column + 1; at < size; at += 1)
        if (solution[at] !== 0 && line?.[at] !== 0) value = mod(value - (line?.[at] ?? 0) * (solution[at] ?? 0));
      solution[column] = mod(value * inverted);
    }
    return solution;
  };
}
