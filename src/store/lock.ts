/** One program at a time: a file that says which has the turn. Of a program that was killed it is taken over; of another machine it is not, since nobody can tell whether it still runs. */
import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { CommandError } from "../domain/index.ts";

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
      for (const attempt of [1, 2]) {
        if (await isLinked(fresh, file)) return new Lock(file, own);
        const found = await readFile(file, "utf8").catch(() => null);
        // It was given back in the meantime.
        if (found === null) continue;
        const [pid = "0", host = hostname()] = found.split(" ");
        const isHere = host === hostname();
        if (attempt === 2 || !isHere || isRunning(Number(pid))) throw taken(file, doing, isHere ? pid : null);
        await removeDead(file, found, `${fresh}.dead`);
      }
      throw taken(file, doing, null);
    } finally {
      await rm(fresh, { force: true });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if ((await readFile(this.#file, "utf8").catch(() => null)) === this.#own) await rm(this.#file, { force: true });
  }
}

function taken(file: string, doing: string, pid: string | null): CommandError {
  const who = pid === null ? "a process on another machine" : `process ${pid}`;
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
    return await writeFile(file, await readFile(fresh), { flag: "wx" }).then(
      () => true,
      () => false,
    );
  }
}

/** Two that find the same dead lock must not remove each other's fresh one: it is put aside, looked at, and put back where it is not the one. */
async function removeDead(file: string, dead: string, aside: string): Promise<void> {
  await rename(file, aside).catch(() => undefined);
  const found = await readFile(aside, "utf8").catch(() => null);
  if (found !== null && found !== dead) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
