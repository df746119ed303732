/** Hidden sets of few people, and the limits of the rows around them -> where these tell that all or none of them gave an answer. */

import type { Told } from "./attackQuestion.ts";
import { type AnswerBounds, boundsOfGroups } from "./hiddenAnswers.ts";
import type { MergedAtoms } from "./mergedAtoms.ts";
import type { Question, Range } from "./question.ts";
import type { RowSums } from "./rowSums.ts";
import { ruleBroken } from "./whatIsTold.ts";

/** Hidden sets that follow from no combination of rows, and of which the limits of rows tell that all or none of them gave an answer. */
export function toldByLimits(
  { survey, wave, item, rows, indicators, unprinted, minimum, scale, atomCounts }: Question,
  { groupOf, counts, members }: MergedAtoms,
  rowSums: RowSums,
): readonly Told[] {
  const sizeOf = (set: readonly number[]) => set.reduce((sum, group) => sum + (counts[group] ?? 0), 0);
  const atomsIn = new Map<number, number>();
  groupOf.forEach((group, atom) => {
    if (group >= 0 && (atomCounts[atom] ?? 0) > 0) atomsIn.set(group, (atomsIn.get(group) ?? 0) + 1);
  });
  const sets = unprinted.flatMap((atoms) => {
    const own = Map.groupBy(atoms, (atom) => groupOf[atom] ?? -1);
    // A group that is partly outside of it, or that no row counts, tells nothing of it.
    const isWhole = [...own].every(([group, inside]) => inside.length === atomsIn.get(group));
    const set = [...own.keys()];
    return isWhole && sizeOf(set) > 0 && sizeOf(set) < minimum ? [set] : [];
  });
  if (sets.length === 0) return [];
  return indicators
    .filter(({ kind }) => kind === "share")
    .flatMap((indicator) => {
      const bounds = boundsOfGroups(members, counts.length, indicators.indexOf(indicator), rowSums);
      return sets.flatMap((set): readonly Told[] => {
        const rule = ruleBroken(possibleOf(set, bounds), indicator, scale, true);
        // How far a share may differ is asked of sets that follow from rows; these don't.
        if (rule === null || rule === "narrow share" || rule === "alone") return [];
        const around = rows.flatMap(({ cell, key }, row) =>
          members[row]?.some((group) => set.includes(group)) ? [{ cell, key, times: 1 }] : [],
        );
        return [{ survey, wave, item, indicator: indicator.id, rule, people: sizeOf(set), rows: around }];
      });
    });
}

/** By their number; where that has no bound, nothing is told. */
function possibleOf(set: readonly number[], bounds: readonly AnswerBounds[]): ReadonlyMap<number, Range> {
  const sum = (which: keyof AnswerBounds, end: keyof Range) =>
    set.reduce((total, group) => total + (bounds[group]?.[which][end] ?? 0), 0);
  const [answered, others] = (["answered", "others"] as const).map((which) => ({
    lo: sum(which, "lo"),
    hi: sum(which, "hi"),
  }));
  const possible = new Map<number, Range>();
  if (answered === undefined || others === undefined || !Number.isFinite(answered.hi + others.hi)) return possible;
  for (let size = Math.max(1, answered.lo + others.lo); size <= answered.hi + others.hi; size += 1)
    possible.set(size, { lo: Math.max(answered.lo, size - others.hi), hi: Math.min(answered.hi, size - others.lo) });
  return possible;
}
