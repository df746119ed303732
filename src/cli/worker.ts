/** `wellbeing worker`: prints what releases put on a queue, until it is stopped. */
import { availableParallelism } from "node:os";
import path from "node:path";
import { CommandError } from "../domain/index.ts";
import { findBrowser, openBrowserPool } from "../pdf/index.ts";
import { openWorker, Threads } from "../release/index.ts";
import { Store, stampCode } from "../store/index.ts";
import { projectFolder, readablePath } from "./folders.ts";
import { parseWords } from "./parseWords.ts";
import { queueAddress, tabsOf } from "./report.ts";

const jobTimeoutMs = 120_000;
const mostThreads = 3;

export const workerCommand = {
  summary: "print what wellbeing report --queue puts on a queue",
  help: `usage: wellbeing worker --queue ADDRESS --store DIR [options]

  --queue ADDRESS    the Redis or Valkey that holds the queue: redis://host:6379
  --store DIR        the folder that all machines share: pages come from it, finished PDFs go to it
  --tabs N           browser tabs that print at the same time, 1 to 16 (default: as many as there are cores, 2 to 4)

A worker needs no survey data: it gets finished pages. It takes work only of the same version of program and browser.
It ends when it is interrupted (Ctrl+C), after what it is printing is done.

examples:
  wellbeing worker --queue redis://localhost:6379 --store /mnt/shared/store
  wellbeing worker --queue rediss://user:password@redis.example.org:6380 --store /mnt/shared/store --tabs 8
`,
  run,
};

async function run(words: readonly string[]): Promise<number> {
  const options = parseWords(words, { queue: { type: "string" }, store: { type: "string" }, tabs: { type: "string" } });
  if (options.queue === undefined || typeof options.store !== "string")
    throw new CommandError(2, "a worker needs --queue and --store", "see wellbeing worker --help");
  const address = queueAddress(options.queue);
  const note = (text: string) => process.stderr.write(`${text}\n`);
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  const browser = await findBrowser();
  if (browser.kind === "missing") throw new CommandError(3, browser.message, browser.hint);
  const onIncident = ({ job, what }: { job: string; what: string }) => note(`${job}: ${what}; trying again`);
  await using pool = await openBrowserPool({ browser, tabs: tabsOf(options.tabs), jobTimeoutMs, onIncident });
  await using threads = new Threads(Math.min(mostThreads, Math.max(1, availableParallelism() - 1)));
  const store = new Store(path.resolve(options.store), note);
  const stopped = interrupted();
  const code = await stampCode(projectFolder);
  const settings = { address, store, code, version: pool.version, hasFonts: pool.hasFonts, note, tell, pool, threads };
  await using _worker = await openWorker(settings);
  tell(`taking work, ${pool.tabs} tabs; store ${readablePath(store.folder)}`);
  await stopped;
  return 0;
}

async function interrupted(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
