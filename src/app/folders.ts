/** Where the project, its data and its results lie. */
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout that this program runs from: templates and styles come from here. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** Relative to where the command was typed; the checkout's own where nothing was given. */
export function folderOption(given: unknown, ownName: string): string {
  return typeof given === "string" ? path.resolve(given) : path.join(projectFolder, ownName);
}

/** The folder that `--responses` names, if any. */
export function responsesOption(given: unknown): string | null {
  return typeof given === "string" ? path.resolve(given) : null;
}

/** A path as people read it: relative to where they are, if that is shorter. */
export function readablePath(place: string): string {
  const relative = path.relative(process.cwd(), place);
  return relative.startsWith("..") || relative === "" ? place : relative;
}
