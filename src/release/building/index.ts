// All phases in their order, to a release on disk.

// What is on disk already, attacked.
export { auditFolder, leaksOfFolder } from "./auditing/auditFolder.ts";
export { leakFindings } from "./auditing/auditRelease.ts";
export { foreignFindings, type Handed } from "./auditing/foreignFindings.ts";
export { buildRelease, type ReleaseRequest } from "./buildRelease.ts";
export type { Checked, CheckedByAnalyst } from "./checked.ts";
// The phases before anything is made: for who checks, records, publishes and hands out.
export { checkRelease } from "./checkRelease.ts";
// Words that go with files.
export { correctionsFor, coveringLetter } from "./composing/letters.ts";
export type { Progress, ReleaseEffects } from "./effects.ts";
export type { InputFolders } from "./inputFolders.ts";
export type { Explanation } from "./making/explanations.ts";
export type { Format } from "./planArtefacts.ts";
export type { Stopped } from "./stopped.ts";
export type { Tell, Told } from "./telling.ts";
export type { Written } from "./written.ts";
