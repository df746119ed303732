/** Decisions on one question -> the same, in which no figure is made of the rest beside a faculty whose own figure nobody sees.
 *
 * The rest is only there to be compared with that faculty. Without the faculty's figure no reader misses it, and subtracting it from the university gives the faculty away. */
import { type Domain, domainKey } from "../domain/index.ts";
import type { FigureDecision } from "./decision.ts";

/** The key of the domain that this one is compared with, and without which nobody needs it; null where it is wanted for itself. */
export function comparedWith(domain: Domain): string | null {
  return domain.kind === "rest" ? domainKey({ kind: "faculty", faculty: domain.faculty }) : null;
}

export function withoutNeedless(decisions: readonly FigureDecision[]): readonly FigureDecision[] {
  const printed = new Set(decisions.flatMap(({ key, status }) => (status === "printed" ? [key] : [])));
  return decisions.map((each): FigureDecision => {
    const other = comparedWith(each.domain);
    if (other === null || printed.has(other) || !isForOthers(each)) return each;
    const { survey, wave, item, domain, key, kind, of, base } = each;
    return { survey, wave, item, domain, key, kind, of, base, status: "not made" };
  });
}

/** A figure that a rule of its own hides keeps that reason. */
function isForOthers(each: FigureDecision): boolean {
  if (each.status === "hidden") return each.because === "protects others" || each.because === "found by the attack";
  return each.status === "printed";
}
