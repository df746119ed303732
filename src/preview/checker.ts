/** The folders -> what is wrong in them, and figures as they are printed, worked out in a thread beside: a page does not wait for it. */
import { Worker } from "node:worker_threads";
import type { Finding } from "../domain/index.ts";
import { ownProgram } from "../files/index.ts";
import type { InputFolders, PrintedFigures } from "../release/index.ts";

/** What the thread answers: first the figures, where there are new ones, then what it found. */
export type FromChecker =
  | { readonly kind: "figures"; readonly stamp: string; readonly figures: PrintedFigures }
  | { readonly kind: "checked"; readonly findings: readonly Finding[]; readonly notes: readonly Finding[] }
  | { readonly kind: "failed"; readonly message: string };

export type Checked = Exclude<FromChecker, { readonly kind: "figures" }>;

export interface CheckerListener {
  readonly figures: (stamp: string, figures: PrintedFigures) => void;
  readonly checked: (checked: Checked) => void;
}

/** Asked while it works, it begins again when it is done, once. */
export class Checker implements AsyncDisposable {
  readonly #worker: Worker;
  readonly #listener: CheckerListener;
  #isBusy = false;
  #isAsked = false;
  #hasEnded = false;

  constructor(folders: InputFolders, listener: CheckerListener) {
    this.#listener = listener;
    this.#worker = new Worker(ownProgram(new URL("./checkThread.ts", import.meta.url)), { workerData: folders });
    this.#worker.on("message", (said: FromChecker) => this.#hear(said));
    const end = (message: string) => {
      this.#hasEnded = true;
      this.#listener.checked({ kind: "failed", message });
    };
    this.#worker.on("error", (error) => end(error instanceof Error ? error.message : String(error)));
  }

  get isBusy(): boolean {
    return this.#isBusy || this.#isAsked;
  }

  check(): void {
    if (this.#hasEnded) return;
    this.#isAsked = true;
    this.#begin();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }

  #begin(): void {
    if (this.#isBusy || !this.#isAsked) return;
    this.#isBusy = true;
    this.#isAsked = false;
    this.#worker.postMessage("check");
  }

  #hear(said: FromChecker): void {
    if (said.kind === "figures") {
      this.#listener.figures(said.stamp, said.figures);
      return;
    }
    this.#isBusy = false;
    // What is asked for again is not told of before.
    if (this.#isAsked) this.#begin();
    else this.#listener.checked(said);
  }
}
