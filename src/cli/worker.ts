/** `wellbeing worker`: prints what releases put on a queue, until it is stopped. */
import { availableParallelism } from "node:os";
import path from "node:path";
import { projectFolder, readablePath } from "../app/folders.ts";
import { keyHelp, queueKey } from "../app/secrets/queueKey.ts";
import { CommandError } from "../domain/index.ts";
import { findBrowser, openBrowserPool } from "../pdf/index.ts";
import { openWorker, Threads } from "../release/index.ts";
import { Store, stampCode } from "../store/index.ts";
import { whenInterrupted } from "./interruption.ts";
import { parseWords } from "./parseWords.ts";
import { queueAddress, tabsOf } from "./report.ts";

const jobTimeoutMs = 120_000;
const mostThreads = 3;

export const workerCommand = {
  summary: "print what wellbeing report --queue puts on a queue",
  help: `usage: wellbeing worker --queue ADDRESS --store DIR [options]

  --queue ADDRESS    the Redis or Valkey that holds the queue: redis://host:6379
  --store DIR        the folder that all machines share: pages come from it, finished PDFs go to it
${keyHelp}
  --tabs N           browser tabs that print at the same time, 1 to 16 (default: as many as there are cores, 2 to 4)

A worker needs no survey data: it gets finished pages. It takes work only of the same version of program and browser,
and only jobs that are signed with its key. It needs to write to the store and nowhere else: systemd/ has a unit for it.
It ends when it is interrupted (Ctrl+C), within two seconds: what it can't finish by then is given to another.

examples:
  wellbeing worker --queue redis://localhost:6379 --store /mnt/shared/store
  wellbeing worker --queue rediss://user:password@redis.example.org:6380 --store /mnt/shared/store --tabs 8
`,
  run,
};

async function run(words: readonly string[]): Promise<number> {
  const options = parseWords(words, {
    queue: { type: "string" },
    store: { type: "string" },
    "key-file": { type: "string" },
    tabs: { type: "string" },
  });
  if (options.queue === undefined || typeof options.store !== "string")
    throw new CommandError(2, "a worker needs --queue and --store", "see wellbeing worker --help");
  const address = queueAddress(options.queue);
  const key = await queueKey(address, options["key-file"], process.env);
  const note = (text: string) => process.stderr.write(`${text}\n`);
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  const browser = await findBrowser();
  if (browser.kind === "missing") throw new CommandError(3, browser.message, browser.hint);
  const onIncident = ({ job, what }: { job: string; what: string }) => note(`${job}: ${what}; trying again`);
  await using pool = await openBrowserPool({ browser, tabs: tabsOf(options.tabs), jobTimeoutMs, onIncident });
  await using threads = new Threads(Math.min(mostThreads, Math.max(1, availableParallelism() - 1)));
  const store = new Store(path.resolve(options.store), note);
  await store.removeUnfinished();
  const code = await stampCode(projectFolder);
  const { version, hasFonts } = pool;
  const settings = { address, store, key, code, version, hasFonts, note, tell, pool, threads };
  await using worker = await openWorker(settings);
  using _ending = whenInterrupted(async () => await worker[Symbol.asyncDispose]());
  tell(`taking work, ${pool.tabs} tabs; store ${readablePath(store.folder)}`);
  // Until it is interrupted.
  return await new Promise<never>(() => undefined);
}
