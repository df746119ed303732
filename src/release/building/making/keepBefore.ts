/** A plan, and what lies in its place -> what an earlier, wider run made of the same inputs, laid into the staged folder. */
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { isHeldWith, siteListOf } from "../../../domain/index.ts";
import { readInside } from "../../../files/index.ts";
import { checkPdf, type PdfCheck } from "../../../pdf/index.ts";
import { programKey, type StagedFolder, type Store, sha256 } from "../../../store/index.ts";
import { type Kept, keptFromBefore } from "../../editions/index.ts";
import type { Planned } from "../planned.ts";
import type { ReleasedFile } from "./makeEvidence.ts";
import { siteId } from "./makeSite.ts";
import type { ReleaseState } from "./releaseState.ts";

export async function keepBefore(
  { folder, asked, held, hasSite, checked }: Planned,
  { manifest, program }: ReleaseState,
  staged: StagedFolder,
  store: Store,
): Promise<{ readonly kept: Kept; readonly before: readonly ReleasedFile[] }> {
  const kept = await keptFromBefore(
    folder,
    manifest,
    async (text) => isDeepStrictEqual(await store.noted(programKey(text)), program),
    (artefact) =>
      !asked.has(artefact.id) &&
      (artefact.id !== siteId || (!hasSite && held.reports.size === 0)) &&
      ![...held.reports].some((report) => isHeldWith(report, artefact, checked.data.university)),
  );
  return { kept, before: await stageKept(kept, folder, staged) };
}

/** Copies what an earlier run made, and checks its PDFs again. */
async function stageKept(kept: Kept, folder: string, staged: StagedFolder): Promise<readonly ReleasedFile[]> {
  const copied: ReleasedFile[] = [];
  for (const artefact of kept.artefacts.filter(({ kind }) => kind !== "evidence")) {
    const content = await readInside(folder, artefact.path);
    if (content === null || sha256(content) !== artefact.sha256) continue;
    if (artefact.kind === "site" && !(await stageKeptSite(content, folder, staged))) continue;
    await staged.write(artefact.path, content);
    const checks: readonly PdfCheck[] | null = artefact.format === "pdf" ? checkPdf(content) : null;
    copied.push({ artefact, checks });
  }
  return copied;
}

/** The files of a site are as its list says, or it is not kept. */
async function stageKeptSite(list: Uint8Array, folder: string, staged: StagedFolder): Promise<boolean> {
  const listed = siteListOf(new TextDecoder().decode(list));
  if (listed === null) return false;
  const read = listed.files.map(async (file) => {
    const content = await readInside(path.join(folder, "site"), file.path);
    return content !== null && sha256(content) === file.sha256 ? [[`site/${file.path}`, content] as const] : [];
  });
  const files = (await Promise.all(read)).flat();
  if (files.length < listed.files.length) return false;
  for (const [name, content] of files) await staged.write(name, content);
  return true;
}
