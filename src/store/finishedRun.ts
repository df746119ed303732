/** Everything that a run reads, and the folder that it wrote -> whether doing it again would change anything. */

import { stampFolder } from "./stamp.ts";
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
  const noted = (await store.noted(`run ${key}`)) as (RunOutcome & { readonly stamp: string }) | null;
  if (noted === null) return null;
  const { stamp, ...outcome } = noted;
  return (await stampFolder(outcome.folder)) === stamp ? outcome : null;
}

export async function noteFinishedRun(store: Store, key: string, outcome: RunOutcome): Promise<void> {
  await store.note(`run ${key}`, { ...outcome, stamp: await stampFolder(outcome.folder) });
}
