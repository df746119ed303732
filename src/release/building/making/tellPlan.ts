/** A plan -> the names of what will be made, told before anything is. */
import type { Progress } from "../effects.ts";
import type { Planned } from "../planned.ts";
import { evidenceId } from "./makeEvidence.ts";
import { siteId } from "./makeSite.ts";

export function tellPlan({ artefacts, hasSite, checked }: Planned, { planned }: Pick<Progress, "planned">): void {
  const evidence = checked.data.university.languages.map(evidenceId);
  planned([...artefacts.map(({ id }) => id), ...(hasSite ? [siteId] : []), ...evidence]);
}
