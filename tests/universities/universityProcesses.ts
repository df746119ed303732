/** Jobs -> outcomes, one after another, each in a process that may hang or die without ending the run. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { makeUniversity } from "./makeUniversity.ts";
import type { Outcome } from "./runUniversity.ts";
import type { Job } from "./universityProcess.ts";

/** One process at a time, used for one university after another; a new one where the last was given up. */
export class UniversityProcesses implements AsyncDisposable {
  readonly #limit: number;
  #process: ChildProcess | null = null;

  constructor(limit: number) {
    this.#limit = limit;
  }

  async run(job: Job): Promise<Outcome> {
    const own = this.#process ?? fork(fileURLToPath(new URL("universityProcess.ts", import.meta.url)));
    this.#process = own;
    const began = performance.now();
    const answered = Promise.withResolvers<Outcome | string>();
    const timer = setTimeout(() => answered.resolve(`no end within ${this.#limit} s`), this.#limit * 1000);
    const ended = (code: number | null, signal: string | null) =>
      answered.resolve(`the process ended (${code ?? signal})`);
    own.once("message", (outcome: Outcome) => answered.resolve(outcome)).once("exit", ended);
    own.send(job);
    const answer = await answered.promise;
    clearTimeout(timer);
    own.off("exit", ended);
    if (typeof answer !== "string") return answer;
    own.kill("SIGKILL");
    this.#process = null;
    return {
      seed: job.seed,
      kind: makeUniversity(job.seed).kind,
      problems: [{ step: "report", kind: `crash: ${answer}`, first: answer, count: 1 }],
      seconds: { make: 0, check: 0, report: (performance.now() - began) / 1000 },
      hidden: null,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#process?.disconnect();
  }
}
