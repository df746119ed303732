/** Print jobs on BullMQ, in Redis or Valkey: a release puts them there, workers on any machine take them, and what they make comes back through a store that all share.
 *
 * A job says which bytes of the store it prints, and what it makes lies in the store under its key: doing it twice does no harm, and a job that is lost is put there again. Nothing of it is believed that the store has not got. */
import { Queue, QueueEvents } from "bullmq";
import { bodyOf } from "./jobFiles.ts";
import type { Printer } from "./printer.ts";
import { assertStore, connect, type QueueSettings, queueName, tellOfWorkers } from "./queueConnection.ts";
import { type QueuedJob, queuedJob } from "./queuedJob.ts";
import { WaitingJobs } from "./waitingJobs.ts";

/** Pages that wait in the store; more would only fill it sooner. */
const lanes = 32;
const lookEveryMs = 1000;

/** Gives jobs to workers. Throws a CommandError (3) where no Redis answers or the store can't be written. */
export async function openQueuePrinter(settings: QueueSettings): Promise<Printer & AsyncDisposable> {
  const { address, store, version, hasFonts, note } = settings;
  await assertStore(store);
  const connection = await connect(address, note);
  const name = queueName(settings);
  const queue = new Queue<QueuedJob>(name, { connection });
  const eventConnection = connection.duplicate();
  const events = new QueueEvents(name, { connection: eventConnection });
  // Connections that are lost come back by themselves; `connect` tells of it.
  queue.on("error", () => undefined);
  events.on("error", () => undefined);
  eventConnection.on("error", () => undefined);
  const waiting = new WaitingJobs(queue, () => connection.status === "ready", store);
  events.on("completed", ({ jobId }) => void waiting.arrived(jobId));
  events.on("failed", ({ jobId, failedReason }) => waiting.failed(jobId, failedReason));
  let looks = 0;
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looks += 1;
    // A connection that is lost in the middle: the next look will do.
    looking = looking.then(async () => await waiting.look()).catch(() => undefined);
    if (looks % 10 === 5 && waiting.count > 0) void tellOfWorkers(queue, address, note);
  }, lookEveryMs);
  return {
    lanes,
    version,
    hasFonts,
    print: async (job, key) => {
      const data = queuedJob(await bodyOf(job, key, store), name, settings.key);
      return await waiting.printed(job.id, data, key);
    },
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await Promise.allSettled([events.close(), queue.close()]);
      for (const each of [connection, eventConnection]) each.disconnect();
    },
  };
}
