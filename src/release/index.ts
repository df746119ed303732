export { type InputFolders, type Inputs, loadInputs } from "./loadInputs.ts";
export { makeRelease, type Progress, type ReleaseRequest, type ReleaseResult } from "./makeRelease.ts";
export { type Format, planArtefacts } from "./planArtefacts.ts";
