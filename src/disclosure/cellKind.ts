/** A domain -> what kind of cell it is to the readers who want it, in the words of the policy. */
import { type CellKind, type Domain, levelGroup } from "../domain/index.ts";

export function kindOf(domain: Domain): CellKind {
  switch (domain.kind) {
    // No cells of the survey's own: nothing of them is decided on here.
    case "national":
    case "peers":
      return "university";
    case "other":
      return "programme";
    case "group":
      return domain.group === levelGroup ? "level" : "group";
    default:
      return domain.kind;
  }
}
