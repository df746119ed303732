/** A survey's stream of numbers -> its privacy settings, each in all its ways. */
import type { Random } from "./random.ts";

export interface Privacy {
  readonly minimumBase: number;
  readonly minimumPopulation?: number;
  readonly minimumNonrespondents?: number;
  readonly reliableBase: number;
  readonly reliableResponse?: number;
  readonly sensitive?: readonly string[];
  readonly roundCountsTo?: 3 | 5 | 10;
  readonly mergeSmallProgrammes?: boolean;
  readonly keep?: readonly string[];
}

const kinds = ["university", "faculty", "rest", "level", "group", "programme", "part"];

export function drawPrivacy(random: Random, sensitive: readonly string[]): Privacy {
  const minimumBase = random.pick([5, 6, 8, 10, 10, 10, 10, 12, 15]);
  const sometimes = (probability: number, setting: () => Partial<Privacy>): Partial<Privacy> =>
    random.chance(probability) ? setting() : {};
  return {
    minimumBase,
    ...sometimes(0.3, () => ({ minimumPopulation: minimumBase + random.whole(0, 15) })),
    ...sometimes(0.3, () => ({ minimumNonrespondents: random.whole(1, 5) })),
    reliableBase: random.pick([minimumBase, 30, 30, 50]),
    ...sometimes(0.3, () => ({ reliableResponse: random.whole(15, 45) })),
    ...(sensitive.length > 0 ? { sensitive } : {}),
    ...sometimes(0.35, () => ({ roundCountsTo: random.pick([3, 5, 10] as const) })),
    ...sometimes(0.4, () => ({ mergeSmallProgrammes: random.chance(0.5) })),
    ...sometimes(0.2, () => ({ keep: random.some(kinds, random.whole(1, kinds.length)) })),
  };
}
