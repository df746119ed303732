/** (a share, respondents, a design) -> samples of it, drawn by a seeded generator, as the program estimates them. */

import type { Measured } from "../../../src/survey/comparisons/tested.ts";
import { aCell, aDesign, meanWithin } from "../aDesign.ts";

/** Uniform in [0, 1): mulberry32. */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Design =
  | { readonly kind: "simple" }
  /** Weights that have nothing to do with the answers: 1 + the square of their coefficient of variation is the design effect. */
  | { readonly kind: "weighted"; readonly effect: number }
  /** Groups of students who answer alike: the share of each is drawn around the whole one, by a beta distribution. */
  | { readonly kind: "clustered"; readonly effect: number; readonly size: number };

export type Sampler = (random: Random) => Measured;

export function samplerOf(design: Design, share: number, of: number): Sampler {
  switch (design.kind) {
    case "simple":
      return weighted([{ weight: 1, count: of }], share);
    case "weighted":
      return weighted(weightsOf(design.effect, of), share);
    case "clustered":
      return clustered(design, share, of);
  }
}

interface WeightClass {
  readonly weight: number;
  readonly count: number;
}

/** A fifth of the respondents is heavy, the others light: with weights a and b, 0.2a + 0.8b = 1 and 0.2a² + 0.8b² = effect. */
function weightsOf(effect: number, of: number): readonly WeightClass[] {
  const heavy = Math.max(1, Math.round(0.2 * of));
  const away = Math.sqrt((effect - 1) / (0.2 * 0.8));
  return [
    { weight: 1 + 0.8 * away, count: heavy },
    { weight: Math.max(0.02, 1 - 0.2 * away), count: of - heavy },
  ];
}

/** Through the program's own estimates. */
function weighted(classes: readonly WeightClass[], share: number): Sampler {
  const draws = classes.map(({ count }) => binomialSampler(count, share));
  return (random) => {
    const cells = classes.flatMap(({ weight, count }, place) => {
      const yes = draws[place]?.(random) ?? 0;
      return [
        { answer: 1, count: yes },
        { answer: 0, count: count - yes },
      ]
        .filter((each) => each.count > 0)
        .map((each) => aCell({ ...each, weight: weight * each.count, squaredWeight: weight * weight * each.count }));
    });
    const found = meanWithin(
      aDesign(cells),
      ({ answer }) => answer,
      () => true,
    );
    if (found === null) throw new Error("nobody answered");
    return {
      value: 100 * found.mean,
      standardError: 100 * found.standardError,
      base: found.base,
      effectiveBase: found.effectiveBase,
      degreesOfFreedom: found.degreesOfFreedom,
      unit: "percent",
    };
  };
}

/** The linearised variance of a mean in a sample of clusters drawn with replacement: c/(c − 1) · Σ(z − z̄)², z = Σ(y − p)/n in a cluster. */
function clustered({ effect, size }: Extract<Design, { kind: "clustered" }>, share: number, of: number): Sampler {
  const clusters = Math.max(2, Math.round(of / size));
  const alike = (effect - 1) / (size - 1);
  const [a, b] = [(share * (1 - alike)) / alike, ((1 - share) * (1 - alike)) / alike];
  return (random) => {
    const counts = Array.from({ length: clusters }, () => {
      const own = betaDraw(a, b, random);
      let yes = 0;
      for (let place = 0; place < size; place += 1) if (random() < own) yes += 1;
      return yes;
    });
    const base = clusters * size;
    const p = counts.reduce((sum, each) => sum + each, 0) / base;
    const squares = counts.reduce((sum, each) => sum + ((each - size * p) / base) ** 2, 0);
    return {
      value: 100 * p,
      standardError: 100 * Math.sqrt((clusters / (clusters - 1)) * squares),
      base,
      effectiveBase: base,
      degreesOfFreedom: clusters - 1,
      unit: "percent",
    };
  };
}

/** By inversion of the distribution, which is made once. */
function binomialSampler(of: number, share: number): (random: Random) => number {
  const below: number[] = [];
  let chance = of * Math.log1p(-share);
  let sum = 0;
  for (let x = 0; x <= of; x += 1) {
    sum += Math.exp(chance);
    below.push(sum);
    chance += Math.log(((of - x) / (x + 1)) * (share / (1 - share)));
  }
  return (random) => {
    const u = random();
    let [low, high] = [0, of];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((below[middle] ?? 1) > u) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

function betaDraw(a: number, b: number, random: Random): number {
  const [x, y] = [gammaDraw(a, random), gammaDraw(b, random)];
  return x + y === 0 ? 0 : x / (x + y);
}

/** Marsaglia & Tsang (2000), with their boost below 1. */
function gammaDraw(shape: number, random: Random): number {
  if (shape < 1) return gammaDraw(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}
