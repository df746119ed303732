/** Questions on a terminal, or to lines that come in by a pipe -> answers. Lines that are pasted at once are answers to the questions that follow. */
import { createInterface, type Interface } from "node:readline/promises";
import { CommandError, printable } from "../domain/index.ts";

/** What an answer means, or why it means nothing. */
export type Reading<T> = (answer: string) => T | Misunderstood | Promise<T | Misunderstood>;

export class Conversation implements Disposable {
  #open: { readonly lines: Interface; readonly iterator: AsyncIterator<string> } | null = null;

  /** Asks until the answer has a meaning; `usual` is meant by an empty line. Throws a CommandError (2) where the answers end. */
  async ask<T>(question: string, usual: string | null, read: Reading<T>): Promise<T> {
    const asked = usual === null ? question : `${question} [${printable(usual)}]`;
    for (;;) {
      const line = (await this.#line(`${asked}\n> `)).trim();
      const meant = await read(line === "" && usual !== null ? usual : line);
      if (!(meant instanceof Misunderstood)) return meant;
      process.stderr.write(`  ${printable(meant.why)}\n`);
    }
  }

  /** All lines up to an empty one. */
  async askLines(question: string): Promise<string> {
    const lines: string[] = [];
    for (let line = await this.#line(`${question}\n> `); line.trim() !== ""; line = await this.#line("> "))
      lines.push(line);
    return lines.join("\n");
  }

  [Symbol.dispose](): void {
    this.#open?.lines.close();
  }

  /** Nothing is read before the first question. */
  async #line(prompt: string): Promise<string> {
    if (this.#open === null) {
      const lines = createInterface({ input: process.stdin, output: process.stderr });
      this.#open = { lines, iterator: lines[Symbol.asyncIterator]() };
    }
    process.stderr.write(prompt);
    const { value, done } = await this.#open.iterator.next();
    if (done !== true) return value;
    process.stderr.write("\n");
    throw new CommandError(
      2,
      "the answers end here; nothing was written",
      "answer all questions, or give options: see wellbeing init --help",
    );
  }
}

/** An answer that has no meaning, and why. */
export class Misunderstood {
  readonly why: string;

  constructor(why: string) {
    this.why = why;
  }
}
