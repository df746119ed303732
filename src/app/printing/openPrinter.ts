/** Where printing is asked for -> who prints: the browser of this machine, or workers that take their work from a queue. */
import { localPrinter, openQueuePrinter, type Printer, type QueueKey, type Threads } from "../../release/index.ts";
import { type Store, stampCode } from "../../store/index.ts";
import { projectFolder } from "../folders.ts";
import { openPool } from "./openPool.ts";

export interface Printing {
  readonly tabs: number;
  readonly threads: Threads;
  readonly store: Store;
  /** null: it is done here. */
  readonly queue: { readonly address: string; readonly key: QueueKey } | null;
  readonly note: (text: string) => void;
}

/** What it opens is ended with `ending`. */
export async function openPrinter(printing: Printing, ending: AsyncDisposableStack): Promise<Printer> {
  const { tabs, threads, queue, note } = printing;
  if (queue === null) return localPrinter(ending.use(await openPool(tabs, note)), threads);
  const { version, hasFonts } = await ownBrowser();
  const code = await stampCode(projectFolder);
  return ending.use(await openQueuePrinter({ ...queue, store: printing.store, code, version, hasFonts, note }));
}

/** Workers must have the browser that this machine has: it is started to ask for its version. */
async function ownBrowser() {
  await using pool = await openPool(1, () => undefined);
  const { version, hasFonts } = pool;
  return { version, hasFonts };
}
