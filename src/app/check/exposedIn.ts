/** Decisions on figures -> the waves in which answers of few people follow from what earlier editions printed, whatever is hidden now. */
import type { DecidedWave } from "../../disclosure/index.ts";

export interface Exposed {
  readonly survey: string;
  readonly wave: number;
  readonly groups: number;
}

export function exposedIn(decided: readonly DecidedWave[]): readonly Exposed[] {
  return decided.flatMap(({ survey, wave, items }) => {
    const groups = items.reduce((sum, { exposed }) => sum + exposed.length, 0);
    return groups === 0 ? [] : [{ survey, wave, groups }];
  });
}
