/** Jobs of a queue -> PDFs in the store: what a worker on any machine does. */
import { UnrecoverableError, Worker } from "bullmq";
import { CommandError, printable } from "../../domain/index.ts";
import { type BrowserPool, printPdf } from "../../pdf/index.ts";
import { printJobOf } from "./jobFiles.ts";
import { assertStore, connect, type QueueSettings, queueName } from "./queueConnection.ts";
import { type JobBody, type QueuedJob, readQueuedJob } from "./queuedJob.ts";
import { storedPdf, storePdf } from "./storedPdf.ts";
import type { Threads } from "./threads.ts";

/** A worker that has not been heard of for so long is dead: its jobs are given to others. */
const lockMs = 10_000;
const stalledEveryMs = 3000;
/** Killed workers are no fault of the job. */
const mostStalls = 20;

export interface WorkerSettings extends QueueSettings {
  readonly pool: BrowserPool;
  readonly threads: Threads;
  readonly tell: (line: string) => void;
}

/** Takes jobs until it is ended; then what it is at is done first. */
export async function openWorker(settings: WorkerSettings): Promise<AsyncDisposable> {
  const { address, store, pool, threads, note, tell } = settings;
  await assertStore(store);
  const connection = await connect(address, note);
  const name = queueName(settings);
  const worker = new Worker<QueuedJob>(
    name,
    async ({ id, data }) => {
      const began = performance.now();
      const body = believed(data, id, name, settings);
      if ((await storedPdf(store, body.key)) !== null) return;
      try {
        const job = await printJobOf(body, store);
        const printed = await printPdf(job, pool, async (bytes, of) => await threads.finish(bytes, of));
        await storePdf(store, body.key, printed);
        tell(`${body.id}, ${printed.pages} pages, ${((performance.now() - began) / 1000).toFixed(2)} s`);
      } catch (error) {
        note(`${body.id}: ${printable((error as Error).message)}`);
        // Another try would end in the same way.
        throw error instanceof CommandError ? new UnrecoverableError(error.message) : error;
      }
    },
    {
      connection,
      concurrency: pool.tabs,
      lockDuration: lockMs,
      stalledInterval: stalledEveryMs,
      maxStalledCount: mostStalls,
    },
  );
  worker.on("error", () => undefined);
  await worker.waitUntilReady();
  return {
    [Symbol.asyncDispose]: async () => {
      await worker.close();
      connection.disconnect();
    },
  };
}

/** What a job asks for, if it is believed. Another try of one that is not would end in the same way. */
function believed(data: unknown, id: string | undefined, queue: string, { key, note }: WorkerSettings): JobBody {
  try {
    return readQueuedJob(data, id, queue, key);
  } catch (error) {
    const { message } = error as Error;
    note(message);
    throw new UnrecoverableError(message);
  }
}
