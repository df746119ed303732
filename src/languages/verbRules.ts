/** A language's verbs of movement, in all their forms -> the rules by which a sentence with one of them claims something of its theme. */
import type { ClaimRule } from "./claimWords.ts";

/** Alternatives of one movement: as it is told ("rose"), and where it may be a wish as well ("rise"). */
interface MovementForms {
  readonly told: readonly string[];
  readonly open: readonly string[];
}

type Movement = "up" | "down" | "change" | "same";

const movements: readonly Movement[] = ["up", "down", "change", "same"];

export function verbRules(verbs: Readonly<Record<Movement, MovementForms>>): readonly ClaimRule[] {
  const rulesOf = (form: "fact" | "open", forms: keyof MovementForms) =>
    movements.map((kind): ClaimRule => ({ kind, form, by: "theme", patterns: verbs[kind][forms] }));
  return [...rulesOf("fact", "told"), ...rulesOf("open", "open")];
}
