/** A finished release on disk -> what an attacker gets out of its files, PDF and attachments included. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Audit, type AuditedFile, filesOfPdf } from "../audit/index.ts";
import { type Finding, SiteList, type UniversityData } from "../domain/index.ts";
import { type Store, sha256, stampOf } from "../store/index.ts";
import { auditorOf, leakFindings } from "./auditRelease.ts";
import type { Composer } from "./composeAll.ts";
import { readRelease } from "./manifest.ts";

export interface FolderAudit extends Audit {
  readonly files: number;
  /** Files that are not as the manifest says. */
  readonly findings: readonly Finding[];
}

/** `folder`: `out/<year>`. Throws where there is no release in it. */
export async function auditFolder(folder: string, data: UniversityData, composer: Composer): Promise<FolderAudit> {
  const { manifest } = await readRelease(folder);
  const findings: Finding[] = [];
  const auditor = auditorOf(data, composer);
  for (const artefact of manifest.artefacts) {
    const content = await readFile(path.join(folder, artefact.path)).catch(() => null);
    if (content === null || sha256(content) !== artefact.sha256) {
      const message = content === null ? "this file is missing" : "this file is not as the manifest says";
      findings.push({ file: artefact.path, message, hint: "make the release again: npx wellbeing report" });
    } else for (const file of await auditedFiles(artefact.path, content)) auditor.read(file);
    if (artefact.kind === "site" && content !== null)
      for (const file of await pagesOfSite(folder, content)) auditor.read(file);
  }
  return { ...(await auditor.end()), files: manifest.artefacts.length, findings };
}

/** The same, unless exactly this release was attacked before with the same knowledge and nothing was found: then only whether its files are still there as the manifest says is for the caller to look. `code`: of the program. */
export async function leaksOfFolder(
  folder: string,
  data: UniversityData,
  composer: Composer,
  store: Store,
  code: string,
): Promise<readonly Finding[]> {
  const manifest = await readFile(path.join(folder, "manifest.json"), "utf8").catch(() => "");
  const key = `audit ${stampOf(code, manifest, data, composer.decisions, composer.estimates)}`;
  if ((await store.noted(key)) !== null) return [];
  const audit = await auditFolder(folder, data, composer);
  const findings = [...audit.findings, ...leakFindings(audit)];
  if (findings.length === 0) await store.note(key, {});
  return findings;
}

/** Pages of the site's own year; those of earlier years were released with theirs. Missing ones are told by who looks at the site's list. */
async function pagesOfSite(folder: string, list: Buffer): Promise<readonly AuditedFile[]> {
  const parsed = SiteList.safeParse(JSON.parse(list.toString("utf8")));
  if (!parsed.success) return [];
  const { year, files } = parsed.data;
  const own = files.filter((file) => new RegExp(`^(fragments/)?(nl|en)/(${year}/.*|[^/]*)\\.html$`).test(file.path));
  const read = own.map(async (file): Promise<readonly AuditedFile[]> => {
    const content = await readFile(path.join(folder, "site", file.path), "utf8").catch(() => null);
    return content === null ? [] : [{ kind: "html", path: `site/${file.path}`, content }];
  });
  return (await Promise.all(read)).flat();
}

async function auditedFiles(name: string, content: Buffer): Promise<readonly AuditedFile[]> {
  if (name.endsWith(".pdf")) return await filesOfPdf(content, name);
  if (name.endsWith(".html")) return [{ kind: "html", path: name, content: content.toString("utf8") }];
  if (name.endsWith(".csv")) return [{ kind: "csv", path: name, content: content.toString("utf8") }];
  return [];
}
