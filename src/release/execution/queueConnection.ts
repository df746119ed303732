/** The address of a Redis, and a store -> a connection that comes back by itself, and the name of the queue in it. */
import type { Queue } from "bullmq";
import { Redis } from "ioredis";
import { CommandError } from "../../domain/index.ts";
import { type Store, stampOf } from "../../store/index.ts";
import type { QueueKey } from "./queuedJob.ts";

const answerWithinMs = 5000;

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

/** One queue for each version of program and browser: others would print other bytes. */
export function queueName({ code, version, hasFonts }: Pick<QueueSettings, "code" | "version" | "hasFonts">): string {
  return `wellbeing-${stampOf(code, version, hasFonts).slice(0, 16)}`;
}

export async function connect(address: string, note: (what: string) => void): Promise<Redis> {
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

export async function tellOfWorkers(queue: Queue, address: string, note: (what: string) => void): Promise<void> {
  const count = await queue.getWorkersCount().catch(() => null);
  if (count !== 0) return;
  note(
    `no worker with this version of program and browser takes work from ${shown(address)}: start one with npx wellbeing worker`,
  );
}

export async function assertStore(store: Store): Promise<void> {
  const probe = new TextEncoder().encode("a store that workers share");
  const hash = await store.put(probe);
  if ((await store.get(hash)) === null)
    throw new CommandError(3, `${store.folder} can't be written`, "--store names a folder that all machines share");
}
