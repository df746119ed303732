export { hasEnded, processName } from "./processName.ts";
export { processFile, removeRemains } from "./removeRemains.ts";
