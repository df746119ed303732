/** Everything that a run reads, and the folder that it wrote -> whether doing it again would change anything. */

import path from "node:path";
import { readInside } from "../files/index.ts";
import { sha256, stampFolder } from "./stamp.ts";
import type { Store } from "./store.ts";

/** What a run came to, as it is told to the user. */
export interface RunOutcome {
  readonly folder: string;
  readonly artefacts: number;
  readonly pages: number;
  readonly charts: number;
}

/** What a run with this key came to; null where it was never done, or where its folder is not as it left it. `key`: the stamp of all that it reads. */
export async function finishedRun(store: Store, key: string): Promise<RunOutcome | null> {
  const noted = (await store.noted(`run ${key}`)) as
    | (RunOutcome & { readonly stamp: string; readonly beside: string })
    | null;
  if (noted === null) return null;
  const { stamp, beside, ...outcome } = noted;
  if ((await stampFolder(outcome.folder)) !== stamp) return null;
  if ((await stampBeside(outcome.folder)) !== beside) return null;
  // What is known of the release is used as well: pruning leaves it.
  const manifest = (await readInside(outcome.folder, "manifest.json"))?.toString("utf8") ?? "";
  await store.noted(programKey(manifest));
  return outcome;
}

/** Under it stands which state of the program made a release: its version alone does not tell. */
export function programKey(manifestText: string): string {
  return `program of ${sha256(manifestText)}`;
}

export async function noteFinishedRun(store: Store, key: string, outcome: RunOutcome): Promise<void> {
  await store.note(`run ${key}`, {
    ...outcome,
    stamp: await stampFolder(outcome.folder),
    beside: await stampBeside(outcome.folder),
  });
}

/** Releases of other years, from which the site takes its archive, and the board's reports of editions that were replaced. */
async function stampBeside(folder: string): Promise<string> {
  const own = path.basename(folder);
  const kept = new RegExp(`^${own}-edition-[^/]+(/manifest\\.json|/reports(/board\\.\\w+\\.pdf)?)?$`);
  return await stampFolder(
    path.dirname(folder),
    (place) =>
      place === "" ||
      (place !== own && /^\d{4}(\/manifest\.json|\/site(\/files\.json)?)?$/.test(place)) ||
      kept.test(place),
  );
}
