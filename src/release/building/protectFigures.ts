/** What figures are made of -> figures that an attacker gets nothing out of: the four phases that need no files, and how long they took. */
import { performance } from "node:perf_hooks";
import { type ItemTally, type LedgerCell, noSealedNotes, type SealedNotebook } from "../../domain/index.ts";
import { attackBeside, threadsBeside } from "./attack/attackBeside.ts";
import { type Attacked, attack } from "./attacked.ts";
import { estimate } from "./estimated.ts";
import { group } from "./grouped.ts";
import { type Protected, protect } from "./protected.ts";
import type { FigureData } from "./remembered.ts";

export interface ProtectedFigures extends Attacked {
  readonly seconds: number;
}

/** `released`: what adopted releases on disk printed; `sealed`: what was found in the same answers. */
export function protectFigures(
  data: FigureData,
  tallies: readonly ItemTally[],
  released: readonly LedgerCell[] = [],
  sealed: SealedNotebook = noSealedNotes,
): ProtectedFigures {
  const began = performance.now();
  return ended(began, attack(toAttack(data, tallies, released, sealed), sealed));
}

/** The same, attacked in so many threads beside this one. */
export async function protectFiguresBeside(
  data: FigureData,
  tallies: readonly ItemTally[],
  released: readonly LedgerCell[],
  sealed: SealedNotebook,
  threads: number = threadsBeside(),
): Promise<ProtectedFigures> {
  const began = performance.now();
  const figures = toAttack(data, tallies, released, sealed);
  return ended(began, attack(figures, await attackBeside(figures, sealed, threads)));
}

function toAttack(
  data: FigureData,
  tallies: readonly ItemTally[],
  released: readonly LedgerCell[],
  sealed: SealedNotebook,
): Protected {
  return protect(estimate(group({ data, tallies, released }, sealed), sealed));
}

function ended(began: number, attacked: Attacked): ProtectedFigures {
  return { ...attacked, seconds: (performance.now() - began) / 1000 };
}
