/** A folder and a path -> whether the path leads to the folder or into it, by its name alone. */
import path, { type PlatformPath } from "node:path";

/** On Windows, what lies on another drive has no relative path: it is no part of the folder. `paths`: as the system writes them. */
export function liesIn(folder: string, file: string, paths: PlatformPath = path): boolean {
  const below = paths.relative(folder, file);
  return below !== ".." && !below.startsWith(`..${paths.sep}`) && !paths.isAbsolute(below);
}
