/** A folder, and the name of a file in it that somebody else wrote (a job, a manifest, a list of a site) -> where that file lies, if it lies there. */
import { lstat, realpath } from "node:fs/promises";
import path from "node:path";
import { InnerPath } from "../domain/index.ts";
import { mostFileBytes, readOrdinary } from "./ordinaryFile.ts";

/** No path has more parts than this. */
const mostLooks = 2000;

/** Gives the path, free of links, of a file that is there or may be made there; null where its name or a link leads out of the folder, or a link leads nowhere. The folder itself may be named by a link. */
export async function insideFolder(folder: string, name: string): Promise<string | null> {
  if (!InnerPath.safeParse(name).success) return null;
  const root = await realpath(folder).catch(() => null);
  if (root === null) return null;
  const missing: string[] = [];
  let location = path.join(root, name);
  for (let looks = 0; location !== root && looks < mostLooks; looks += 1) {
    const real = await realpath(location).catch(() => null);
    if (real !== null) return real.startsWith(root + path.sep) ? path.join(real, ...missing) : null;
    const entry = await lstat(location).catch(() => null);
    // A link that leads nowhere would lead somewhere as soon as something is written to it.
    if (entry?.isSymbolicLink() === true) return null;
    // Somebody has made it since we looked.
    if (entry !== null) continue;
    missing.unshift(path.basename(location));
    location = path.dirname(location);
  }
  return location === root ? path.join(root, ...missing) : null;
}

/** Reads such a file; null where it is not there, not an ordinary file, too large, or not inside. */
export async function readInside(folder: string, name: string, most: number = mostFileBytes): Promise<Buffer | null> {
  const location = await insideFolder(folder, name);
  const read = location === null ? null : await readOrdinary(location, most);
  return read?.kind === "read" ? read.bytes : null;
}
