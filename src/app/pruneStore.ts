/** The store of what was made before -> how much it holds, and room made in it. */
import { recoverReleases } from "../store/index.ts";
import { type StoreAsked, storeOf } from "./storeOf.ts";

const dayMs = 24 * 3600 * 1000;

export interface Pruning {
  /** What no run has used for so long goes; 0: all. */
  readonly days: number;
  /** Then what was unused longest, until no more than this is left. */
  readonly mostBytes: number;
}

export interface StoreUse {
  readonly folder: string;
  readonly left: Amount;
  /** null: nothing was removed, since nobody asked for it. */
  readonly gone: Amount | null;
}

interface Amount {
  readonly files: number;
  readonly bytes: number;
}

/** Nothing is lost: what is missing is made again, with the same bytes. */
export async function pruneStore(asked: StoreAsked, pruning: Pruning | null): Promise<StoreUse> {
  await recoverReleases(asked.releases);
  const store = storeOf(asked, () => undefined);
  const gone = pruning === null ? null : await store.prune(pruning.days * dayMs - 1, pruning.mostBytes, Date.now());
  return { folder: store.folder, left: await store.use(), gone };
}
