export { localPrinter, type Printer } from "./printer.ts";
export type { QueueKey } from "./queuedJob.ts";
export { Threads } from "./threads.ts";

import type { openWorker as open, openQueuePrinter as openPrinter } from "./queue.ts";

/** BullMQ is loaded where a queue is asked for. */
export const openQueuePrinter: typeof openPrinter = async (settings) =>
  (await import("./queue.ts")).openQueuePrinter(settings);
export const openWorker: typeof open = async (settings) => (await import("./queue.ts")).openWorker(settings);
