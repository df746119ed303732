export { diskProblem } from "./diskProblem.ts";
export { finishedRun, noteFinishedRun, programKey, type RunOutcome } from "./finishedRun.ts";
export { Lock } from "./lock.ts";
export { memoryNotes, noteName, openNotes } from "./notebook.ts";
export { recoverReleases, StagedFolder } from "./stagedFolder.ts";
export { sha256, stampCode, stampFolder, stampOf } from "./stamp.ts";
export { Store, storeBeside } from "./store.ts";
export { finishWriting, type NewText, writeTogether } from "./writeTogether.ts";
