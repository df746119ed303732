/** All figures, and an audience -> those that it gets as data: the one list of which its CSV, its workbooks and its list of changes are made. Everybody's is what readers of the site see; a document for everybody may hold less (`mayRead`). */
import { isOnSite, mayRead } from "../../../documents/index.ts";
import { type Domain, type Figure, isAbout, type UniversityData } from "../../../domain/index.ts";
import type { DataAudience } from "../planArtefacts.ts";

type Shown = Pick<UniversityData, "university" | "heldFaculties">;

export function figuresFor(audience: DataAudience, figures: readonly Figure[], data: Shown): readonly Figure[] {
  return figures.filter(({ domain }) => isInData(audience, domain, data));
}

/** Nothing is in it about a faculty whose figures are held. */
export function isInData(audience: DataAudience, domain: Domain, { university, heldFaculties }: Shown): boolean {
  if (isAbout(heldFaculties, domain)) return false;
  return audience === "public" ? isOnSite(domain, university.site) : mayRead(audience, domain);
}
