/** A folder -> everything in it, at any depth, with its kind; links are named and never followed. */
import { lstatSync, type Stats } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { OddFile } from "./oddFile.ts";
import { oddKind } from "./ordinaryFile.ts";

export interface ListedFile {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  /** What is odd about it; null for an ordinary file. A folder is listed only where it can't be looked into. */
  readonly odd: OddFile | null;
  readonly bytes: number;
  readonly changedMs: number;
}

/** In order of the paths. `isWanted` is asked of folders too; a folder with the name of a file (`isFileName`) is not looked into. Throws where the folder itself can't be looked into. */
export async function listFolder(
  folder: string,
  isWanted: (path: string) => boolean = () => true,
  isFileName: (path: string) => boolean = () => false,
): Promise<readonly ListedFile[]> {
  const found: ListedFile[] = [];
  const visit = async (below: string): Promise<void> => {
    const names = await readdir(path.join(folder, below)).catch((error: unknown) => {
      if (below === "") throw error;
      return null;
    });
    if (names === null) {
      found.push({ path: below, odd: "unreadable", bytes: 0, changedMs: 0 });
      return;
    }
    for (const name of names.sort()) {
      const file = below === "" ? name : `${below}/${name}`;
      if (!isWanted(file)) continue;
      const entry = entryOf(path.join(folder, file));
      if (entry === null) continue;
      if (entry.isDirectory() && !isFileName(file)) await visit(file);
      else found.push({ path: file, odd: oddKind(entry), bytes: entry.size, changedMs: entry.mtimeMs });
    }
  };
  await visit("");
  return found;
}

/** Not waited for: one after the other they are as fast, and there are thousands. */
function entryOf(location: string): Stats | null {
  try {
    return lstatSync(location);
  } catch {
    return null;
  }
}
