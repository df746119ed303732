export { type Audit, type AuditedFile, auditArtefacts } from "./auditArtefacts.ts";
export type { Knowledge, KnownCell } from "./leak.ts";
export { filesOfPdf } from "./readPdf.ts";
