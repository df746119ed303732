/** Made -> Audited: of all that readers will get, the evidence and the manifest's words included, an attacker made nothing that is hidden, or not theirs. */
import type { Artefact } from "../../domain/index.ts";
import { auditedFiles, listed } from "./auditing/auditedFiles.ts";
import { leakFindings, readerOfArtefact } from "./auditing/auditRelease.ts";
import type { Made } from "./made.ts";
import type { Stopped } from "./stopped.ts";

export interface Audited extends Omit<Made, "kind" | "auditor"> {
  readonly kind: "audited";
  /** Of the release, as the manifest will list them. */
  readonly artefacts: readonly Artefact[];
}

export async function audit({ auditor, ...made }: Made): Promise<Audited | Stopped> {
  const { data } = made.planned.checked;
  for (const { artefact, content } of made.evidence)
    for (const file of await auditedFiles(artefact.path, content, artefact.format))
      auditor.read(file, readerOfArtefact(artefact, data));
  const site = made.site === null ? [] : [made.site];
  const artefacts = [...made.files, ...made.before, ...made.evidence, ...site].map(({ artefact }) => artefact);
  for (const artefact of artefacts) auditor.read(listed(artefact), readerOfArtefact(artefact, data));
  const { leaks } = auditor.end();
  if (leaks.length > 0) return { kind: "findings", findings: leakFindings({ leaks }) };
  return { ...made, kind: "audited", artefacts };
}
