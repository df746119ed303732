/** The words of a command line -> its options; what is wrong with them, with status 2. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { CommandError, nearest } from "../domain/index.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** Every command has `--help`. Throws a CommandError (2) at an unknown option, a missing value or a stray word. */
export function parseWords(words: readonly string[], options: Options): Parsed {
  const all: Options = { ...options, help: { type: "boolean", short: "h" } };
  for (const word of words) {
    const name = /^--([^=]+)/.exec(word)?.[1];
    if (name === undefined || name in all) continue;
    const meant = nearest(name, Object.keys(all));
    throw new CommandError(2, `unknown option --${name}`, meant === null ? "see --help" : `did you mean --${meant}?`);
  }
  try {
    return parseArgs({ args: [...words], options: all, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new CommandError(2, (error as Error).message.split(". ")[0] ?? "wrong usage", "see --help");
  }
}

export function yearOf(value: Parsed[string]): number | null {
  if (value === undefined) return null;
  if (/^\d{4}$/.test(String(value))) return Number(value);
  throw new CommandError(2, `--year ${String(value)}: a year has four digits`);
}

/** "2025-02-11"; today where nothing was given. */
export function dayOf(value: Parsed[string]): string {
  if (value === undefined) return new Date().toISOString().slice(0, 10);
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new CommandError(2, `--now ${String(value)}: a day is written as 2025-02-11`);
}
