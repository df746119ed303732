/** The words of a command -> the same command in a process of its own, as a terminal would run it: what it says, line by line, and its status.
 *
 * A release is made by the very command that a terminal runs, not by its use case in this process: statistics and layout keep a process busy for seconds, in which the page in sight would not follow a save; and what the studio does can't come to differ from what the command line does. */
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import type { StudioEffects } from "../../studio/index.ts";
import { projectFolder } from "../folders.ts";

type Releasing = StudioEffects["releasing"];

export class CommandsBeside implements AsyncDisposable {
  readonly #running = new Set<{ readonly child: ChildProcess; readonly ended: Promise<number> }>();

  /** No shell reads the words, and nobody can be asked anything: standard input is closed. */
  readonly run: Releasing["run"] = (words, said) => {
    const program = path.join(projectFolder, "src/cli/start.js");
    const child = spawn(process.execPath, [program, ...words], { stdio: ["ignore", "pipe", "pipe"] });
    const lines = [
      { on: "out", stream: child.stdout },
      { on: "err", stream: child.stderr },
    ] as const;
    const read = lines.map(async ({ on, stream }) => {
      for await (const text of createInterface({ input: stream })) said({ on, text });
    });
    const ended = new Promise<number>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (status) => void Promise.allSettled(read).then(() => resolve(status ?? 3)));
    });
    const running = { child, ended };
    this.#running.add(running);
    const forget = () => void this.#running.delete(running);
    ended.then(forget, forget);
    return { ended, stop: () => void child.kill("SIGINT") };
  };

  /** A command is asked to end with the studio. */
  async [Symbol.asyncDispose](): Promise<void> {
    for (const { child } of this.#running) child.kill("SIGINT");
    await Promise.allSettled([...this.#running].map(({ ended }) => ended));
  }
}
