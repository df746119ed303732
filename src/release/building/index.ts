export { auditFolder, leaksOfFolder } from "./auditing/auditFolder.ts";
export { leakFindings } from "./auditing/auditRelease.ts";
export { foreignFindings, type Handed } from "./auditing/foreignFindings.ts";
export type { Composer } from "./composeAll.ts";
export { type InputFolders, loadInputs, type ReadyInputs } from "./loadInputs.ts";
export { type Explanation, makeRelease, type Progress } from "./makeRelease.ts";
export type { Format } from "./planArtefacts.ts";
