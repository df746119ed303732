/** A path for a file that nobody else may read -> whether it may be there, and the file, written whole or not at all. */
import { execFile } from "node:child_process";
import { access, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { CommandError } from "../../domain/index.ts";
import { readablePath } from "../folders.ts";

/** Throws a CommandError (2) where the file would be handed out, published or tracked, or would replace another file. `head`: the first line of such a file, which an earlier one is known by. */
export async function checkPrivatePath(
  file: string,
  { releases, head }: { readonly releases: string; readonly head: string },
): Promise<void> {
  const folder = await realpath(path.dirname(file)).catch(() => null);
  const shown = readablePath(file);
  if (folder === null)
    throw new CommandError(2, `${shown}: there is no such folder`, "make it first, readable for you alone");
  const real = path.join(folder, path.basename(file));
  const ours = await realpath(releases).catch(() => releases);
  const above = foldersAbove(real);
  const release = above.includes(ours) ? ours : await firstWith(above, ["manifest.json", ".store"]);
  if (release !== null)
    throw new CommandError(
      2,
      `${shown} lies in ${readablePath(release)}, where releases are: what is there is handed out`,
      "choose a folder that only you can read",
    );
  if (await wouldTrack(real, above))
    throw new CommandError(
      2,
      `git would track ${shown}: what nobody else may read never goes into a repository`,
      "choose a folder outside it, or one that .gitignore names",
    );
  await checkReplaced(real, shown, head);
}

/** Readable for its owner alone from its first byte on, and under its name only when all of it is on the disk. */
export async function writePrivately(file: string, text: string): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file, ".csv")}.${process.pid}.part.csv`);
  try {
    await using handle = await open(beside, "wx", 0o600);
    await handle.writeFile(text);
    await handle.sync();
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** A folder of the file's own, then those above it. */
function foldersAbove(file: string): readonly string[] {
  const folder = path.dirname(file);
  return folder === file ? [] : [folder, ...foldersAbove(folder)];
}

async function firstWith(folders: readonly string[], names: readonly string[]): Promise<string | null> {
  for (const folder of folders) for (const name of names) if (await exists(path.join(folder, name))) return folder;
  return null;
}

/** In a repository, whatever git does not say that it ignores. Where git can't be asked, nothing is known to be ignored. */
async function wouldTrack(file: string, above: readonly string[]): Promise<boolean> {
  if ((await firstWith(above, [".git"])) === null) return false;
  // Another repository's settings may stand in the environment, as in a hook.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  const asked = promisify(execFile)("git", ["check-ignore", "-q", "--", file], { cwd: path.dirname(file), env });
  return await asked.then(
    () => false,
    () => true,
  );
}

async function checkReplaced(file: string, shown: string, head: string): Promise<void> {
  if (!(await exists(file))) return;
  const isOurs = (await stat(file)).isFile() && (await readFile(file, "utf8")).startsWith(`${head}\r\n`);
  if (!isOurs) throw new CommandError(2, `${shown} is there already, and holds something else`, "choose another name");
}

async function exists(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}
