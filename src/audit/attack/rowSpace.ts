/** Printed rows -> whether a set of people is a combination of them, and of which.
 *
 * A random vector that is orthogonal to all rows is orthogonal to what follows from them, and to hardly anything else: the residual of a random vector after its projection on the rows, by their Gram matrix modulo a prime. Chance of a false alarm: one in 10^15 for each set. */

/** The largest prime below 2^26: products of two numbers are exact. */
const prime = 67_108_859;

export interface RowSpace {
  readonly holds: (atoms: readonly number[]) => boolean;
  /** Whole factors of rows; null where the combination has others. */
  readonly combinationOf: (
    atoms: readonly number[],
  ) => readonly { readonly row: number; readonly times: number }[] | null;
}

/** `rows`: atoms of each, numbered from 0 to `count` - 1. */
export function rowSpaceOf(rows: readonly (readonly number[])[], count: number): RowSpace {
  const holders = Array.from({ length: count }, (): number[] => []);
  rows.forEach((atoms, row) => {
    for (const atom of atoms) holders[atom]?.push(row);
  });
  const gram = rows.map(() => new Float64Array(rows.length));
  for (const own of holders)
    for (const a of own) for (const b of own) if (gram[a] !== undefined) gram[a][b] = (gram[a][b] ?? 0) + 1;
  const solve = solverOf(gram);
  const draw = generator();
  const silent = [0, 1].map(() => {
    const random = Float64Array.from({ length: count }, () => draw());
    const sums = rows.map((atoms) => atoms.reduce((sum, atom) => (sum + (random[atom] ?? 0)) % prime, 0));
    const factors = solve(Float64Array.from(sums));
    return random.map((value, atom) => {
      let left = value;
      for (const row of holders[atom] ?? []) left -= factors[row] ?? 0;
      return mod(left);
    });
  });
  const holds = (atoms: readonly number[]) =>
    silent.every((vector) => atoms.reduce((sum, atom) => (sum + (vector[atom] ?? 0)) % prime, 0) === 0);
  return {
    holds,
    combinationOf: (atoms) => {
      const own = new Float64Array(rows.length);
      for (const atom of atoms) for (const row of holders[atom] ?? []) own[row] = (own[row] ?? 0) + 1;
      const terms: { row: number; times: number }[] = [];
      for (const [row, factor] of solve(own).entries()) {
        if (factor === 0) continue;
        const times = factor > prime / 2 ? factor - prime : factor;
        if (Math.abs(times) > 8) return null;
        terms.push({ row, times });
      }
      return terms;
    },
  };
}

/** Gauss-Jordan elimination once, then a solution for each right side; what is free is 0. */
function solverOf(matrix: readonly Float64Array[]): (right: Float64Array) => Float64Array {
  const size = matrix.length;
  const left = matrix.map((row) => row.map(mod));
  const inverse = left.map((_, place) => Float64Array.from({ length: size }, (_, at) => (at === place ? 1 : 0)));
  const pivots: { readonly row: number; readonly column: number }[] = [];
  const used = new Set<number>();
  for (let column = 0; column < size; column += 1) {
    const row = left.findIndex((each, place) => !used.has(place) && (each[column] ?? 0) !== 0);
    if (row < 0) continue;
    used.add(row);
    pivots.push({ row, column });
    const own = left[row];
    const ownInverse = inverse[row];
    if (own === undefined || ownInverse === undefined) continue;
    const factor = power(own[column] ?? 0, prime - 2);
    scale(own, factor);
    scale(ownInverse, factor);
    for (const [place, other] of left.entries()) {
      const times = other[column] ?? 0;
      if (place === row || times === 0) continue;
      subtract(other, own, times);
      subtract(inverse[place] ?? other, ownInverse, times);
    }
  }
  return (right) => {
    const solution = new Float64Array(size);
    const places = [...right.keys()].filter((place) => right[place] !== 0);
    for (const { row, column } of pivots) {
      const own = inverse[row];
      let sum = 0;
      for (const place of places) sum = (sum + (own?.[place] ?? 0) * mod(right[place] ?? 0)) % prime;
      solution[column] = sum;
    }
    return solution;
  };
}

function scale(row: Float64Array, factor: number): void {
  for (let at = 0; at < row.length; at += 1) if (row[at] !== 0) row[at] = ((row[at] ?? 0) * factor) % prime;
}

function subtract(row: Float64Array, other: Float64Array, times: number): void {
  const factor = prime - times;
  for (let at = 0; at < row.length; at += 1)
    if (other[at] !== 0) row[at] = ((row[at] ?? 0) + (other[at] ?? 0) * factor) % prime;
}

function mod(value: number): number {
  const rest = value % prime;
  return rest < 0 ? rest + prime : rest;
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

/** Xorshift (Marsaglia 2003) from a fixed seed: an attack says the same each time. */
function generator(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % prime;
  };
}
