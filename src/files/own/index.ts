/** A part of the program that runs in a thread or a process of its own -> where it lies: in the bundle, where the program runs from one. */
import path from "node:path";
import { pathToFileURL } from "node:url";

/** The folder of the bundle, as `cli/supervise.ts` says it. */
export const bundleFolder = "WELLBEING_BUNDLE";

/** Where bundles lie, below the project. Each is named by the hash of all that the program is made of. */
export const bundlesBelow = "node_modules/.cache/wellbeing";

/** `module`: where it stands in `src`. */
export function ownProgram(module: URL): URL {
  const folder = process.env[bundleFolder];
  if (folder === undefined) return module;
  return pathToFileURL(path.join(folder, `${path.basename(module.pathname, ".ts")}.js`));
}

/** Whether the program runs from the bundle: else a thread of it first reads hundreds of modules. */
export function isBundled(): boolean {
  return process.env[bundleFolder] !== undefined;
}
