/** The documents that readers of a site can take home as a PDF. */
import { documentFile } from "./artefactNames.ts";
import {
  audienceOf,
  frontDocument,
  isForUniversity,
  onSiteAs,
  sheetsOnSite,
  type UniversityKind,
} from "./documentKinds.ts";
import type { Artefact } from "./manifest.ts";

interface SiteSettings {
  /** Whether it shows the university's faculties. */
  readonly faculties: boolean;
}

/** Whatever a site shows. */
export const takenHome: readonly { readonly kind: UniversityKind }[] = [
  frontDocument,
  ...sheetsOnSite,
  ...onSiteAs("file")
    .filter(isForUniversity)
    .map((kind) => ({ kind })),
];

/** What is made for the board has figures of each faculty: it is offered where the site shows these. */
export function takenHomeOf({ faculties }: SiteSettings): typeof takenHome {
  return takenHome.filter((key) => faculties || audienceOf(key) === "public");
}

/** Whether readers of a site, which shows its faculties or doesn't, can take this file of a release home. */
export function isTakenHome(
  { id, audience, language }: Pick<Artefact, "id" | "audience" | "language">,
  site: { readonly faculties: boolean },
): boolean {
  return takenHomeOf(site).some(
    (key) => language !== null && id === documentFile(key, language, "pdf") && audience === audienceOf(key),
  );
}
