// Where PDFs are made: in tabs of a browser here, or by workers elsewhere, which BullMQ gives them to; it is loaded where a queue is asked for.

import type { openQueuePrinter as openPrinter } from "./queuePrinter.ts";
import type { openWorker as open } from "./queueWorker.ts";

export { localPrinter, type Printer } from "./printer.ts";
export type { QueueKey } from "./queuedJob.ts";
export { storedPdf, storePdf } from "./storedPdf.ts";

export const openQueuePrinter: typeof openPrinter = async (settings) =>
  (await import("./queuePrinter.ts")).openQueuePrinter(settings);
export const openWorker: typeof open = async (settings) => (await import("./queueWorker.ts")).openWorker(settings);

// Where charts are drawn, each once.

export { type ChartDrawer, chartDrawer, type Draw, drawAcross, drawCharts, withNarrow } from "./drawCharts.ts";
export { drawnOnce } from "./drawnOnce.ts";

// Work that goes on at the same time.

export { inTurns } from "./inTurns.ts";
export { Threads } from "./threads.ts";
