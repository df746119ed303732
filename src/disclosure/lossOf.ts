/** A domain and the policy -> how much readers lose with one of its figures. */
import type { CellKind, Domain, PrivacyPolicy } from "../domain/index.ts";
import { kindOf } from "./cellKind.ts";
import type { DecidedItem } from "./decision.ts";

/** The kinds of figure stand in the order in which readers want them: each is worth one and a half times the one before. The university's own figures are hidden last of all. */
export function lossOf(domain: Domain, { keep }: PrivacyPolicy): number {
  const kind: CellKind = kindOf(domain);
  const at = keep.indexOf(kind);
  return 1.5 ** (at < 0 ? 0 : keep.length - 1 - at) * (kind === "university" ? 1000 : 1);
}

/** Sums what readers lose with all figures of a question that are hidden for the sake of others. */
export function lossOfHidden({ decisions }: DecidedItem, policy: PrivacyPolicy): number {
  return decisions
    .filter(
      (each) =>
        each.status === "hidden" && (each.because === "protects others" || each.because === "found by the attack"),
    )
    .reduce((sum, { domain }) => sum + lossOf(domain, policy), 0);
}
