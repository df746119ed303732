/** Where the project lies, and how people read where something lies. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { liesIn } from "../files/index.ts";

/** The checkout that this program runs from: templates and styles come from here. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** A path as people read it: relative to where they are, if that is shorter. */
export function readablePath(absolute: string): string {
  const relative = path.relative(process.cwd(), absolute);
  return relative === "" || !liesIn(process.cwd(), absolute) ? absolute : relative;
}
