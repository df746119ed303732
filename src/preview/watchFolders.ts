/** Folders -> a call whenever a file in them was saved, moved, made or removed, by whatever editor: one that writes in two steps calls once. Where only people's comments changed, or nothing that pages are made of, they are not called to be made again. */
import path from "node:path";
import { watch } from "chokidar";
import { isBeside, isInput } from "../sources/index.ts";

export interface Watching {
  readonly dataFolder: string;
  /** Besides. */
  readonly folders: readonly string[];
  /** Looks at the files from time to time, where the system tells of no change: on a share. */
  readonly polls: boolean;
  readonly changed: () => void;
  /** Somebody wrote something beside the reports, of which none is made. */
  readonly wroteBeside?: () => void;
  readonly failed: (error: Error) => void;
}

/** An editor that empties a file before it writes it is done within it. */
const calmMs = 12;
const pollMs = 250;

export async function watchFolders({
  dataFolder,
  folders,
  polls,
  changed,
  wroteBeside = () => undefined,
  failed,
}: Watching): Promise<AsyncDisposable> {
  const calm = new Map<() => void, NodeJS.Timeout>();
  const soon = (call: () => void) => {
    clearTimeout(calm.get(call));
    calm.set(call, setTimeout(call, calmMs));
  };
  const watcher = watch([dataFolder, ...folders], {
    ignoreInitial: true,
    usePolling: polls,
    interval: pollMs,
    binaryInterval: pollMs * 4,
    // All is read again, so that the last of several saves is enough.
    atomic: false,
    followSymlinks: false,
  });
  watcher.on("all", (_, file) => {
    const below = path.relative(dataFolder, file).split(path.sep).join("/");
    if (below.startsWith("..") || isInput(below)) soon(changed);
    else if (isBeside(below)) soon(wroteBeside);
  });
  watcher.on("error", (error) => failed(error instanceof Error ? error : new Error(String(error))));
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return {
    [Symbol.asyncDispose]: async () => {
      for (const waiting of calm.values()) clearTimeout(waiting);
      await watcher.close();
    },
  };
}
