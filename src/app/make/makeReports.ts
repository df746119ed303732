/** What was asked for -> the reports of a year: nothing is loaded or made where nothing has changed since an earlier run. */
import type { Language } from "../../domain/index.ts";
import type { Explanation, Format, Progress } from "../../release/index.ts";
import { finishedRun, finishWriting, type RunOutcome, recoverReleases } from "../../store/index.ts";
import { usualTabs } from "../printing/lanes.ts";
import type { ReleaseAsked, Stopped } from "../readyInputs.ts";
import { queueKey } from "../secrets/queueKey.ts";
import type { TellStep } from "../step.ts";
import { storeOf } from "../storeOf.ts";
import { runKey } from "./runKey.ts";

export interface ReportsAsked extends ReleaseAsked {
  /** Names of reports, "board" or "faculty-law"; null: all, as with languages and formats. */
  readonly only: readonly string[] | null;
  readonly languages: readonly Language[] | null;
  readonly formats: readonly Format[] | null;
  /** Leaves out what may not be published on that day. */
  readonly day: string | undefined;
  /** The adopted release, which is lost, once more. */
  readonly asAdopted: boolean;
}

/** With what, and where, they are made. */
export interface Means {
  /** The folder of what was made before; null: beside the releases. */
  readonly store: string | null;
  /** Browser tabs that print at the same time; null: as many as the machine carries. */
  readonly tabs: number | null;
  /** Where workers take the printing from; null: it is done here. */
  readonly queue: QueueNamed | null;
  readonly progress: ShownProgress;
  readonly env: NodeJS.ProcessEnv;
}

export interface QueueNamed {
  /** Of the Redis. */
  readonly address: string;
  /** Of the key that jobs are signed with. */
  readonly keyFile: string | null;
}

export interface ShownProgress extends Progress {
  /** A line of its own that does not disturb the rest: a tab was replaced, say. */
  readonly note: (text: string) => void;
  /** What is done before anything is planned. */
  readonly step?: TellStep;
  readonly end: () => void;
}

export type MadeReports =
  | Stopped
  | (RunOutcome & { readonly kind: "unchanged" })
  | (RunOutcome & {
      readonly kind: "made";
      readonly made: number;
      readonly reused: number;
      readonly kept: number;
      readonly explanations: readonly Explanation[];
    });

export async function makeReports(asked: ReportsAsked, means: Means): Promise<MadeReports> {
  const { progress, env } = means;
  await recoverReleases(asked.releases);
  await finishWriting(asked.dataFolder);
  const queue =
    means.queue === null
      ? null
      : { address: means.queue.address, key: await queueKey(means.queue.address, means.queue.keyFile, env) };
  const store = storeOf({ releases: asked.releases, store: means.store }, progress.note);
  const key = runKey(asked, env);
  const before = (await store.isEmpty()) ? null : await finishedRun(store, await key, asked.releases);
  if (before !== null) return { kind: "unchanged", ...before };
  await store.removeUnfinished();
  const { makeAnew } = await import("./makeAnew.ts");
  return await makeAnew(asked, { key, store, queue, tabs: means.tabs ?? usualTabs(), progress, env });
}
