/** Who may read an estimate (ARCHITECTURE): a faculty gets the university's figures and its own, never another faculty's. */
import type { Domain } from "../domain/index.ts";
import type { Audience } from "./report.ts";

export function mayRead(audience: Audience, domain: Domain): boolean {
  switch (domain.kind) {
    case "university":
    case "national":
    case "group":
      return true;
    case "faculty":
      return audience === "board" || audience === `faculty:${domain.faculty}`;
    case "rest":
    case "other":
    case "part":
    case "programme":
      return audience === `faculty:${domain.faculty}`;
  }
}
