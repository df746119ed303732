/** What somebody is about to get -> findings, where there are figures in it that are not theirs. */
import { type AuditedFile, createGate, readerOf } from "../../../audit/index.ts";
import type { Artefact, Finding } from "../../../domain/index.ts";
import { sha256 } from "../../../store/index.ts";
import { auditedFiles } from "./auditedFiles.ts";
import { type AuditBasis, knowledgeOf } from "./auditKnowledge.ts";
import { everybody, leakFindings } from "./auditRelease.ts";

export interface Handed {
  readonly recipient: string;
  /** "board", "public", "faculty:law" or "faculty-law". */
  readonly audience: string;
  /** What everybody may have is in it, and nothing else: it may go to anybody. */
  readonly isForEverybody: boolean;
  /** What it is called in findings. */
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly format: Artefact["format"] | "text";
}

export async function foreignFindings(handed: readonly Handed[], basis: AuditBasis): Promise<readonly Finding[]> {
  const gate = createGate(knowledgeOf(basis));
  const faculties = new Set(basis.data.university.faculties.map(({ id }) => id));
  // Several may get one file: it is read once.
  const read = new Map<string, readonly AuditedFile[]>();
  const findings: Finding[] = [];
  for (const { recipient, audience, isForEverybody, file, content, format } of handed) {
    const reader = isForEverybody ? everybody(basis.data.university) : readerOf(audience, faculties);
    if (reader === null) {
      findings.push({
        file: "data/distribution.yaml",
        message: `${recipient} gets what is for ${audience}, and nobody is called that`,
        hint: "audiences are board, public and faculty-<id>",
      });
      continue;
    }
    const key = sha256(content);
    const files = read.get(key) ?? (await auditedFiles(file, content, format));
    read.set(key, files);
    const leaks = files.flatMap((each) => gate(each, reader));
    findings.push(...leakFindings({ leaks }).map((each) => ({ ...each, message: `${recipient}: ${each.message}` })));
  }
  return findings;
}
