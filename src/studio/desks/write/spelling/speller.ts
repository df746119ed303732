/** Texts -> their words that no dictionary has, and what may have been meant: asked of a thread, which begins at the first question. */
import { Worker } from "node:worker_threads";
import type { Language } from "../../../../domain/index.ts";
import { ownProgram } from "../../../../files/index.ts";

export interface AskedSpelling {
  readonly id: number;
  /** check: `text` is a text; suggest: a word. */
  readonly kind: "check" | "suggest";
  readonly language: Language;
  readonly text: string;
  /** Words of the university. */
  readonly own: readonly string[];
}

export interface ToldSpelling {
  readonly id: number;
  readonly marked: readonly { readonly word: string; readonly at: number }[];
  readonly suggested: readonly string[];
}

export class Speller implements AsyncDisposable {
  #worker: Worker | null = null;
  #next = 0;
  readonly #waiting = new Map<number, PromiseWithResolvers<ToldSpelling>>();

  async ask(asked: Omit<AskedSpelling, "id">): Promise<ToldSpelling> {
    const id = this.#next++;
    const waiting = Promise.withResolvers<ToldSpelling>();
    this.#waiting.set(id, waiting);
    this.#thread().postMessage({ id, ...asked } satisfies AskedSpelling);
    return await waiting.promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker?.terminate();
    this.#end(new Error("the studio has ended"));
  }

  #thread(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(ownProgram(new URL("./spellingThread.ts", import.meta.url)));
    worker.on("message", (told: ToldSpelling) => {
      this.#waiting.get(told.id)?.resolve(told);
      this.#waiting.delete(told.id);
    });
    // The next question begins a new one.
    worker.on("error", (error) => this.#end(error instanceof Error ? error : new Error(String(error))));
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #end(why: Error): void {
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(why);
    this.#waiting.clear();
  }
}
