export { loadInputs } from "./loadInputs.ts";
export { makeRelease, type Progress, type ReleaseResult } from "./makeRelease.ts";
export type { Format } from "./planArtefacts.ts";
