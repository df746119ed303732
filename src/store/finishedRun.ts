/** Everything that a run reads, and the folder that it wrote -> whether doing it again would change anything. */

import path from "node:path";
import * as z from "zod";
import { reportId, Sha256, takenHome } from "../domain/index.ts";
import { readInside } from "../files/index.ts";
import { sha256, stampFolder } from "./stamp.ts";
import type { Store } from "./store.ts";

/** The result of a run, as it is told to the user. */
export interface RunOutcome {
  readonly folder: string;
  readonly artefacts: number;
  readonly pages: number;
  readonly charts: number;
}

const NotedRun = z.strictObject({
  /** The folder of the release, or of a part of one. */
  name: z.string().regex(/^\d{4}(\.partial)?$/),
  artefacts: z.int(),
  pages: z.int(),
  charts: z.int(),
  stamp: Sha256,
  beside: Sha256,
});

/** The result of a run with this key; null where there was none, or where its folder is not as it left it. `key`: the stamp of all that it reads; `out`: where its releases lie, which no entry may say. */
export async function finishedRun(store: Store, key: string, out: string): Promise<RunOutcome | null> {
  const noted = NotedRun.safeParse(await store.noted(`run ${key}`));
  if (!noted.success) return null;
  const { stamp, beside, name, ...counts } = noted.data;
  const outcome = { folder: path.join(out, name), ...counts };
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
  const { folder, ...counts } = outcome;
  await store.note(`run ${key}`, {
    name: path.basename(folder),
    ...counts,
    stamp: await stampFolder(outcome.folder),
    beside: await stampBeside(outcome.folder),
  });
}

/** Releases of other years, from which the site takes its archive, and the documents of editions that were replaced that it offers. */
async function stampBeside(folder: string): Promise<string> {
  const own = path.basename(folder);
  const offered = takenHome.map(reportId).join("|");
  const kept = new RegExp(`^${own}-edition-[^/]+(/manifest\\.json|/reports(/(?:${offered})\\.\\w+\\.pdf)?)?$`);
  return await stampFolder(
    path.dirname(folder),
    (file) =>
      file === "" ||
      (file !== own && /^\d{4}(\/manifest\.json|\/site(\/files\.json)?)?$/.test(file)) ||
      kept.test(file),
  );
}
