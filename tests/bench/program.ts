/** The program's own command, measured; it must end well. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Measured, type MeasureOptions, measure } from "./processTree.ts";

const bench = path.dirname(fileURLToPath(import.meta.url));
/** The command as people start it: its workers take only the jobs of the same program. */
export const start = path.join(bench, "../../src/cli/start.js");

export async function wellbeing(words: readonly string[], options: MeasureOptions = {}): Promise<Measured> {
  return await ended(`wellbeing ${words.join(" ")}`, measure(process.execPath, [start, ...words], options));
}

/** A script of this folder. */
export async function script(name: string, ...words: string[]): Promise<Measured> {
  return await ended(name, measure(process.execPath, [path.join(bench, name), ...words]));
}

async function ended(name: string, measuring: Promise<Measured>): Promise<Measured> {
  const measured = await measuring;
  if (measured.status !== 0) throw new Error(`${name} ended with ${measured.status}: ${measured.output.slice(-1000)}`);
  return measured;
}

/** What `report --json` says that it did. */
export function filesOf({ output }: Measured): { readonly made: number; readonly reused: number } {
  const { made, reused } = JSON.parse(output) as { made: number; reused: number };
  return { made, reused };
}
