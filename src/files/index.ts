export { insideFolder, readInside } from "./insideFolder.ts";
export { liesIn } from "./liesIn.ts";
export { type ListedFile, listFolder } from "./listFolder.ts";
export { makeFolder } from "./makeFolder.ts";
export { oddFileFinding } from "./oddFile.ts";
export { hashOrdinary, hashSmallOrdinary, mostFileBytes, openOrdinary, readOrdinary } from "./ordinaryFile.ts";
export { bundleFolder, bundlesBelow, isBundled, ownProgram } from "./own/index.ts";
export { hasEnded, isGone, isRunning, processName, removeRemains } from "./remains/index.ts";
export {
  assertTemporaryFolder,
  noteProcess,
  type TemporaryFolder,
  temporaryFolder,
} from "./temporaryFolder.ts";
