/** Questions that are about to be attacked -> what the searches of those find that a thread took. */
import { Worker } from "node:worker_threads";
import { ownProgram } from "../../../files/index.ts";
import type { QuestionToAttack } from "./questionsToAttack.ts";

/** What a thread is given. Each question is taken by one of them, whoever comes first. */
export interface GivenToThread {
  readonly questions: readonly Pick<QuestionToAttack, "rows" | "made">[];
  /** How many were taken, shared by all. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** What a search found, by the name that a notebook gives it. */
export type FoundByThread = readonly (readonly [string, unknown])[];

/** The next question that nobody has taken; null where all are. */
export function takeNext<Question>(questions: readonly Question[], taken: GivenToThread["taken"]): Question | null {
  return questions[Atomics.add(taken, 0, 1)] ?? null;
}

/** Ends when all questions are taken, and what this thread took is attacked. Where it fails, what it had is left to whoever asks. */
export async function inThread(given: GivenToThread, found: Map<string, unknown>): Promise<void> {
  const worker = new Worker(ownProgram(new URL("./attackThread.ts", import.meta.url)), {
    workerData: given,
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  worker.on("message", (noted: FoundByThread) => {
    for (const [name, what] of noted) found.set(name, what);
  });
  worker.on("error", () => resolve());
  worker.on("exit", () => resolve());
  await promise;
}
