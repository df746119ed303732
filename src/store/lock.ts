/** A file that says which program has the turn, so that one works at a time. A lock that a killed program left is taken over; one that another machine holds is not, since nobody can tell whether that program still runs. */
import { randomUUID } from "node:crypto";
import { link, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { CommandError } from "../domain/index.ts";
import { isGone, readOrdinary } from "../files/index.ts";

/** A program that waits for a lock writes a file with this ending beside it. */
const waiter = /^(?:dead\.)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^dead$/;

export class Lock implements AsyncDisposable {
  readonly #file: string;
  readonly #own: string;

  private constructor(file: string, own: string) {
    this.#file = file;
    this.#own = own;
  }

  /** Throws a CommandError (3) where another has the turn. `doing`: "writing to out". */
  static async take(file: string, doing: string): Promise<Lock> {
    const token = randomUUID();
    const own = `${process.pid} ${hostname()} ${token}`;
    // A lock appears with what it says, so that nobody reads an empty one.
    const fresh = `${file}.${token}`;
    await writeFile(fresh, own);
    try {
      for (let attempt = 1; ; attempt += 1) {
        if (await isLinked(fresh, file)) return new Lock(file, own);
        const found = await said(file);
        // The lock was given back in the meantime; a file that can never be read is no lock of ours.
        if (found === null && attempt < 100) continue;
        if (found === null || !(await isDead(found))) throw taken(file, doing, found ?? "");
        // Only the program that has this second turn replaces a dead lock, and the file is never gone meanwhile: of many programs that find the lock dead, one gets it.
        await using _ = await Lock.take(`${file}.dead`, doing);
        if ((await said(file)) !== found) continue;
        await rename(fresh, file);
        return new Lock(file, own);
      }
    } finally {
      await rm(fresh, { force: true });
    }
  }

  /** Removes what programs that were killed while they waited for their turn had written beside the lock. */
  static async clear(file: string): Promise<void> {
    const begin = `${path.basename(file)}.`;
    const names = await readdir(path.dirname(file)).catch(() => []);
    const beside = names.filter((name) => name.startsWith(begin) && waiter.test(name.slice(begin.length)));
    for (const name of beside) {
      const waiting = path.join(path.dirname(file), name);
      const found = await said(waiting);
      if (found !== null && (await isDead(found))) await rm(waiting, { force: true });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if ((await said(this.#file)) === this.#own) await rm(this.#file, { force: true });
  }
}

/** A lock is one line. */
const mostBytes = 10_000;

/** What the lock says; null where there is none, or something else in its place. */
async function said(file: string): Promise<string | null> {
  const read = await readOrdinary(file, mostBytes);
  return read.kind === "read" ? read.bytes.toString("utf8") : null;
}

function taken(file: string, doing: string, found: string): CommandError {
  const [pid = "", host = ""] = found.split(" ");
  const here = host === "" || host === hostname() ? "" : " on another machine";
  const who = pid === "" ? "one that has just begun" : `process ${pid}${here}`;
  return new CommandError(3, `another run (${who}) is ${doing}`, `wait for it; if there is none, delete ${file}`);
}

async function isLinked(fresh: string, file: string): Promise<boolean> {
  try {
    await link(fresh, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    // Some shares know no links.
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "EOPNOTSUPP" && code !== "ENOSYS") throw error;
    return await isWritten(file, await readFile(fresh));
  }
}

async function isWritten(file: string, own: Buffer): Promise<boolean> {
  const handle = await open(file, "wx").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") return null;
    throw error;
  });
  if (handle === null) return false;
  try {
    await handle.writeFile(own);
    return true;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/** An empty lock is not dead: on a share without links, somebody is writing it at this moment. */
async function isDead(found: string): Promise<boolean> {
  const [pid = "", host = hostname()] = found.split(" ");
  return pid !== "" && host === hostname() && (await isGone(Number(pid)));
}
