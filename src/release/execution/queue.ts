/** Print jobs on BullMQ, in Redis or Valkey: a release puts them there, workers on any machine take them, and what they make comes back through a store that all share.
 *
 * A job says which bytes of the store it prints, and what it makes lies in the store under its key: doing it twice does no harm, and a job that is lost is put there again. Nothing of it is believed that the store has not got. */
import { Queue, QueueEvents, UnrecoverableError, Worker } from "bullmq";
import { Redis } from "ioredis";
import { CommandError, printable, type Sha256 } from "../../domain/index.ts";
import { type Attachment, type BrowserPool, type PrintedPdf, type PrintJob, printPdf } from "../../pdf/index.ts";
import { type Store, stampOf } from "../../store/index.ts";
import type { Printer } from "./printer.ts";
import { type JobBody, type QueuedJob, type QueueKey, queuedJob, readQueuedJob } from "./queuedJob.ts";
import { storedPdf, storePdf } from "./storedPdf.ts";
import type { Threads } from "./threads.ts";

/** Pages that wait in the store; more would only fill it sooner. */
const lanes = 32;
const lookEveryMs = 1000;
const answerWithinMs = 5000;
/** A worker that has not been heard of for so long is dead: its jobs are given to others. */
const lockMs = 10_000;
const stalledEveryMs = 3000;
/** Killed workers are no fault of the job. */
const mostStalls = 20;
const attempts = 3;
/** A job that keeps getting lost. */
const mostAdded = 20;

/** Of a page in the store, and of a file that is attached to it. */
const mostPageBytes = 200_000_000;
const mostAttachmentBytes = 50_000_000;

export interface QueueSettings {
  /** `redis://host:port/number` */
  readonly address: string;
  readonly store: Store;
  /** Jobs are signed with it, and only such jobs are taken. */
  readonly key: QueueKey;
  /** Of the program and of the browser: only workers that have the same of both take the jobs. */
  readonly code: string;
  readonly version: string;
  /** Of the browser: its pages bring no fonts. */
  readonly hasFonts: boolean;
  readonly note: (what: string) => void;
}

interface Pending {
  readonly id: string;
  readonly data: QueuedJob;
  readonly resolve: (printed: PrintedPdf) => void;
  readonly reject: (error: Error) => void;
  added: number;
}

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
  const pending = new Map<string, Pending>();

  const arrived = async (key: string): Promise<boolean> => {
    const waiting = pending.get(key);
    const printed = waiting === undefined ? null : await storedPdf(store, key);
    if (waiting === undefined || printed === null) return false;
    pending.delete(key);
    waiting.resolve(printed);
    return true;
  };
  const add = async (key: string, waiting: Pending): Promise<void> => {
    waiting.added += 1;
    if (waiting.added > mostAdded) {
      pending.delete(key);
      waiting.reject(new CommandError(3, `${waiting.id} was lost ${mostAdded} times on its way`, lookAtWorkers));
      return;
    }
    const options = { jobId: key, attempts, removeOnComplete: true, removeOnFail: true };
    await queue.add("print", waiting.data, options);
  };
  events.on("completed", ({ jobId }) => void arrived(jobId));
  events.on("failed", ({ jobId, failedReason }) => {
    const waiting = pending.get(jobId);
    pending.delete(jobId);
    waiting?.reject(new CommandError(3, printable(failedReason), lookAtWorkers));
  });
  /** Whatever word of a job did not arrive: the store is asked, and a job that Redis does not know is put there again. */
  const look = async (): Promise<void> => {
    for (const [key, waiting] of [...pending]) {
      if (connection.status !== "ready") return;
      if ((await arrived(key)) || !pending.has(key)) continue;
      if ((await queue.getJob(key)) === undefined && !(await arrived(key)) && pending.has(key)) await add(key, waiting);
    }
  };
  let looks = 0;
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looks += 1;
    // A connection that is lost in the middle: the next look will do.
    looking = looking.then(look).catch(() => undefined);
    if (looks % 10 === 5 && pending.size > 0) void tellOfWorkers(queue, address, note);
  }, lookEveryMs);

  return {
    lanes,
    version,
    hasFonts,
    print: async (job, key) => {
      const data = queuedJob(await bodyOf(job, key, store), name, settings.key);
      return await new Promise<PrintedPdf>((resolve, reject) => {
        const waiting: Pending = { id: job.id, data, resolve, reject, added: 0 };
        pending.set(key, waiting);
        // Where Redis is away at this moment, the next look puts it there.
        add(key, waiting).catch(() => undefined);
      });
    },
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await Promise.allSettled([events.close(), queue.close()]);
      for (const each of [connection, eventConnection]) each.disconnect();
    },
  };
}

