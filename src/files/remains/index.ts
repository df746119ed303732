export { hasEnded, processName } from "./processName.ts";
export { processFile, removeRemains } from "./removeRemains.ts";
export { isGone, isRunning } from "./runningProcess.ts";
