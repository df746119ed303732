/** Parts by their paths -> a zip file without a clock in it. */
import { type Zippable, zipSync } from "fflate";

/** Read by programs that look at the first bytes of a file: it lies there as it is. */
const unpacked = "mimetype";

export function zipped(parts: ReadonlyMap<string, string>): Uint8Array {
  // A zip file has no time zone: the first day that it can name, wherever it is made.
  const mtime = new Date(1980, 0, 1);
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const [path, text] of parts) files[path] = [encoder.encode(text), { mtime, level: path === unpacked ? 0 : 9 }];
  return zipSync(files);
}
