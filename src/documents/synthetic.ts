/** Figures that were computed from made-up answers -> what says so, wherever they show. */
import type { Figure } from "../domain/index.ts";
import type { Speech } from "../statements/index.ts";
import type { Block } from "./report.ts";

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

/** A box above them; nothing where none is made up. */
export function syntheticNotice(estimates: readonly Figure[], { say }: Speech): readonly Block[] {
  return isSynthetic(estimates)
    ? [{ kind: "notice", tone: "example", title: say("example.synthetic"), words: say("example.syntheticWords") }]
    : [];
}
