export { auditFolder } from "./auditFolder.ts";
export { leakFindings } from "./auditRelease.ts";
export { ledgerText } from "./ledgerText.ts";
export { loadInputs } from "./loadInputs.ts";
export { makeRelease, type Progress, type ReleaseResult } from "./makeRelease.ts";
export type { Format } from "./planArtefacts.ts";