const lookAtWorkers = "what the workers print says more";

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

/** One queue for each version of program and browser: others would print other bytes. */
function queueName({ code, version, hasFonts }: Pick<QueueSettings, "code" | "version" | "hasFonts">): string {
  return `wellbeing-${stampOf(code, version, hasFonts).slice(0, 16)}`;
}

async function connect(address: string, note: (what: string) => void): Promise<Redis> {
  const connection = new Redis(address, {
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(200 * times, 2000),
  });
  const ready = Promise.withResolvers<void>();
  let problem = "no answer";
  let isConnected = false;
  connection.on("ready", () => {
    if (isConnected) note(`${shown(address)}: the connection is back`);
    isConnected = true;
    ready.resolve();
  });
  connection.on("error", (error) => {
    problem = error.message === "" ? String((error as NodeJS.ErrnoException).code ?? problem) : error.message;
  });
  connection.on("close", () => {
    if (isConnected && connection.status !== "end") note(`${shown(address)}: the connection is lost; trying again`);
  });
  const late = setTimeout(() => ready.reject(new Error("late")), answerWithinMs);
  try {
    await ready.promise;
    return connection;
  } catch {
    connection.disconnect();
    throw new CommandError(
      3,
      `no Redis answers at ${shown(address)}: ${problem}`,
      "is it running, and is this its address?",
    );
  } finally {
    clearTimeout(late);
  }
}

/** Without the password. */
function shown(address: string): string {
  return address.replace(/\/\/[^@/]*@/, "//");
}

async function tellOfWorkers(queue: Queue, address: string, note: (what: string) => void): Promise<void> {
  const count = await queue.getWorkersCount().catch(() => null);
  if (count !== 0) return;
  note(
    `no worker with this version of program and browser takes work from ${shown(address)}: start one with npx wellbeing worker`,
  );
}

async function assertStore(store: Store): Promise<void> {
  const probe = new TextEncoder().encode("a store that workers share");
  const hash = await store.put(probe);
  if ((await store.get(hash)) === null)
    throw new CommandError(3, `${store.folder} can't be written`, "--store names a folder that all machines share");
}

async function bodyOf({ id, html, about, attachments }: PrintJob, key: Sha256, store: Store): Promise<JobBody> {
  const kept = attachments.map(async ({ content, ...rest }) => ({ ...rest, content: await store.put(content) }));
  return {
    key,
    id,
    html: await store.put(new TextEncoder().encode(html)),
    about: { ...about, date: about.date.toISOString() },
    attachments: await Promise.all(kept),
  };
}

async function printJobOf({ id, html, about, attachments }: JobBody, store: Store): Promise<PrintJob> {
  const content = async (hash: Sha256, most: number) => {
    const found = await store.get(hash, most);
    if (found === null) throw new Error(`the store has nothing under ${hash}: is --store the same folder everywhere?`);
    return found;
  };
  return {
    id,
    html: new TextDecoder().decode(await content(html, mostPageBytes)),
    about: { ...about, date: new Date(about.date) },
    attachments: await Promise.all(
      attachments.map(
        async (each): Promise<Attachment> => ({ ...each, content: await content(each.content, mostAttachmentBytes) }),
      ),
    ),
  };
}
