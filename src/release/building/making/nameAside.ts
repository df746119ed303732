/** The release that lies in the place of a new one -> the name under which it is kept beside it; null where it is not kept. */
import path from "node:path";
import { type Adoption, adopts } from "../../../domain/index.ts";
import { readInside } from "../../../files/index.ts";
import { sha256 } from "../../../store/index.ts";
import { editionFolder, readManifest } from "../../editions/index.ts";

/** A release that was adopted may have been handed out: another one does not replace it, but stands beside it. `text`: the new one's manifest. */
export async function nameAside(folder: string, text: string, adoption: Adoption | undefined): Promise<string | null> {
  const before = (await readInside(folder, "manifest.json"))?.toString("utf8") ?? null;
  if (before === null || before === text || !adopts(adoption, sha256(before))) return null;
  const edition = (await readManifest(folder))?.edition ?? 1;
  const name = editionFolder(path.basename(folder), edition);
  const kept = (await readInside(path.join(path.dirname(folder), name), "manifest.json"))?.toString("utf8") ?? null;
  // An edition may have been adopted twice.
  return kept === null || kept === before ? name : `${name}-${sha256(before).slice(0, 8)}`;
}
