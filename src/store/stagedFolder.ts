/** A folder that appears whole or not at all: everything is written beside it, then it takes the old one's place. */
import { constants } from "node:fs";
import { access, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "../domain/index.ts";
import { insideFolder, makeFolder, readInside } from "../files/index.ts";
import { diskProblem } from "./diskProblem.ts";
import { Lock } from "./lock.ts";

const making = ".making-";
const replaced = ".replaced-";

/** A folder to write a release in, beside the one it will replace. Ended without `commit`, it leaves nothing behind. */
export class StagedFolder implements AsyncDisposable {
  readonly #target: string;
  readonly #staging: string;
  readonly #lock: Lock;
  #open = true;

  private constructor(target: string, staging: string, lock: Lock) {
    this.#target = target;
    this.#staging = staging;
    this.#lock = lock;
  }

  /** Begins a new version of `out/<name>`. Refuses, with status 3, a folder that can't be written, one that is no release, and a second run on the same one. */
  static async begin(out: string, name: string): Promise<StagedFolder> {
    return await onDisk(out, async () => {
      await makeFolder(out);
      const lock = await Lock.take(path.join(out, `.lock-${name}`), `writing to ${out}`);
      try {
        await recover(out, name);
        await refuseForeign(path.join(out, name));
        return new StagedFolder(path.join(out, name), await mkdtemp(path.join(out, `${making}${name}-`)), lock);
      } catch (error) {
        await lock[Symbol.asyncDispose]();
        throw error;
      }
    });
  }

  /** `file` is relative, with forward slashes. */
  async write(file: string, bytes: Uint8Array | string): Promise<void> {
    await onDisk(this.#target, async () => {
      const location = await insideFolder(this.#staging, file);
      if (location === null) throw new Error(`${file} lies outside the release`);
      await mkdir(path.dirname(location), { recursive: true });
      await writeFile(location, bytes, { flush: true });
    });
  }

  /** Reads a file that was written before. */
  async read(file: string): Promise<Uint8Array> {
    const content = await readInside(this.#staging, file);
    if (content === null) throw new Error(`${file} was not written`);
    return content;
  }

  /** Takes the old folder's place; the old one goes, or is kept beside it under `keepAs`. */
  async commit(keepAs: string | null = null): Promise<void> {
    await onDisk(this.#target, async () => {
      const out = path.dirname(this.#target);
      const aside = path.join(out, `${replaced}${path.basename(this.#target)}`);
      await rm(aside, { recursive: true, force: true });
      if (keepAs !== null && !(await exists(path.join(out, keepAs)))) {
        // Copied under another name first: a folder that is there is whole.
        await cp(this.#target, path.join(out, `${making}${path.basename(this.#target)}-kept`), { recursive: true });
        await rename(path.join(out, `${making}${path.basename(this.#target)}-kept`), path.join(out, keepAs));
      }
      if (await exists(this.#target)) await rename(this.#target, aside);
      await rename(this.#staging, this.#target);
      await rm(aside, { recursive: true, force: true });
    });
    await this.#end();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#open) await rm(this.#staging, { recursive: true, force: true });
    await this.#end();
  }

  async #end(): Promise<void> {
    if (this.#open) await this.#lock[Symbol.asyncDispose]();
    this.#open = false;
  }
}

/** Names of what a run has begun, is writing or has put aside: ".making-2024-x3", ".replaced-2024", ".lock-2024". */
const left = /^\.(?:making|replaced|lock)-(\d{4}(?:\.[a-z]+)?)(?:[-.].*)?$/;

/** Puts every release back that a killed run had just put aside, and removes what it left. Where another run is at it, or the folder can't be written, all stays as it is. */
export async function recoverReleases(out: string): Promise<void> {
  const entries = await readdir(out).catch(() => []);
  for (const name of new Set(entries.flatMap((entry) => left.exec(entry)?.[1] ?? []))) {
    try {
      await using _turn = await Lock.take(path.join(out, `.lock-${name}`), `writing to ${out}`);
      await recover(out, name);
      await Lock.clear(path.join(out, `.lock-${name}`));
    } catch (error) {
      if (!(error instanceof CommandError) && diskProblem(error) === null) throw error;
    }
  }
}

/** Clears up after a killed run. Its unfinished folder goes; a folder that it had put aside comes back, or goes where the new one already stands. The caller holds the lock. */
async function recover(out: string, name: string): Promise<void> {
  for (const entry of await readdir(out)) {
    if (entry.startsWith(`${making}${name}-`)) await rm(path.join(out, entry), { recursive: true, force: true });
  }
  const aside = path.join(out, `${replaced}${name}`);
  if (!(await exists(aside))) return;
  if (await exists(path.join(out, name))) await rm(aside, { recursive: true, force: true });
  else await rename(aside, path.join(out, name));
}

/** Only a release is ever replaced. */
async function refuseForeign(folder: string): Promise<void> {
  const names = (await exists(folder)) ? await readdir(folder) : [];
  if (names.length === 0 || names.includes("manifest.json")) return;
  const hint = "it has no manifest.json, so something else lies there: take it away, or choose another folder";
  throw new CommandError(3, `${folder}: this folder is no release, and would be replaced`, hint);
}

async function exists(folder: string): Promise<boolean> {
  return await access(folder, constants.F_OK).then(
    () => true,
    () => false,
  );
}

/** Turns what the file system says into a message with status 3. */
async function onDisk<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const isUnmade = (error as NodeJS.ErrnoException).code === "ENOENT";
    const problem = isUnmade
      ? { message: `${folder}: this folder can't be made`, hint: "choose another folder" }
      : diskProblem(error, folder);
    if (problem === null) throw error;
    throw new CommandError(3, problem.message, `${problem.hint} with --out; nothing was changed`, { cause: error });
  }
}
