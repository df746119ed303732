/** (seed, label) -> a stream of numbers that is the same on every machine. What is drawn under one label changes nothing of what is drawn under another. */

export interface Random {
  /** From 0 up to, but not, 1. */
  readonly next: () => number;
  /** Whole, both ends included. */
  readonly whole: (least: number, most: number) => number;
  readonly between: (least: number, most: number) => number;
  /** Spread evenly over the orders of magnitude; least above 0. */
  readonly logBetween: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** So many different ones, in a drawn order; all where there are fewer. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[];
  /** Mean 0, standard deviation 1, within 6: the sum of twelve uniform numbers, which needs no function that machines round differently. */
  readonly normal: () => number;
  /** How many of `trials` come true. */
  readonly binomial: (trials: number, probability: number) => number;
}

export function randomOf(seed: number, label: string): Random {
  const next = mulberry32(fnv1a(`${seed} ${label}`));
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const between = (least: number, most: number) => least + next() * (most - least);
  const chance = (probability: number) => next() < probability;
  const normal = () => Array.from({ length: 12 }, next).reduce((sum, each) => sum + each, -6);
  const pick = <T>(from: readonly T[]): T => {
    const found = from[whole(0, from.length - 1)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  };
  const some = <T>(from: readonly T[], count: number): readonly T[] => {
    const left = [...from];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(whole(0, left.length - 1), 1)).flat();
  };
  const binomial = (trials: number, probability: number) => {
    if (trials <= 200) return Array.from({ length: trials }, () => chance(probability)).filter(Boolean).length;
    const drawn = trials * probability + normal() * Math.sqrt(trials * probability * (1 - probability));
    return Math.min(trials, Math.max(0, Math.round(drawn)));
  };
  const logBetween = (least: number, most: number) => least * (most / least) ** next();
  return { next, whole, between, logBetween, chance, pick, some, normal, binomial };
}

/** Tommy Ettinger's Mulberry32. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fowler, Noll and Vo's hash of 32 bits. */
function fnv1a(text: string): number {
  return [...text].reduce((hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5 | 0);
}
