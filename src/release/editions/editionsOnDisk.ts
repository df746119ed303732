/** A year -> its releases as they lie beside one another: the one in its place, and editions that were put aside. What an entry of the corrections, an adoption or a withdrawal names by the hash of its manifest is found among them. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Year } from "../../domain/index.ts";
import { readInside } from "../../files/index.ts";
import { sha256 } from "../../store/index.ts";

/** Where an edition that was replaced is kept, beside the releases: "2024-edition-1". */
export function editionFolder(year: string, edition: number | ""): string {
  return `${year}-edition-${edition}`;
}

/** The folders of those that were put aside, then that of the release in its place. */
export async function releaseFolders(out: string, year: Year): Promise<readonly string[]> {
  const names = (await readdir(out).catch((): string[] => [])).sort();
  const own = [
    ...names.filter((name) => name.startsWith(editionFolder(String(year), ""))),
    ...names.filter((name) => name === String(year)),
  ];
  return own.map((name) => path.join(out, name));
}

/** The hash of a manifest -> the folder of the release that has it; null where it does not lie there. */
export async function foldersByManifest(
  out: string,
  year: Year,
): Promise<(manifest: string | undefined) => string | null> {
  const folders = await releaseFolders(out, year);
  const texts = await Promise.all(folders.map(async (folder) => await readInside(folder, "manifest.json")));
  const hashes = texts.map((text) => (text === null ? null : String(sha256(text))));
  return (manifest) => folders.find((_, place) => hashes[place] === manifest) ?? null;
}
