/** A cell of one question -> why nobody may see it, whatever else is printed; null where it may be printed. The rules are the same for every kind of cell. */
import type { PrivacyPolicy } from "../domain/index.ts";
import { type DomainCell, type ItemCells, sumAt } from "./itemCells.ts";

export type PrimaryRule = "few respondents" | "few students" | "few non-respondents" | "everybody or nobody";

export interface CellCounts {
  /** All respondents of the wave, whether they answered this question or not. */
  readonly respondents: number;
  /** Students who were invited; null where the survey file does not say. */
  readonly students: number | null;
}

export function fewPeople(
  base: number,
  { respondents, students }: CellCounts,
  policy: PrivacyPolicy,
): PrimaryRule | null {
  if (base < policy.minimumBase) return "few respondents";
  if (students === null) return null;
  if (students < (policy.minimumPopulation ?? policy.minimumBase)) return "few students";
  return students - respondents < (policy.minimumNonrespondents ?? 0) ? "few non-respondents" : null;
}

/** Says whether a smaller percentage of the students answered than the policy calls reliable, where their number is known. Such figures are flagged, not hidden. */
export function isLowResponse({ respondents, students }: CellCounts, { reliableResponse }: PrivacyPolicy): boolean {
  return reliableResponse !== undefined && students !== null && 100 * respondents < reliableResponse * students;
}

/** Says whether everybody or nobody in a group gave an answer, or what an indicator counts. Where a question is sensitive, nobody may learn that. */
export function saysTheSame({ atoms, base }: DomainCell, cells: ItemCells): boolean {
  const answers = new Set(atoms.flatMap((atom) => [...(cells.atoms[atom]?.answers ?? [])]));
  if (answers.size === 1) return true;
  return cells.measures.some(({ scale }, place) => {
    if (scale.kind !== "share") return false;
    const total = sumAt(atoms, (atom) => cells.atoms[atom]?.totals[place] ?? 0);
    return total === 0 || total === base;
  });
}
