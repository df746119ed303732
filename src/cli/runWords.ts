/** The words of a command line -> the command, what it prints, and its exit status. */
import { CommandError, nearest, printable } from "../domain/index.ts";
import { assertTemporaryFolder, removeRemains } from "../files/index.ts";
import { diskProblem } from "../store/index.ts";
import type { Command } from "./command.ts";

/** Loaded when asked for: `--help` needs no browser library. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import("./commands/init.ts")).initCommand,
  "new-year": async () => (await import("./commands/newYear.ts")).newYearCommand,
  report: async () => (await import("./commands/report.ts")).reportCommand,
  check: async () => (await import("./commands/check.ts")).checkCommand,
  import: async () => (await import("./commands/import.ts")).importCommand,
  studio: async () => (await import("./commands/studio.ts")).studioCommand,
  preview: async () => (await import("./commands/preview.ts")).previewCommand,
  estimates: async () => (await import("./commands/estimates.ts")).estimatesCommand,
  strip: async () => (await import("./commands/strip.ts")).stripCommand,
  audit: async () => (await import("./commands/audit.ts")).auditCommand,
  record: async () => (await import("./commands/record.ts")).recordCommand,
  publish: async () => (await import("./commands/publish.ts")).publishCommand,
  rollback: async () => (await import("./commands/rollback.ts")).rollbackCommand,
  distribute: async () => (await import("./commands/distribute.ts")).distributeCommand,
  diff: async () => (await import("./commands/diff.ts")).diffCommand,
  cache: async () => (await import("./commands/cache.ts")).cacheCommand,
  worker: async () => (await import("./commands/worker.ts")).workerCommand,
  doctor: async () => (await import("./commands/doctor.ts")).doctorCommand,
  "example-data": async () => (await import("./commands/exampleData.ts")).exampleDataCommand,
  schemas: async () => (await import("./commands/schemas.ts")).schemasCommand,
};

/** Runs a command; what went wrong becomes a message and the status that goes with it. */
export async function runWords(words: readonly string[]): Promise<number> {
  try {
    return await runCommand(words);
  } catch (error) {
    const onDisk = error instanceof CommandError ? null : diskProblem(error);
    if (onDisk !== null) {
      process.stderr.write(`wellbeing: ${printable(onDisk.message)}\n    ${onDisk.hint}\n`);
      return 3;
    }
    if (!(error instanceof CommandError)) throw error;
    const hint = error.hint === undefined ? "" : `    ${printable(error.hint)}\n`;
    process.stderr.write(`wellbeing: ${printable(error.message)}\n${hint}`);
    return error.status;
  }
}

async function runCommand([name, ...words]: readonly string[]): Promise<number> {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    process.stdout.write(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = commands[name];
  if (load === undefined) {
    const meant = nearest(name, Object.keys(commands));
    throw new CommandError(
      2,
      `unknown command "${name}"`,
      meant === null ? "see wellbeing --help" : `did you mean "${meant}"?`,
    );
  }
  const command = await load();
  if (words.includes("--help") || words.includes("-h")) {
    process.stdout.write(`${command.summary}\n\n${command.help}`);
    return 0;
  }
  await assertTemporaryFolder();
  await removeRemains();
  return await command.run(words);
}

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(14)}${(await load()).summary}`),
  );
  return `wellbeing: a university's annual student well-being reports\n\n${lines.join("\n")}\n\nwellbeing <command> --help tells more.\nExit status: 0 done, 1 findings in the data, 2 wrong usage, 3 something missing or failing on this machine, 130 and 143 interrupted.\n`;
}
