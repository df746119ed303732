/** One program at a time: a file that says which has the turn. Of a program that was killed it is taken over; of another machine it is not, since nobody can tell whether it still runs. */
import { open, readFile, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { CommandError } from "../domain/index.ts";

export class Lock implements AsyncDisposable {
  readonly #file: string;

  private constructor(file: string) {
    this.#file = file;
  }

  /** Throws a CommandError (3) where another has the turn. `doing`: "writing to out". */
  static async take(file: string, doing: string): Promise<Lock> {
    const own = `${process.pid} ${hostname()}`;
    for (const attempt of [1, 2]) {
      try {
        const handle = await open(file, "wx");
        await handle.writeFile(own);
        await handle.close();
        return new Lock(file);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
        const [pid = "0", host = hostname()] = (await readFile(file, "utf8").catch(() => "0")).split(" ");
        const isHere = host === hostname();
        if (attempt === 2 || !isHere || isRunning(Number(pid))) {
          const who = isHere ? `process ${pid}` : `process ${pid} on another machine`;
          throw new CommandError(
            3,
            `another run (${who}) is ${doing}`,
            `wait for it; if there is none, delete ${file}`,
          );
        }
        await rm(file, { force: true });
      }
    }
    return new Lock(file);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#file, { force: true });
  }
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
