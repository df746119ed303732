/** Temporary folders of programs that were killed -> gone, with the browsers that they left. It loads nothing else of the program: whoever removes them is in a hurry. */
import { lstat, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { hasEnded } from "./processName.ts";

const ours = /^wellbeing-(?:responses|browser|example)-(\d+-\d+-[0-9a-f]{8})-/;
/** The file in a browser's folder that holds the number of its process. */
export const processFile = "process";

/** Removes the folders of programs that have ended, and ends the browsers that they left. */
export async function removeRemains(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  const left = names.filter((name) => {
    const owner = ours.exec(name)?.[1];
    return owner !== undefined && hasEnded(owner);
  });
  await Promise.all(left.map((name) => removeFolder(path.join(tmpdir(), name))));
}

async function removeFolder(folder: string): Promise<void> {
  // Another user's folder stays: it can't be removed, and is not ours to judge.
  const entry = await lstat(folder).catch(() => null);
  if (entry === null || !entry.isDirectory() || (process.getuid !== undefined && entry.uid !== process.getuid()))
    return;
  await endBrowser(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
}

/** Ends a browser with its whole group of processes, if the process of that number is still the browser with this folder. */
async function endBrowser(folder: string): Promise<void> {
  const pid = Number(await readFile(path.join(folder, processFile), "utf8").catch(() => ""));
  if (!(pid > 1)) return;
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  if (!command.includes(folder)) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The browser has ended meanwhile.
  }
}
