/** A row that an earlier edition printed -> how it is read, and whether it is true of today's people.
 *
 * It is where the answers are still the same. Where they have changed, it is taken for true if it would be printed the same today: nothing then shows that anybody in it joined, left or was recoded. */
import { type ItemCells, sumAt } from "./itemCells.ts";
import type { KnownFigure } from "./knownFigures.ts";
import { type RowReading, totalsOn } from "./people/index.ts";
import { readingOf, readingOfPrinted } from "./readings.ts";
import { type BaseRounding, basesBehind, stepBehind } from "./rounding/index.ts";

type Rounded = Extract<KnownFigure["printed"], { kind: "rounded" }>;

export function isTrueToday(
  printed: KnownFigure["printed"],
  atoms: readonly number[],
  cells: ItemCells,
  rounding: BaseRounding,
): boolean {
  if (printed.kind === "exact" || printed.sameAnswers) return true;
  const base = sumAt(atoms, (atom) => cells.atoms[atom]?.size ?? 0);
  if (isExact(printed)) return base === printed.base && isExactToday(printed, atoms, cells);
  const then = { ...rounding, ...printed.rounding };
  if (base < then.minimumBase) return false;
  return isReadAlike(readBefore(printed, cells, rounding), readingOf(atoms, cells, then, cells.weighted));
}

/** Before this program rounded figures, they were as exact as the digits in data files. */
export function isExact(printed: KnownFigure["printed"]): boolean {
  return printed.kind === "exact" || printed.rounding.countStep === 1;
}

export function readBefore(printed: Rounded, cells: ItemCells, rounding: BaseRounding): RowReading {
  const then = { ...rounding, ...printed.rounding };
  const { least } = basesBehind(printed.base, then);
  const values = cells.measures.map(({ indicator, scale }) => {
    const told = printed.values.find((each) => each.indicator === indicator)?.printed;
    return told === undefined ? null : { ...told, step: stepBehind(told, scale, least) };
  });
  return readingOfPrinted(printed.base, values, cells.measures, then);
}

function isExactToday(printed: Rounded, atoms: readonly number[], cells: ItemCells): boolean {
  const people = sumAt(atoms, (atom) => cells.atoms[atom]?.weight ?? 0);
  return cells.measures.every(({ indicator, scale, width }, place) => {
    const told = printed.values.find((each) => each.indicator === indicator)?.printed;
    if (told === undefined) return true;
    const points = sumAt(atoms, (atom) => cells.atoms[atom]?.weightedTotals[place] ?? 0) / people;
    const value = scale.kind === "share" ? (100 * points) / width : scale.min + points;
    return Math.abs(value - told.value) <= told.step;
  });
}

function isReadAlike(then: RowReading, now: RowReading): boolean {
  if (then.bases.least !== now.bases.least || then.bases.most !== now.bases.most) return false;
  return then.totals.every((_, place) =>
    [then.bases.least, then.bases.most].every((base) => {
      const [own, its] = [totalsOn(then, place, base), totalsOn(now, place, base)];
      return own === null || (its !== null && own.least === its.least && own.most === its.most);
    }),
  );
}
