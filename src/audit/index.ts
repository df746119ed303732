export { type Audit, type AuditedFile, type Auditor, createAuditor, createGate } from "./auditArtefacts.ts";
export { type Directory, printedNumber } from "./foreignFigures.ts";
export type { Knowledge, KnownCell } from "./leak.ts";
export { textOfSearchFragment } from "./readData.ts";
export { type Reader, readerOf } from "./reader.ts";
export { filesOfPdf } from "./readPdf.ts";
