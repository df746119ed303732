/** The path of a file below a folder, as manifests and lists of files write it: with forward slashes, and nowhere above the folder. Whether a link leads out of it is for `files/` to look. */
import * as z from "zod";

/** A path that is neither absolute, nor has a part that is empty, "." or "..", nor with "\", ":" (a drive or a stream in Windows) or a control character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is its purpose
const inner = /^(?!\.{1,2}(?:\/|$))(?!.*\/(?:\.{0,2})(?:\/|$))(?!\/)[^\\:\u0000-\u001F\u007F]+$/;

/** Whether each path names a file of its own: none stands twice, and none is a folder of another. */
export function areDistinct(paths: readonly string[]): boolean {
  const all = new Set(paths);
  const folders = paths.flatMap((each) => [...each.matchAll(/\//g)].map(({ index }) => each.slice(0, index)));
  return all.size === paths.length && !folders.some((folder) => all.has(folder));
}

export const InnerPath = z.string().max(1000).regex(inner, { error: "a path inside the release" });
