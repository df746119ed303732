/** A puzzle -> the secret sums that follow exactly from the printed ones.
 *
 * One random way in which the groups could differ without changing any printed sum: a secret sum that it does not change either is a combination of printed ones. Chance of a false alarm: one in a billion for each sum; a leak is never missed. */
import type { Puzzle, Sum } from "./puzzle.ts";

/** 2^31 - 1, by its own arithmetic: products are taken as big integers. */
const modulus = 2_147_483_647n;

export function derivable({ unknowns, known, secret }: Puzzle): readonly Sum[] {
  const change = silentChange(
    unknowns,
    known.filter(({ atLeast, atMost }) => atLeast === atMost).map(({ groups }) => groups),
  );
  return secret.filter(({ groups }) => {
    let total = 0n;
    for (const group of groups) total += change[group] ?? 0n;
    return total % modulus === 0n;
  });
}

/** A random vector that is orthogonal to all rows: what is free is drawn, what is bound follows. */
function silentChange(unknowns: number, rows: readonly (readonly number[])[]): readonly bigint[] {
  const bound = new Map<number, ReadonlyMap<number, bigint>>();
  const order: number[] = [];
  // Short sums first: what is left of longer ones is then short as well.
  for (const row of rows.toSorted((a, b) => a.length - b.length)) {
    const left = new Map<number, bigint>(row.map((group) => [group, 1n]));
    eliminate(left, bound);
    const [first] = left;
    if (first === undefined) continue;
    const [group, coefficient] = first;
    const factor = power(coefficient, modulus - 2n);
    left.delete(group);
    // group = sum of the others, with these factors.
    bound.set(group, new Map([...left].map(([other, value]) => [other, mod(-value * factor)])));
    order.push(group);
  }
  const draw = generator();
  const change = Array.from({ length: unknowns }, () => draw());
  for (const group of order.toReversed()) {
    let value = 0n;
    for (const [other, factor] of bound.get(group) ?? []) value += factor * (change[other] ?? 0n);
    change[group] = mod(value);
  }
  return change;
}

/** Puts what each bound group equals in its place, until none is left. */
function eliminate(row: Map<number, bigint>, bound: ReadonlyMap<number, ReadonlyMap<number, bigint>>): void {
  const waiting = [...row.keys()].filter((group) => bound.has(group));
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    const coefficient = row.get(group);
    if (coefficient === undefined) continue;
    row.delete(group);
    for (const [other, factor] of bound.get(group) ?? []) {
      const value = mod((row.get(other) ?? 0n) + coefficient * factor);
      if (value === 0n) row.delete(other);
      else row.set(other, value);
      if (bound.has(other)) waiting.push(other);
    }
  }
}

function mod(value: bigint): bigint {
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, mod(base)];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** Xorshift (Marsaglia 2003) from a fixed seed: an audit says the same each time. */
function generator(): () => bigint {
  let state = 0x9e3779b97f4a7c15n;
  return () => {
    state ^= (state << 13n) & 0xffffffffffffffffn;
    state ^= state >> 7n;
    state ^= (state << 17n) & 0xffffffffffffffffn;
    return state % modulus;
  };
}
