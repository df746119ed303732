/** The pages of a release at the moment when somebody marked it as checked: kept beside the releases and in none of them, so that what changed since can be shown when it has been made again. */
import { randomUUID } from "node:crypto";
import { copyFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { readInside } from "../../../files/index.ts";
import type { ReleaseOnDisk } from "../../../release/index.ts";
import { sha256 } from "../../../store/index.ts";

export async function keepChecked(releases: string, { folder, manifest, manifestText }: ReleaseOnDisk): Promise<void> {
  const kept = checkedFolder(releases, manifest.year);
  const fresh = `${kept}.${randomUUID()}~`;
  try {
    await mkdir(path.join(fresh, "reports"), { recursive: true });
    for (const { path: file } of manifest.artefacts.filter(({ kind, path: at }) => kind !== "site" && isPage(at)))
      await copyFile(path.join(folder, file), path.join(fresh, "reports", path.basename(file)));
    await writeFile(path.join(fresh, "manifest.json"), manifestText);
    await rm(kept, { recursive: true, force: true });
    await rename(fresh, kept);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

/** Where the pages of the release with this manifest are kept; null where those of another are, or none. */
export async function checkedPages(releases: string, year: number, manifest: string): Promise<string | null> {
  const kept = checkedFolder(releases, year);
  const text = await readInside(kept, "manifest.json");
  return text !== null && sha256(text) === manifest ? kept : null;
}

function checkedFolder(releases: string, year: number): string {
  return path.join(releases, ".checked", String(year));
}

function isPage(file: string): boolean {
  return /^reports\/[a-z0-9-]+\.[a-z]{2,3}(?:\.page)?\.html$/.test(file);
}
