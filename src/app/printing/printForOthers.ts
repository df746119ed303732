/** A queue -> what releases have put on it is printed, until this machine is told to stop. */
import { openWorker, Threads } from "../../release/index.ts";
import { Store, stampCode } from "../../store/index.ts";
import { projectFolder } from "../folders.ts";
import { queueKey } from "../secrets/queueKey.ts";
import { usualTabs, usualThreads } from "./lanes.ts";
import { openPool } from "./openPool.ts";

export interface WorkerAsked {
  /** Of the Redis. */
  readonly address: string;
  readonly keyFile: string | null;
  /** The folder that all machines share. */
  readonly store: string;
  /** null: as many as the machine carries. */
  readonly tabs: number | null;
}

export interface WorkerEffects {
  readonly env: NodeJS.ProcessEnv;
  /** What went wrong, and is tried again. */
  readonly note: (text: string) => void;
  /** What was done. */
  readonly tell: (text: string) => void;
  readonly began: (started: { readonly tabs: number; readonly store: string }) => void;
  /** `work` is begun when the program is told to stop. */
  readonly whenInterrupted: (work: () => Promise<unknown>) => Disposable;
}

/** Never ends by itself. */
export async function printForOthers(asked: WorkerAsked, effects: WorkerEffects): Promise<never> {
  const { note, tell } = effects;
  const key = await queueKey(asked.address, asked.keyFile, effects.env);
  await using pool = await openPool(asked.tabs ?? usualTabs(), note);
  await using threads = new Threads(usualThreads());
  const store = new Store(asked.store, note);
  await store.removeUnfinished();
  const code = await stampCode(projectFolder);
  const { version, hasFonts } = pool;
  const settings = { address: asked.address, store, key, code, version, hasFonts, note, tell, pool, threads };
  await using worker = await openWorker(settings);
  using _ending = effects.whenInterrupted(async () => await worker[Symbol.asyncDispose]());
  effects.began({ tabs: pool.tabs, store: store.folder });
  // Until it is interrupted.
  return await new Promise<never>(() => undefined);
}
