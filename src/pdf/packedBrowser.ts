/** The Chromium that comes inside the npm package `@sparticuz/chromium` -> a program in a folder that is ours alone.
 *
 * That package itself unpacks into the shared temporary folder and takes whatever lies there under the right name;
 * here another user can't have put it there. */
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar-fs";
import * as z from "zod";
import { CommandError } from "../domain/index.ts";
import { hasEnded, processName } from "../files/index.ts";

/** The layout of the folder: a new number where it changes, so that an old folder is not used. */
const layout = 3;
/** What is read of the package's own `package.json`. */
const Package = z.object({ version: z.string() });
/** Written when all was unpacked: the size of the program in bytes. */
const Whole = z.object({ size: z.number() });

export interface PackedBrowser {
  readonly program: string;
  readonly version: string;
  /** Shared libraries that a bare machine may lack. */
  readonly libraries: string;
}

/** Unpacks it where that has not been done yet (some seconds, once). Throws a CommandError (3) where no folder of ours can be made. */
export async function packedBrowser(env: NodeJS.ProcessEnv): Promise<PackedBrowser> {
  const packed = path.join(path.dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..");
  const { version } = Package.parse(JSON.parse(await readFile(path.join(packed, "package.json"), "utf8")));
  const cache = await privateFolder(env);
  const folder = path.join(cache, `chromium-${version}-${layout}`);
  const browser: PackedBrowser = {
    program: path.join(folder, "chromium"),
    version,
    libraries: path.join(folder, "libraries", "lib"),
  };
  if (await isWhole(folder)) return browser;
  await removeLeft(cache);
  const fresh = await mkdtemp(path.join(cache, `unpacking-${processName}-`));
  try {
    await unpack(path.join(packed, "bin"), fresh);
    // Two processes may unpack at once: the first to rename wins, and both are the same.
    if (!(await isWhole(folder))) {
      await rm(folder, { recursive: true, force: true });
      await rename(fresh, folder).catch(async (error: unknown) => {
        if (!(await isWhole(folder))) throw error;
      });
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return browser;
}

/** Removes what programs that were killed had begun to unpack. */
async function removeLeft(cache: string): Promise<void> {
  const left = (await readdir(cache)).filter((name) =>
    hasEnded(/^unpacking-(\d+-\d+-[0-9a-f]{8})-/.exec(name)?.[1] ?? ""),
  );
  await Promise.all(left.map((name) => rm(path.join(cache, name), { recursive: true, force: true })));
}

/** Its fonts are left out: `installFonts.ts` gives it ours. */
async function unpack(packed: string, folder: string): Promise<void> {
  const program = path.join(folder, "chromium");
  const brotli = (name: string) => [createReadStream(path.join(packed, name)), createBrotliDecompress()] as const;
  await Promise.all([
    pipeline(...brotli("chromium.br"), createWriteStream(program, { mode: 0o700 })),
    pipeline(...brotli("al2023.tar.br"), extract(path.join(folder, "libraries"))),
  ]);
  const { size } = await stat(program);
  await writeFile(path.join(folder, "whole.json"), JSON.stringify({ size }), { flush: true });
}

/** Whether all of it is there, belongs to us, and is as large as when it was unpacked. */
async function isWhole(folder: string): Promise<boolean> {
  try {
    const { size } = Whole.parse(JSON.parse(await readFile(path.join(folder, "whole.json"), "utf8")));
    const found = await lstat(path.join(folder, "chromium"));
    return found.isFile() && found.size === size && isOurs(found.uid);
  } catch {
    return false;
  }
}

/** A folder that nobody but us can write to: in the user's cache, else in the temporary folder. */
export async function privateFolder(env: NodeJS.ProcessEnv): Promise<string> {
  const caches = [
    env.WELLBEING_CACHE,
    env.XDG_CACHE_HOME && path.join(env.XDG_CACHE_HOME, "wellbeing-reports"),
    path.join(homedir(), ".cache", "wellbeing-reports"),
    path.join(tmpdir(), `wellbeing-reports-${process.getuid?.() ?? "user"}`),
  ].filter((each): each is string => each !== undefined && each !== "");
  const tried: string[] = [];
  for (const folder of caches) {
    const problem = await makePrivate(folder);
    if (problem === null) return folder;
    tried.push(`${folder} (${problem})`);
  }
  throw new CommandError(
    3,
    `no folder for the browser can be made: ${tried.join(", ")}`,
    "set WELLBEING_CACHE to a folder of your own that can be written",
  );
}

async function makePrivate(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const found = await lstat(folder);
    if (!found.isDirectory()) return "not a folder";
    if (!isOurs(found.uid)) return "it belongs to another user";
    // Group and others may have had access: take it, so that nothing can be planted from here on.
    if (process.platform !== "win32" && (found.mode & 0o022) !== 0) await chmod(folder, 0o700);
    const probe = await mkdtemp(path.join(folder, "probe-"));
    await rm(probe, { recursive: true });
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

function isOurs(uid: number): boolean {
  return process.getuid === undefined || uid === process.getuid();
}
