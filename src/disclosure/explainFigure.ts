/** A figure -> why it is hidden, for the analyst. These reasons are never printed in a report. */
import type { DecidedWave, FigureDecision, Protected } from "./decision.ts";

export interface FigureExplanation {
  readonly decision: FigureDecision;
  /** The sets of people whose answers would follow, each once, the smallest first. */
  readonly protects: readonly Protected[];
  /** The rules on numbers of students could not be applied: the survey file gives none of this group. */
  readonly withoutPopulation: boolean;
}

export function explainFigure(wave: DecidedWave, item: FigureDecision["item"], key: string): FigureExplanation | null {
  const decisions = item === null ? wave.respondents : (wave.items.find((each) => each.item === item)?.decisions ?? []);
  const decision = decisions.find((each) => each.key === key);
  if (decision === undefined) return null;
  const protects =
    decision.status === "hidden" ? decision.protects.toSorted((a, b) => a.people - b.people).filter(isFirst) : [];
  return {
    decision,
    protects,
    withoutPopulation: wave.withoutPopulation.includes(key),
  };
}

function isFirst(each: Protected, place: number, all: readonly Protected[]): boolean {
  const name = ({ plus, minus }: Protected) => JSON.stringify([plus, minus]);
  return all.findIndex((other) => name(other) === name(each)) === place;
}
