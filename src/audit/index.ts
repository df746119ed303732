export { type Audit, type AuditedFile, type Auditor, createAuditor } from "./auditArtefacts.ts";
export type { Knowledge, KnownCell } from "./leak.ts";
export { filesOfPdf } from "./readPdf.ts";
