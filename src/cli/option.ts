/** An option of a command: what stands on the command line, what it is for, and what its words mean. */
import path from "node:path";
import { listOf, projectFolder } from "../app/index.ts";
import { CommandError, Language, type Year } from "../domain/index.ts";

export interface Option<T> {
  /** What follows it, as the help names it: "YEAR"; null where it stands alone. */
  readonly argument: string | null;
  readonly help: string;
  /** The words that followed it, each time that it was given, to their meaning. Throws a CommandError (2) where they have none. */
  readonly read: (given: readonly string[], name: string) => T;
}

export function flag(help: string): Option<boolean> {
  return { argument: null, help, read: (given) => given.length > 0 };
}

/** A single value, the last that was given, to its meaning; `absent` where none was given. */
export function value<T, Absent>(
  argument: string,
  help: string,
  absent: Absent,
  read: (word: string, name: string) => T,
): Option<T | Absent> {
  const readLast = (last: string | undefined, name: string) => (last === undefined ? absent : read(last, name));
  return { argument, help, read: (given, name) => readLast(given.at(-1), name) };
}

export function text(argument: string, help: string): Option<string | null> {
  return value(argument, help, null, (word) => word);
}

/** All values that were given; null where none was. */
export function texts(argument: string, help: string): Option<readonly string[] | null> {
  return { argument, help, read: (given) => (given.length === 0 ? null : given) };
}

/** Values from a list, repeated or separated by commas. */
export function someOf<T extends string>(
  argument: string,
  known: readonly T[],
  help: string,
): Option<readonly T[] | null> {
  return { argument, help, read: (given, name) => (given.length === 0 ? null : listOf(name, given, known)) };
}

/** Names that only the data knows, separated by commas. */
export function names(argument: string, help: string): Option<readonly string[] | null> {
  return value(argument, help, null, (word) => word.split(",").map((each) => each.trim()));
}

export function yearOption(help: string): Option<Year | null> {
  return value("YEAR", help, null, (word, name) => {
    if (/^\d{4}$/.test(word)) return Number(word);
    throw new CommandError(2, `--${name} ${word}: a year has four digits`);
  });
}

/** "2025-02-11"; null where nothing was given: what day it is depends on where the university is. */
export function dayOption(help: string): Option<string | null> {
  const isDay = (word: string) => /^\d{4}-\d{2}-\d{2}$/.test(word) && !Number.isNaN(Date.parse(word));
  return value("DAY", help, null, (word, name) => {
    if (isDay(word)) return word;
    throw new CommandError(2, `--${name} ${word}: a day is written as 2025-02-11`);
  });
}

/** A file or folder, from where the command was typed. */
export function pathOption(argument: string, help: string): Option<string | null> {
  return value(argument, help, null, (word) => path.resolve(word));
}

/** A folder; the checkout's own of that name where nothing was given. */
export function folder(ownName: string, help: string): Option<string> {
  return value("DIR", help, path.join(projectFolder, ownName), (word) => path.resolve(word));
}

/** A whole number. */
export function count(argument: string, help: string): Option<number | null> {
  return value(argument, help, null, (word, name) => {
    if (/^\d{1,7}$/.test(word)) return Number(word);
    throw new CommandError(2, `--${name} ${word}: a whole number`);
  });
}

/** One of the languages that reports are written in. */
export function languageOption(help: string): Option<Language | null> {
  return value("LANGUAGE", help, null, (word, name) => {
    const { success, data } = Language.safeParse(word);
    if (success) return data;
    throw new CommandError(2, `--${name} ${word}: ${languagesInWords}`);
  });
}

/** "nl or en". */
export const languagesInWords = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(Language.options);
