/** A finished release on disk -> what an attacker gets out of its files, PDF and attachments included. */
import path from "node:path";
import type { Audit } from "../../../audit/index.ts";
import { type Finding, siteListOf } from "../../../domain/index.ts";
import { readInside } from "../../../files/index.ts";
import { anyCode } from "../../../languages/index.ts";
import { type Store, sha256, stampOf } from "../../../store/index.ts";
import { readReleaseOrPart } from "../../editions/index.ts";
import { auditedFiles, listed } from "./auditedFiles.ts";
import { type AuditedSiteFile, auditedSiteFiles } from "./auditedSite.ts";
import type { AuditBasis } from "./auditKnowledge.ts";
import { auditorOf, leakFindings, readerOfArtefact } from "./auditRelease.ts";

export interface FolderAudit extends Audit {
  readonly files: number;
  /** Files that are not as the manifest says. */
  readonly findings: readonly Finding[];
}

/** How many files have been read, of all. */
type TellCount = (done: number, all: number) => void;

/** `folder`: `out/<year>`. Throws where there is no release in it. */
export async function auditFolder(
  folder: string,
  basis: AuditBasis,
  tell: TellCount = () => undefined,
): Promise<FolderAudit> {
  const { manifest } = await readReleaseOrPart(folder);
  const findings: Finding[] = [];
  const auditor = auditorOf(basis);
  for (const [done, artefact] of manifest.artefacts.entries()) {
    tell(done, manifest.artefacts.length);
    const content = await readInside(folder, artefact.path);
    if (content === null || sha256(content) !== artefact.sha256) {
      const message =
        content === null ? "manifest.json names this file, which is missing" : "this file is not as the manifest says";
      findings.push({ file: artefact.path, message, hint: "make the release again: npx wellbeing report" });
      continue;
    }
    const reader = readerOfArtefact(artefact, basis.data);
    auditor.read(listed(artefact), reader);
    for (const file of await auditedFiles(artefact.path, content, artefact.format)) auditor.read(file, reader);
    if (artefact.kind !== "site") continue;
    for (const { file, isDownload } of await filesOfSite(folder, content))
      auditor.read(file, isDownload ? { kind: "board" } : reader);
  }
  return { ...auditor.end(), files: manifest.artefacts.length, findings };
}

/** The same, unless exactly this release was attacked before with the same knowledge and nothing was found: then only whether its files are still there as the manifest says is for the caller to look. `code`: of the program. */
export async function leaksOfFolder(
  folder: string,
  basis: AuditBasis,
  store: Store,
  code: string,
  tell?: TellCount,
): Promise<readonly Finding[]> {
  const manifest = (await readInside(folder, "manifest.json"))?.toString("utf8") ?? "";
  const key = `audit ${stampOf(code, manifest, basis.data, basis.rounded.figures)}`;
  if ((await store.noted(key)) !== null) return [];
  const audit = await auditFolder(folder, basis, tell);
  const findings = [...audit.findings, ...leakFindings(audit)];
  if (findings.length === 0) await store.note(key, {});
  return findings;
}

/** Files of the site, without the pages of earlier years, which were released with theirs. Missing ones are told by who looks at the site's list. */
async function filesOfSite(folder: string, list: Buffer): Promise<readonly AuditedSiteFile[]> {
  const parsed = siteListOf(list.toString("utf8"));
  if (parsed === null) return [];
  const { year, files } = parsed;
  const isOther = (file: string) =>
    new RegExp(`^(?:fragments/)?(?:${anyCode})/(\\d{4})/|^downloads/(\\d{4})/`)
      .exec(file)
      ?.slice(1)
      .some((each) => each !== undefined && Number(each) !== year) ?? false;
  const all: AuditedSiteFile[] = [];
  for (const file of files.filter((each) => !isOther(each.path))) {
    const content = await readInside(path.join(folder, "site"), file.path);
    if (content !== null) all.push(...(await auditedSiteFiles(file.path, content)));
  }
  return all;
}
