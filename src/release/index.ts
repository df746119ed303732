export { auditFolder, leaksOfFolder } from "./auditFolder.ts";
export { leakFindings } from "./auditRelease.ts";
export { cellsOfRelease } from "./cellsOfRelease.ts";
export type { Composer } from "./composeAll.ts";
export { diffReleases, type ReleaseDiff } from "./diffReleases.ts";
export { foreignFindings, type Handed } from "./foreignFindings.ts";
export { ledgerText, recordPath } from "./ledgerText.ts";
export { type InputFolders, loadInputs, type ReadyInputs } from "./loadInputs.ts";
export { type Explanation, makeRelease, type Progress } from "./makeRelease.ts";
export { partFolder, type ReleaseOnDisk, readRelease } from "./manifest.ts";
export type { Format } from "./planArtefacts.ts";
export { localPrinter, type Printer } from "./printer.ts";
export type { QueueKey } from "./queuedJob.ts";
export { recordedCells } from "./recordedCells.ts";
export { Threads } from "./threads.ts";

import type { openWorker as open, openQueuePrinter as openPrinter } from "./queue.ts";

/** BullMQ is loaded where a queue is asked for. */
export const openQueuePrinter: typeof openPrinter = async (settings) =>
  (await import("./queue.ts")).openQueuePrinter(settings);
export const openWorker: typeof open = async (settings) => (await import("./queue.ts")).openWorker(settings);
