/** The process that reads Parquet files: one for all of a run, and a new one where a damaged file ended it. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { ownProgram, type TemporaryFolder, temporaryFolder } from "../../../files/index.ts";
import { ReaderError } from "../readerError.ts";
import type { Asked, Told } from "./parquetMessages.ts";

/** How long an answer may take before the file is called damaged: some seconds, and five for each megabyte; on a busy machine, longer by what the process took to begin. */
const [patienceMs, perMegabyteMs, timesBeginning] = [7000, 5000, 15];
/** Where a process has not begun by then, the machine is at fault. */
const beginningMs = 300_000;

interface Begun {
  readonly child: ChildProcess;
  readonly folder: TemporaryFolder;
  /** How long it took to begin. */
  readonly beganMs: number;
}

export class ReadingProcess implements AsyncDisposable {
  #begun: Promise<Begun> | null = null;

  /** Begins, where that has not happened: what is asked later need not wait for it. */
  begin(): void {
    this.#begun ??= begin();
    // An error is thrown later, where something is asked.
    this.#begun.catch(() => {});
  }

  /** `megabytes`: of the file that it is about. Throws a ReaderError where the file can't be read, or the process ends or takes too long. */
  async ask(asked: Asked, megabytes: number): Promise<Told> {
    this.begin();
    const { child, beganMs } = await (this.#begun ?? begin());
    const patience = Math.max(patienceMs, timesBeginning * beganMs) + megabytes * perMegabyteMs;
    const told = await answerOf(child, asked, patience);
    if (typeof told === "object") {
      if (told.kind === "failed") throw damaged(inWords(told.message));
      return told;
    }
    await this[Symbol.asyncDispose]();
    throw damaged(
      told === "ended"
        ? "reading it ended in a fault of the memory, as only a damaged file makes it"
        : "reading it did not come to an end",
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const begun = await this.#begun?.catch(() => null);
    this.#begun = null;
    if (begun === null || begun === undefined) return;
    await end(begun.child);
    await begun.folder[Symbol.asyncDispose]();
  }
}

async function begin(): Promise<Begun> {
  const from = performance.now();
  const folder = await temporaryFolder("responses");
  const script = fileURLToPath(ownProgram(new URL("parquetProcess.ts", import.meta.url)));
  // The library's output when it breaks down helps nobody.
  const child = fork(script, [folder.path], { stdio: ["ignore", "ignore", "ignore", "ipc"], execArgv: [] });
  const told = await answerOf(child, null, beginningMs);
  if (typeof told === "object") return { child, folder, beganMs: performance.now() - from };
  await end(child);
  await folder[Symbol.asyncDispose]();
  throw new Error("the process that reads Parquet files did not begin");
}

/** Sends a question and waits for the answer; `null` only waits. */
async function answerOf(child: ChildProcess, asked: Asked | null, patience: number): Promise<Told | "ended" | "late"> {
  const told = await new Promise<Told | "ended" | "late">((resolve) => {
    const timer = setTimeout(() => resolve("late"), patience);
    const done = (answer: Told | "ended") => {
      clearTimeout(timer);
      resolve(answer);
    };
    child.once("message", (answer) => done(answer as Told));
    child.once("exit", () => done("ended"));
    child.once("error", () => done("ended"));
    if (hasEnded(child)) done("ended");
    else if (asked !== null) child.send(asked, (error) => (error === null ? undefined : done("ended")));
  });
  child.removeAllListeners("message").removeAllListeners("exit").removeAllListeners("error");
  return told;
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function damaged(why: string): ReaderError {
  return new ReaderError({
    message: `this Parquet file can't be read: ${why}`,
    hint: "have it delivered once more, or as CSV",
  });
}

/** Gives the library's own message, without paths. */
function inWords(message: string): string {
  const plain = message
    .replace(/^[\w ]*Error:\s*/i, "")
    .replace(/'[^']*[/\\][^']*'|"[^"]*[/\\][^"]*"|\S*[/\\]\S*/g, "the file")
    .replace(/\s+/g, " ")
    .trim();
  if (/magic bytes/i.test(plain)) return "its end is missing, or is not that of a Parquet file";
  return plain === "" ? "it is damaged" : plain.slice(0, 160);
}
