/** What figures are made of -> figures that an attacker gets nothing out of: the four phases that need no files, and how long they took. */
import { performance } from "node:perf_hooks";
import type { ItemTally, LedgerCell } from "../../domain/index.ts";
import { type Attacked, attack } from "./attacked.ts";
import { estimate } from "./estimated.ts";
import { group } from "./grouped.ts";
import { protect } from "./protected.ts";
import type { FigureData } from "./remembered.ts";

export interface ProtectedFigures extends Attacked {
  readonly seconds: number;
}

/** `released`: what adopted releases on disk printed. */
export function protectFigures(
  data: FigureData,
  tallies: readonly ItemTally[],
  released: readonly LedgerCell[] = [],
): ProtectedFigures {
  const began = performance.now();
  const attacked = attack(protect(estimate(group({ data, tallies, released }))));
  return { ...attacked, seconds: (performance.now() - began) / 1000 };
}
