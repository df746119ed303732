/** Figures that were computed from made-up answers -> what says so, wherever they show. */
import type { Figure } from "../domain/index.ts";
import type { Speech } from "../statements/index.ts";

/** The mark [e], for the caption of a table with such figures. */
export function syntheticMark(estimates: readonly Figure[], { say }: Speech): string | null {
  return isSynthetic(estimates) ? say("madeUp.mark") : null;
}

/** Is any of them made up. */
export function isSynthetic(estimates: readonly Figure[]): boolean {
  return estimates.some(
    (each) => each.status !== "not-asked" && each.provenance.kind === "computed" && each.provenance.synthetic,
  );
}
