/** Folders -> a call whenever a file in them was saved, moved, made or removed, by whatever editor: one that writes in two steps calls once. */
import { watch } from "chokidar";

export interface Watching {
  readonly folders: readonly string[];
  /** Looks at the files from time to time, where the system tells of no change: on a share. */
  readonly polls: boolean;
  readonly changed: () => void;
  readonly failed: (error: Error) => void;
}

/** An editor that empties a file before it writes it is done within it. */
const calmMs = 12;
const pollMs = 250;

export async function watchFolders({ folders, polls, changed, failed }: Watching): Promise<AsyncDisposable> {
  let waiting: NodeJS.Timeout | null = null;
  const watcher = watch([...folders], {
    ignoreInitial: true,
    usePolling: polls,
    interval: pollMs,
    binaryInterval: pollMs * 4,
    // All is read again, so that the last of several saves is enough.
    atomic: false,
    followSymlinks: false,
  });
  watcher.on("all", () => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = setTimeout(changed, calmMs);
  });
  watcher.on("error", (error) => failed(error instanceof Error ? error : new Error(String(error))));
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return {
    [Symbol.asyncDispose]: async () => {
      if (waiting !== null) clearTimeout(waiting);
      await watcher.close();
    },
  };
}
