/** Files of a folder that are written all or not at all: they are laid down beside it first, and a run that is killed while they take their places is finished by the next one. */
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "../domain/index.ts";
import { diskProblem } from "./diskProblem.ts";
import { sha256 } from "./stamp.ts";

export interface NewText {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** What the file held until now; null of one that must not be there yet. */
  readonly before: string | null;
}

interface Listed {
  readonly path: string;
  /** Hash of what is replaced. */
  readonly before: string | null;
}

const making = ".writing-";
const ready = ".written-";

/** Throws a CommandError (3) where a file can't be written or has changed meanwhile: then nothing was written. `name`: of the work, as a part of a file name. */
export async function writeTogether(folder: string, name: string, files: readonly NewText[]): Promise<void> {
  const beside = path.join(folder, `${making}${name}`);
  try {
    await rm(beside, { recursive: true, force: true });
    await mkdir(beside, { recursive: true });
    const list: readonly Listed[] = files.map((each) => ({
      path: each.path,
      before: each.before === null ? null : sha256(each.before),
    }));
    for (const [place, { text }] of files.entries())
      await writeFile(path.join(beside, String(place)), text, { flush: true });
    await writeFile(path.join(beside, "list"), JSON.stringify(list), { flush: true });
    for (const each of list) await assertAsBefore(folder, each);
    // From here on it is finished, by this run or the next one.
    await rename(beside, path.join(folder, `${ready}${name}`));
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
    throw onDisk(error);
  }
  await putInPlace(folder, `${ready}${name}`);
}

/** Finishes what a killed run had laid down whole, and takes away what it had not. */
export async function finishWriting(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(ready))) await putInPlace(folder, name);
  for (const name of names.filter((each) => each.startsWith(making)))
    await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => undefined);
}

interface Placed {
  readonly file: string;
  readonly before: Uint8Array | null;
}

async function putInPlace(folder: string, name: string): Promise<void> {
  const beside = path.join(folder, name);
  const list: readonly Listed[] = JSON.parse(await readFile(path.join(beside, "list"), "utf8"));
  const placed: Placed[] = [];
  const made: string[] = [];
  try {
    for (const [place, each] of list.entries()) {
      const file = path.join(folder, each.path);
      const before = await contentOf(file);
      // Placed before, or somebody wrote it since.
      if (!isAsBefore(before, each)) continue;
      const first = await mkdir(path.dirname(file), { recursive: true });
      if (first !== undefined) made.push(path.dirname(file), first);
      await rename(path.join(beside, String(place)), file).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOENT") throw error;
      });
      placed.push({ file, before });
    }
    await rm(beside, { recursive: true, force: true });
  } catch (error) {
    for (const { file, before } of placed.reverse())
      await (before === null ? rm(file, { force: true }) : writeFile(file, before));
    for (const each of made.reverse()) await rmdir(each).catch(() => undefined);
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
    throw onDisk(error);
  }
}

async function assertAsBefore(folder: string, each: Listed): Promise<void> {
  const file = path.join(folder, each.path);
  if (isAsBefore(await contentOf(file), each)) return;
  throw new CommandError(
    3,
    `${file}: somebody wrote this file meanwhile`,
    "run the command again; nothing was changed",
  );
}

function isAsBefore(content: Uint8Array | null, { before }: Listed): boolean {
  return content === null ? before === null : sha256(content) === before;
}

async function contentOf(file: string): Promise<Uint8Array | null> {
  return await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

function onDisk(error: unknown): unknown {
  const problem = error instanceof CommandError ? null : diskProblem(error);
  return problem === null ? error : new CommandError(3, problem.message, `${problem.hint}; nothing was changed`);
}
