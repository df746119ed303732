/** What figures are made of -> figures that an attacker gets nothing out of: the four phases that need no files, and how long they took. */
import { performance } from "node:perf_hooks";
import { type ItemTally, type LedgerCell, type Notebook, noNotebook } from "../../domain/index.ts";
import { type Attacked, attack } from "./attacked.ts";
import { estimate } from "./estimated.ts";
import { group } from "./grouped.ts";
import { protect } from "./protected.ts";
import type { FigureData } from "./remembered.ts";

export interface ProtectedFigures extends Attacked {
  readonly seconds: number;
}

/** `released`: what adopted releases on disk printed; `sealed`: what was found in the same answers. */
export function protectFigures(
  data: FigureData,
  tallies: readonly ItemTally[],
  released: readonly LedgerCell[] = [],
  sealed: Notebook = noNotebook,
): ProtectedFigures {
  const began = performance.now();
  const attacked = attack(protect(estimate(group({ data, tallies, released }))), sealed);
  return { ...attacked, seconds: (performance.now() - began) / 1000 };
}
