/** Who may read an estimate (ARCHITECTURE): a faculty gets the university's figures and its own, never another faculty's; the board gets all faculties and what each was compared with. */
import { type Audience, type Domain, facultyAudience } from "../domain/index.ts";

export function mayRead(audience: Audience, domain: Domain): boolean {
  switch (domain.kind) {
    case "university":
    case "national":
    case "peers":
    case "group":
      return true;
    case "faculty":
    case "rest":
      return audience === "board" || audience === facultyAudience(domain.faculty);
    case "other":
    case "part":
    case "programme":
      return audience === facultyAudience(domain.faculty);
  }
}
