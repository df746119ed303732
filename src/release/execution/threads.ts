/** Threads beside the main one, in which charts are drawn, printed files finished and read back, while the browser prints. */
import { Worker } from "node:worker_threads";
import type { ReadBack } from "../../audit/index.ts";
import type { ChartLook } from "../../charts/index.ts";
import type { Chart } from "../../documents/index.ts";
import { CommandError } from "../../domain/index.ts";
import { ownProgram } from "../../files/index.ts";
import type { ChartPicture } from "../../html/index.ts";
import type { FinishedPdf, PrintedPdf, PrintJob } from "../../pdf/index.ts";

export type Task =
  | { readonly kind: "look"; readonly look: number; readonly of: ChartLook }
  | { readonly kind: "draw"; readonly look: number; readonly chart: Chart }
  | { readonly kind: "finish"; readonly printed: Uint8Array; readonly job: PrintJob; readonly tellsEarly: boolean }
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly path: string };

export interface Asked {
  readonly number: number;
  readonly task: Task;
}

export interface Answer {
  readonly number: number;
  readonly done: ChartPicture | PrintedPdf | ReadBack | null;
  readonly failed: {
    readonly message: string;
    readonly stack: string | undefined;
    /** Of an error that is meant for the user. */
    readonly told: { readonly status: CommandError["status"]; readonly hint: string | undefined } | null;
  } | null;
}

/** A finished file that is yet to be checked. */
export interface Early {
  readonly number: number;
  readonly early: FinishedPdf;
}

interface Waiting {
  readonly early: ((done: FinishedPdf) => void) | undefined;
  readonly resolve: (done: Answer["done"]) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  readonly looks: Map<ChartLook, number>;
  hasEnded: boolean;
}

export class Threads implements AsyncDisposable {
  #threads: readonly Thread[];
  #asked = 0;

  constructor(count: number) {
    this.#threads = Array.from({ length: count }, startThread);
  }

  async draw(chart: Chart, look: ChartLook): Promise<ChartPicture> {
    const thread = this.#leastBusy();
    const known = thread.looks.get(look);
    const number = known ?? thread.looks.size;
    if (known === undefined) {
      thread.looks.set(look, number);
      // Answered before what is asked for next.
      await this.#ask(thread, { kind: "look", look: number, of: look });
    }
    const drawn = await this.#ask(thread, { kind: "draw", look: number, chart });
    if (drawn === null || !("svg" in drawn)) throw new Error("a thread answered something else than a chart");
    return drawn;
  }

  /** `early` has the file before it is checked. */
  async finish(printed: Uint8Array, job: PrintJob, early?: (done: FinishedPdf) => void): Promise<PrintedPdf> {
    const task: Task = { kind: "finish", printed, job, tellsEarly: early !== undefined };
    const done = await this.#ask(this.#leastBusy(), task, early);
    if (done === null || !("bytes" in done)) throw new Error("a thread answered something else than a PDF");
    return done;
  }

  /** A finished PDF as the audit reads it, and how it is filled. */
  async readPdf(bytes: Uint8Array, path: string): Promise<ReadBack> {
    const done = await this.#ask(this.#leastBusy(), { kind: "read", bytes, path });
    if (done === null || !("emptyPages" in done))
      throw new Error("a thread answered something else than what a PDF says");
    return done;
  }

  /** Threads end by themselves after what they are at: V8 falls over one that is ended while modules load that wait at their top level, as Vega's do (nodejs/node#53238). What else was asked for is not answered any more. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(
      this.#threads.map(async ({ worker, hasEnded }) => {
        if (hasEnded) return;
        const { promise, resolve } = Promise.withResolvers<number>();
        worker.once("exit", resolve);
        worker.postMessage("end");
        await promise;
      }),
    );
  }

  /** A thread that ended answers nobody: another one takes its place. */
  #leastBusy(): Thread {
    this.#threads = this.#threads.map((each) => (each.hasEnded ? startThread() : each));
    const [first, ...others] = this.#threads;
    if (first === undefined) throw new Error("there are no threads");
    return others.reduce((least, each) => (each.waiting.size < least.waiting.size ? each : least), first);
  }

  async #ask({ worker, waiting }: Thread, task: Task, early?: Waiting["early"]): Promise<Answer["done"]> {
    this.#asked += 1;
    const number = this.#asked;
    const { promise, resolve, reject } = Promise.withResolvers<Answer["done"]>();
    waiting.set(number, { early, resolve, reject });
    worker.postMessage({ number, task } satisfies Asked);
    return await promise;
  }
}

function startThread(): Thread {
  const thread: Thread = {
    // What a file is made of is garbage once it is finished: with room for it, little is ever moved.
    worker: new Worker(ownProgram(new URL("./thread.ts", import.meta.url)), {
      resourceLimits: { maxYoungGenerationSizeMb: 48 },
    }),
    waiting: new Map(),
    looks: new Map(),
    hasEnded: false,
  };
  const fail = (error: Error) => {
    for (const { reject } of thread.waiting.values()) reject(error);
    thread.waiting.clear();
  };
  thread.worker.on("message", (said: Answer | Early) => {
    const { number } = said;
    const waiting = thread.waiting.get(number);
    if ("early" in said) {
      waiting?.early?.(said.early);
      return;
    }
    const { done, failed } = said;
    thread.waiting.delete(number);
    if (failed === null) waiting?.resolve(done);
    else waiting?.reject(errorOf(failed));
  });
  const end = (error: Error) => {
    thread.hasEnded = true;
    fail(error);
  };
  thread.worker.on("error", end);
  thread.worker.on("exit", (status) => end(new Error(`a thread ended with ${status}`)));
  return thread;
}

function errorOf({ message, stack, told }: NonNullable<Answer["failed"]>): Error {
  const error = told === null ? new Error(message) : new CommandError(told.status, message, told.hint);
  if (stack !== undefined) error.stack = stack;
  return error;
}
