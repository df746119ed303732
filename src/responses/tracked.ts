/** A file -> whether git knows it. */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

/** Without git or a repository, it does not. */
export async function isTracked(location: string): Promise<boolean> {
  const asked = promisify(execFile)("git", ["ls-files", "--error-unmatch", path.basename(location)], {
    cwd: path.dirname(location),
  });
  return await asked.then(
    () => true,
    () => false,
  );
}
