/** A plan, and what was made of it -> its site, made and laid into the staged folder, read by an attacker but for what was read where it was made. */
import { isDocument, isTakenHome } from "../../../domain/index.ts";
import { sha256 } from "../../../store/index.ts";
import { auditedSiteFiles } from "../auditing/auditedSite.ts";
import { readerOfArtefact } from "../auditing/auditRelease.ts";
import type { Progress } from "../effects.ts";
import type { Planned } from "../planned.ts";
import type { Laying } from "./laying.ts";
import type { ReleasedFile } from "./makeEvidence.ts";
import { type MadeSite, makeSite, siteId } from "./makeSite.ts";
import type { PageSetting } from "./pageSetting.ts";
import type { ReleasesBeside } from "./releasesBeside.ts";

export async function stageSite(
  { checked, held }: Planned,
  released: readonly ReleasedFile[],
  { others, replaced }: ReleasesBeside,
  setting: PageSetting,
  { staged, auditor }: Laying,
  { progress, projectFolder }: { readonly progress: Progress; readonly projectFolder: string },
): Promise<MadeSite> {
  progress.started(siteId);
  const offered = released.filter(
    ({ artefact }) =>
      isTakenHome(artefact, checked.data.university.site) ||
      (!isDocument(artefact.kind) && artefact.audience === "public"),
  );
  const read = offered.map(async ({ artefact }) => [artefact.path, await staged.read(artefact.path)] as const);
  const downloads = new Map([...(await Promise.all(read)), ...replaced.files]);
  const site = await makeSite(checked, { projectFolder, downloads, earlier: others, held: held.reports }, setting);
  for (const [path, content] of site.files) await staged.write(path, content);
  const reader = readerOfArtefact(site.artefact, checked.data);
  const alreadyRead = new Set(offered.map(({ artefact }) => artefact.sha256));
  for (const [path, content] of site.own) {
    if (path.startsWith("downloads/") && alreadyRead.has(sha256(content))) continue;
    for (const { file, isDownload } of await auditedSiteFiles(path, content))
      auditor.read(file, isDownload ? { kind: "board" } : reader);
  }
  if (site.reused) progress.reused(siteId);
  else progress.made(siteId, null);
  return site;
}
