/** Jobs -> outcomes, one after another, each in a process that may hang or die without ending the run. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { makeUniversity } from "./makeUniversity.ts";
import type { Outcome } from "./runUniversity.ts";
import type { Job } from "./universityProcess.ts";

/** What one process leaves in memory must not add up to what the next universities are blamed for. */
const mostInOne = 10;

type Answer =
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  | { readonly kind: "died" | "hung"; readonly how: string };

/** One process at a time, used for several universities; a new one where the last was given up. */
export class UniversityProcesses implements AsyncDisposable {
  readonly #limit: number;
  readonly #note: (text: string) => void;
  #process: ChildProcess | null = null;
  #used = 0;

  /** `limit`: seconds that a university may take. `note` is told what the outcomes don't tell. */
  constructor(limit: number, note: (text: string) => void) {
    this.#limit = limit;
    this.#note = note;
  }

  /** A process that dies had other universities before: only one that dies with this one alone, too, is this one's fault. */
  async run(job: Job): Promise<Outcome> {
    const began = performance.now();
    const first = await this.#ask(job);
    if (first.kind === "died") this.#note(`seed ${job.seed}: ${first.how}; trying again in a process of its own`);
    const answer = first.kind === "died" ? await this.#ask(job) : first;
    if (answer.kind === "outcome") return answer.outcome;
    return {
      seed: job.seed,
      kind: makeUniversity(job.seed).kind,
      problems: [{ step: "report", kind: `crash: ${answer.how}`, first: answer.how, count: 1 }],
      seconds: { make: 0, check: 0, report: (performance.now() - began) / 1000 },
      hidden: null,
    };
  }

  async #ask(job: Job): Promise<Answer> {
    if (this.#used >= mostInOne) this.#end();
    const own = this.#process ?? fork(fileURLToPath(new URL("universityProcess.ts", import.meta.url)));
    this.#process = own;
    this.#used += 1;
    const answered = Promise.withResolvers<Answer>();
    const hung = () => answered.resolve({ kind: "hung", how: `no end within ${this.#limit} s` });
    const timer = setTimeout(hung, this.#limit * 1000);
    const died = (code: number | null, signal: string | null) =>
      answered.resolve({ kind: "died", how: `the process ended (${code ?? signal})` });
    own.once("message", (outcome: Outcome) => answered.resolve({ kind: "outcome", outcome })).once("exit", died);
    own.send(job);
    const answer = await answered.promise;
    clearTimeout(timer);
    own.off("exit", died).removeAllListeners("message");
    if (answer.kind === "outcome") return answer;
    own.kill("SIGKILL");
    this.#process = null;
    this.#used = 0;
    return answer;
  }

  #end(): void {
    this.#process?.disconnect();
    this.#process = null;
    this.#used = 0;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#end();
  }
}
