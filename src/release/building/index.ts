// All phases in their order, to a release on disk.

export { buildRelease } from "./buildRelease.ts";
export type { Progress } from "./effects.ts";
export type { Explanation } from "./making/explanations.ts";
export type { Format } from "./planArtefacts.ts";

// The phases before anything is made: for who checks, records, publishes and hands out.

export type { Checked, CheckedByAnalyst } from "./checked.ts";
export { checkRelease } from "./checkRelease.ts";
export type { InputFolders } from "./inputFolders.ts";

// Words that go with files.

export { correctionsFor, coveringLetter, headlinesFor } from "./composing/letters.ts";

// What is on disk already, attacked.

export { auditFolder, leaksOfFolder } from "./auditing/auditFolder.ts";
export { isForEverybody, leakFindings } from "./auditing/auditRelease.ts";
export { foreignFindings, type Handed } from "./auditing/foreignFindings.ts";
