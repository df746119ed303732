/** Jobs that were put into the queue, until what they make lies in the store. */
import type { Queue } from "bullmq";
import { CommandError, printable } from "../../domain/index.ts";
import type { PrintedPdf } from "../../pdf/index.ts";
import type { Store } from "../../store/index.ts";
import type { QueuedJob } from "./queuedJob.ts";
import { storedPdf } from "./storedPdf.ts";

const attempts = 3;
/** A job that keeps getting lost. */
const mostAdded = 20;
const lookAtWorkers = "what the workers print says more";

interface Pending {
  readonly id: string;
  readonly data: QueuedJob;
  readonly resolve: (printed: PrintedPdf) => void;
  readonly reject: (error: Error) => void;
  added: number;
}

export class WaitingJobs {
  readonly #queue: Queue<QueuedJob>;
  readonly #isConnected: () => boolean;
  readonly #store: Store;
  readonly #pending = new Map<string, Pending>();

  constructor(queue: Queue<QueuedJob>, isConnected: () => boolean, store: Store) {
    this.#queue = queue;
    this.#isConnected = isConnected;
    this.#store = store;
  }

  get count(): number {
    return this.#pending.size;
  }

  /** `id`: of the artefact, for people; `key`: of the job. */
  async printed(id: string, data: QueuedJob, key: string): Promise<PrintedPdf> {
    return await new Promise<PrintedPdf>((resolve, reject) => {
      const waiting: Pending = { id, data, resolve, reject, added: 0 };
      this.#pending.set(key, waiting);
      // Where Redis is away at this moment, the next look puts it there.
      this.#add(key, waiting).catch(() => undefined);
    });
  }

  async arrived(key: string): Promise<boolean> {
    const waiting = this.#pending.get(key);
    const printed = waiting === undefined ? null : await storedPdf(this.#store, key);
    if (waiting === undefined || printed === null) return false;
    this.#pending.delete(key);
    waiting.resolve(printed);
    return true;
  }

  failed(key: string, reason: string): void {
    const waiting = this.#pending.get(key);
    this.#pending.delete(key);
    waiting?.reject(new CommandError(3, printable(reason), lookAtWorkers));
  }

  /** Whatever word of a job did not arrive: the store is asked, and a job that Redis does not know is put there again. */
  async look(): Promise<void> {
    for (const [key, waiting] of [...this.#pending]) {
      if (!this.#isConnected()) return;
      if ((await this.arrived(key)) || !this.#pending.has(key)) continue;
      const isLost = (await this.#queue.getJob(key)) === undefined && !(await this.arrived(key));
      if (isLost && this.#pending.has(key)) await this.#add(key, waiting);
    }
  }

  async #add(key: string, waiting: Pending): Promise<void> {
    waiting.added += 1;
    if (waiting.added > mostAdded) {
      this.#pending.delete(key);
      waiting.reject(new CommandError(3, `${waiting.id} was lost ${mostAdded} times on its way`, lookAtWorkers));
      return;
    }
    const options = { jobId: key, attempts, removeOnComplete: true, removeOnFail: true };
    await this.#queue.add("print", waiting.data, options);
  }
}
