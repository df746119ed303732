/** Private folders in the system's temporary folder. Each is removed when it is disposed of or, where the program was killed, by the next run. */
import { lstat, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { CommandError } from "../domain/index.ts";
import { processFile, processName } from "./remains/index.ts";

export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** What a folder holds. responses: copies of answers. browser: the profile of a browser, with the number of its process. */
export type TemporaryKind = "responses" | "browser" | "example";

export async function temporaryFolder(kind: TemporaryKind): Promise<TemporaryFolder> {
  await assertTemporaryFolder();
  // mkdtemp gives a folder that only its user can read.
  const folder = await mkdtemp(path.join(tmpdir(), `wellbeing-${kind}-${processName}-`));
  return {
    path: folder,
    [Symbol.asyncDispose]: async () => await rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Throws a CommandError (3) where the system's temporary folder is not there or can't be written. */
export async function assertTemporaryFolder(): Promise<void> {
  const entry = await lstat(path.join(tmpdir(), ".")).catch(() => null);
  if (entry?.isDirectory() === true) return;
  const what = entry === null ? "is not there" : "is not a folder";
  throw new CommandError(
    3,
    `the folder for temporary files ${what}: ${tmpdir()}`,
    "make it, or let TMPDIR name another",
  );
}

/** Notes which process a browser is, so that it ends with the program that began it, however that ended. */
export async function noteProcess(folder: TemporaryFolder, pid: number): Promise<void> {
  await writeFile(path.join(folder.path, processFile), String(pid));
}
