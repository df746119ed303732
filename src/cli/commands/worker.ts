/** `wellbeing worker`: prints what releases put on a queue, until it is stopped. */
import { printForOthers, readablePath } from "../../app/index.ts";
import { CommandError } from "../../domain/index.ts";
import { command } from "../command.ts";
import { whenInterrupted } from "../interruption.ts";
import { pathOption } from "../option.ts";
import { keyFile, queueFor, tabs } from "../sharedOptions.ts";

export const workerCommand = command({
  usage: "worker --queue ADDRESS --store DIR [options]",
  summary: "print what wellbeing report --queue puts on a queue",
  options: {
    queue: queueFor("the Redis or Valkey that holds the queue: redis://host:6379"),
    store: pathOption("DIR", "the folder that all machines share: pages come from it, finished PDFs go to it"),
    "key-file": keyFile,
    tabs,
  },
  notes: `A worker needs no survey data: it gets finished pages. It takes work only of the same version of program and browser,
and only jobs that are signed with its key. It needs to write to the store and nowhere else: docs/systemd/ has a unit for it.
It ends when it is interrupted (Ctrl+C), within two seconds: what it can't finish by then is given to another.`,
  examples: [
    "worker --queue redis://localhost:6379 --store /mnt/shared/store",
    "worker --queue rediss://user:password@redis.example.org:6380 --store /mnt/shared/store --tabs 8",
  ],
  run: async ({ queue: address, store, "key-file": keyFile, tabs }) => {
    if (address === null || store === null)
      throw new CommandError(2, "a worker needs --queue and --store", "see wellbeing worker --help");
    const tell = (line: string) => process.stdout.write(`${line}\n`);
    return await printForOthers(
      { address, keyFile, store, tabs },
      {
        env: process.env,
        note: (line) => process.stderr.write(`${line}\n`),
        tell,
        began: (started) => tell(`taking work, ${started.tabs} tabs; store ${readablePath(started.store)}`),
        whenInterrupted,
      },
    );
  },
});
