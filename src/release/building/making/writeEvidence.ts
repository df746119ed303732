/** The pages that say what was checked -> they lie in the staged folder, and why each was made again. */
import type { StagedFolder, Store } from "../../../store/index.ts";
import type { Progress } from "../effects.ts";
import type { Explanation } from "./explanations.ts";
import type { MadeEvidence } from "./makeEvidence.ts";

export async function writeEvidence(
  evidence: readonly MadeEvidence[],
  staged: StagedFolder,
  store: Store,
  progress: Progress,
): Promise<readonly Explanation[]> {
  const told: Explanation[] = [];
  for (const { artefact, content } of evidence) {
    await staged.write(artefact.path, content);
    const key = `evidence ${artefact.id} ${artefact.sha256}`;
    const isReused = (await store.noted(key)) !== null;
    await store.note(key, {});
    if (isReused) progress.reused(artefact.id);
    else progress.made(artefact.id, null);
    told.push({
      id: artefact.id,
      what: isReused ? "reused" : "made",
      changes: isReused ? [] : ["the files that it tells of changed"],
    });
  }
  return told;
}
