import type { Audit, AuditedFile, Auditor } from "../../src/audit/index.ts";

export async function auditAll(files: readonly AuditedFile[], auditor: Auditor): Promise<Audit> {
  for (const file of files) auditor.read(file);
  return await auditor.end();
}
