/** The words of a command line and the options of a command -> what was asked for; what is wrong with the words, with status 2. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { CommandError, nearest } from "../domain/index.ts";
import type { Option } from "./option.ts";

export type Options = Readonly<Record<string, Option<unknown>>>;

/** What each option means as it was given. */
export type Given<O extends Options> = { readonly [Name in keyof O]: ReturnType<O[Name]["read"]> };

/** `operands`: words that belong to no option. Every command has `--help`. Throws a CommandError (2) at an unknown option, a missing value, or a stray word where none may stand. */
export function parseWords<O extends Options>(words: readonly string[], options: O, mayHaveOperands = false) {
  assertKnown(words, [...Object.keys(options), "help"]);
  const { values, positionals } = parsed(words, options, mayHaveOperands);
  const given = Object.entries(options).map(([name, option]) => [name, option.read(wordsOf(values[name]), name)]);
  return { given: Object.fromEntries(given) as Given<O>, operands: positionals };
}

function assertKnown(words: readonly string[], known: readonly string[]): void {
  for (const word of words) {
    const name = /^--([^=]+)/.exec(word)?.[1];
    if (name === undefined || known.includes(name)) continue;
    const meant = nearest(name, known);
    throw new CommandError(2, `unknown option --${name}`, meant === null ? "see --help" : `did you mean --${meant}?`);
  }
}

function parsed(words: readonly string[], options: Options, allowPositionals: boolean) {
  const all: NonNullable<ParseArgsConfig["options"]> = { help: { type: "boolean", short: "h" } };
  for (const [name, { argument }] of Object.entries(options))
    all[name] = { type: argument === null ? "boolean" : "string", multiple: true };
  try {
    return parseArgs({ args: [...words], options: all, strict: true, allowPositionals });
  } catch (error) {
    throw new CommandError(2, (error as Error).message.split(". ")[0] ?? "wrong usage", "see --help");
  }
}

function wordsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
