/** The folders -> what is wrong in them, and figures as they are printed, worked out in a thread beside: a page does not wait for it. */
import { Worker } from "node:worker_threads";
import type { Finding } from "../domain/index.ts";
import { ownProgram } from "../files/index.ts";
import type { InputFolders, PrintedFigures } from "../release/index.ts";

/** What the thread answers: first the figures, where there are new ones, then what it found. */
export type FromChecker =
  | { readonly kind: "figures"; readonly stamp: string; readonly figures: PrintedFigures }
  | {
      readonly kind: "checked";
      /** Stamps what it read; null of what can't be read. */
      readonly inputs: string | null;
      readonly findings: readonly Finding[];
      readonly notes: readonly Finding[];
    }
  | { readonly kind: "failed"; readonly message: string };

export type Checked = Exclude<FromChecker, { readonly kind: "figures" }>;

export interface CheckerListener {
  readonly figures: (stamp: string, figures: PrintedFigures) => void;
  readonly checked: (checked: Checked) => void;
}

/** Asked while it works, it begins again when it is done, once. Where its thread has ended by a fault, the next question begins another. */
export class Checker implements AsyncDisposable {
  readonly #begin: () => Worker;
  readonly #listener: CheckerListener;
  #worker: Worker | null;
  #isBusy = false;
  #isAsked = false;
  #hasEnded = false;

  /** `program`: what runs in the thread. */
  constructor(
    folders: InputFolders,
    listener: CheckerListener,
    program: URL = ownProgram(new URL("./checkThread.ts", import.meta.url)),
  ) {
    this.#listener = listener;
    this.#begin = () => {
      const worker = new Worker(program, { workerData: folders });
      worker.on("message", (said: FromChecker) => this.#hear(said));
      worker.on("error", (error) => this.#fail(error instanceof Error ? error.message : String(error)));
      return worker;
    };
    this.#worker = this.#begin();
  }

  get isBusy(): boolean {
    return this.#isBusy || this.#isAsked;
  }

  check(): void {
    if (this.#hasEnded) return;
    this.#isAsked = true;
    this.#next();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#hasEnded = true;
    await this.#worker?.terminate();
  }

  #next(): void {
    if (this.#isBusy || !this.#isAsked) return;
    this.#isBusy = true;
    this.#isAsked = false;
    this.#worker ??= this.#begin();
    this.#worker.postMessage("check");
  }

  /** What was asked for meanwhile waits for the next save: the same fault would end the next thread, too. */
  #fail(message: string): void {
    this.#worker = null;
    this.#isBusy = false;
    this.#isAsked = false;
    this.#listener.checked({ kind: "failed", message });
  }

  #hear(said: FromChecker): void {
    if (said.kind === "figures") {
      this.#listener.figures(said.stamp, said.figures);
      return;
    }
    this.#isBusy = false;
    // What is asked for again is not told of before.
    if (this.#isAsked) this.#next();
    else this.#listener.checked(said);
  }
}
