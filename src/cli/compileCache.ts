/** Modules that were compiled once are kept for the next run, beside the packages: a command starts a second sooner. Threads and processes that it starts keep theirs there, too. Where nothing may be written, nothing is kept. */
import { constants, enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

/** Not in the folder for temporary files, where others of the machine may lay what the program would run. */
const folder = fileURLToPath(new URL("../../node_modules/.cache/wellbeing", import.meta.url));

export function keepCompiled(): void {
  const { status } = enableCompileCache(folder);
  if (status === constants.compileCacheStatus.ENABLED) process.env.NODE_COMPILE_CACHE = folder;
}
