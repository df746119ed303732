/** Who may read an estimate (ARCHITECTURE): a faculty gets the university's figures and its own, never another faculty's; the board gets all faculties and what each was compared with. */
import type { Domain } from "../domain/index.ts";
import type { Audience } from "./report.ts";

export function mayRead(audience: Audience, domain: Domain): boolean {
  switch (domain.kind) {
    case "university":
    case "national":
    case "group":
      return true;
    case "faculty":
    case "rest":
      return audience === "board" || audience === `faculty:${domain.faculty}`;
    case "other":
    case "part":
    case "programme":
      return audience === `faculty:${domain.faculty}`;
  }
}
