/** A file, and whom it is for -> it lies in the staged folder, and an attacker has read it. */
import type { AuditedFile, Auditor, Reader } from "../../../audit/index.ts";
import type { StagedFolder } from "../../../store/index.ts";

export interface Laying {
  readonly staged: StagedFolder;
  readonly auditor: Auditor;
}

export async function lay(
  path: string,
  content: string | Uint8Array,
  audited: readonly AuditedFile[],
  reader: Reader,
  { staged, auditor }: Laying,
): Promise<void> {
  await staged.write(path, content);
  for (const file of audited) auditor.read(file, reader);
}
