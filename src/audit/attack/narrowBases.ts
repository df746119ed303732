/** Rows with the numbers that their printed bases may stand for -> what is left of these, since parts are no more than their whole. */
import type { PrintedRow, Range } from "./question.ts";

const rounds = 3;

export function narrowBases(rows: readonly PrintedRow[]): readonly Range[] {
  const sets = rows.map(({ atoms }) => new Set(atoms));
  const bases = rows.map(({ base: { lo, hi } }) => ({ lo, hi }));
  // Of each whole: parts inside it that have nobody in common, the largest first.
  const wholes = rows.flatMap((_, whole) => {
    const own = sets[whole] ?? new Set();
    const inside = rows
      .map(({ atoms }, row) => ({ atoms, row }))
      .filter(({ atoms, row }) => row !== whole && atoms.length < own.size && atoms.every((atom) => own.has(atom)))
      .sort((a, b) => b.atoms.length - a.atoms.length);
    const taken = new Set<number>();
    const parts = inside.filter(({ atoms }) => {
      if (atoms.some((atom) => taken.has(atom))) return false;
      for (const atom of atoms) taken.add(atom);
      return true;
    });
    return parts.length === 0 ? [] : [{ whole, parts: parts.map(({ row }) => row) }];
  });
  for (let round = 0; round < rounds; round += 1)
    for (const { whole, parts } of wholes) {
      const own = bases[whole];
      if (own === undefined) continue;
      const least = parts.reduce((sum, part) => sum + (bases[part]?.lo ?? 0), 0);
      own.lo = Math.max(own.lo, least);
      for (const part of parts) {
        const base = bases[part];
        if (base !== undefined) base.hi = Math.min(base.hi, own.hi - (least - base.lo));
      }
    }
  return bases;
}
