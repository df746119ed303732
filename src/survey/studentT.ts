/** Student's t and the beta distribution: probabilities and quantiles, to some 12 digits. */

/** P(T <= t) for df > 0 degrees of freedom (Abramowitz & Stegun 1964, 26.7.1). */
export function tProbability(t: number, df: number): number {
  const tail = incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** From so many degrees of freedom on, the expansion below is right to the last digits. */
const manyDegrees = 1e5;

/** Quantiles that were worked out before: figures share few degrees of freedom, and bisection is slow. */
const quantiles = new Map<string, number>();

/** The t below which a share p of the distribution lies; 0 < p < 1, df > 0; infinite degrees of freedom: the normal distribution's. */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1 && df > 0)) throw new Error(`no t quantile for p = ${p} and ${df} degrees of freedom`);
  if (p === 0.5) return 0;
  if (df > manyDegrees) {
    // Cornish & Fisher's expansion (Abramowitz & Stegun 1964, 26.7.5): the next term is under 1e-14 here.
    const z = normalQuantile(p);
    return z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df * df);
  }
  const key = `${p} ${df}`;
  const known = quantiles.get(key);
  if (known !== undefined) return known;
  // The beta quantile is well-conditioned in the tail, where 1 - p would lose digits.
  const x = betaQuantile(2 * Math.min(p, 1 - p), df / 2, 0.5);
  const t = Math.sqrt(df * (1 / x - 1));
  const quantile = p < 0.5 ? -t : t;
  quantiles.set(key, quantile);
  return quantile;
}

/** The x below which a share p of Beta(a, b) lies; by bisection, which can't run away, to the last bits. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let [low, high] = [0, 1];
  for (let step = 0; step < 200 && high - low > Number.EPSILON * low; step += 1) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** I_x(a, b), the regularised incomplete beta function, for 0 <= x <= 1 (continued fraction 26.5.8, by Lentz's method). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges fast below the mean; above it, the other tail does.
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) return result;
  }
  throw new Error(`the incomplete beta function does not converge at ${x}, ${a}, ${b}`);
}

/** ln Γ(x) for x > 0, by Stirling's series (6.1.41) after lifting x above 15. */
export function logGamma(x: number): number {
  let shift = 0;
  let y = x;
  while (y < 15) {
    shift += Math.log(y);
    y += 1;
  }
  const r = 1 / (y * y);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / y;
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** P(Z <= z) of the standard normal distribution, by the incomplete gamma function's series and fraction (26.2.10, 26.2.14). */
export function normalProbability(z: number): number {
  const size = Math.abs(z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  let tail: number;
  if (size < 3) {
    let term = size;
    let sum = size;
    for (let k = 1; Math.abs(term) > 1e-17 * sum; k += 1) {
      term *= (size * size) / (2 * k + 1);
      sum += term;
    }
    tail = 0.5 - density * sum;
  } else {
    let deep = size;
    for (let k = 200; k >= 1; k -= 1) deep = size + k / deep;
    tail = density / deep;
  }
  return z > 0 ? 1 - tail : tail;
}

/** The z with P(Z <= z) = p, for 0 < p < 1: Newton's steps from 0, which never overshoot since the curve is concave beyond it. */
export function normalQuantile(p: number): number {
  if (p < 0.5) return -normalQuantile(1 - p);
  let z = 0;
  for (let step = 0; step < 100; step += 1) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const next = z + (p - normalProbability(z)) / density;
    if (Math.abs(next - z) < 1e-15 * Math.max(1, z)) return next;
    z = next;
  }
  return z;
}

/** P(X >= x) of chi-squared with a whole number of degrees of freedom (26.4.4 and 26.4.5). */
export function chiSquaredTail(x: number, df: number): number {
  if (x <= 0) return 1;
  const odd = df % 2 === 1;
  let term = odd ? 2 * Math.sqrt(x) * (Math.exp(-x / 2) / Math.sqrt(2 * Math.PI)) : Math.exp(-x / 2);
  let sum = odd ? 2 * normalProbability(-Math.sqrt(x)) : 0;
  for (let k = odd ? 1 : 0; k <= df - 2; k += 2) {
    sum += term;
    term *= x / (k + 2);
  }
  return Math.min(1, sum);
}
