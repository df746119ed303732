/** A private folder for copies of answers, gone when it is disposed of; one that a killed program left behind is removed by the next. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string;
}

const prefix = "wellbeing-responses-";

export async function temporaryFolder(): Promise<TemporaryFolder> {
  await removeLeftBehind();
  // mkdtemp gives a folder that only its user can read.
  const folder = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`));
  return { path: folder, [Symbol.asyncDispose]: async () => await rm(folder, { recursive: true, force: true }) };
}

async function removeLeftBehind(): Promise<void> {
  const names = await readdir(tmpdir());
  const ended = names.filter((name) => {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : Number.NaN;
    return owner > 0 && !isRunning(owner);
  });
  // Another user's folder stays: it can't be removed, and is not ours to judge.
  await Promise.allSettled(ended.map((name) => rm(path.join(tmpdir(), name), { recursive: true, force: true })));
}

function isRunning(owner: number): boolean {
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
