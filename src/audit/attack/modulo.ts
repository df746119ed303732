/** Arithmetic modulo a prime, by which sums of rows are compared: floating-point fractions are not exact. */

/** The largest prime below 2^26: products of two numbers, and sums of a million, are exact in a double. */
export const prime = 67_108_859;

export function mod(value: number): number {
  const rest = value - Math.floor(value / prime) * prime;
  return rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest;
}

export function inverse(value: number): number {
  let [result, square] = [1, mod(value)];
  for (let left = prime - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
}

/** Xorshift (Marsaglia 2003) from a fixed seed: an attack says the same each time. */
export function generator(seed = 0x9e3779b9): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % prime;
  };
}
