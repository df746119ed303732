/** What was given on the command line, and else is asked -> what a university says of itself when it begins. */
import { type Answers, faintness, namesInLines, namesOf, programmesInLines } from "../app/index.ts";
import { CommandError, Language, printable, type Year } from "../domain/index.ts";
import { type Conversation, Misunderstood } from "./conversation.ts";
import { languagesInWords } from "./option.ts";

/** Null of what is to be asked. */
export type GivenAnswers = { readonly [Key in keyof Answers]: Answers[Key] | null };

/** Read by command line and conversation alike. */
export function readLanguages(words: string): readonly Language[] | Misunderstood {
  const codes = words.split(/[\s,]+/).filter((each) => each !== "");
  const found = codes.flatMap((code) => Language.safeParse(code.toLowerCase()).data ?? []);
  const isWhole = found.length === codes.length && new Set(found).size === found.length && found.length > 0;
  return isWhole ? found : new Misunderstood(`languages are ${languagesInWords}, each once: nl, en`);
}

export async function readColour(words: string): Promise<string | Misunderstood> {
  const colour = words.startsWith("#") ? words : `#${words}`;
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return new Misunderstood('a colour is written as "#0a2a6b"');
  const faint = await faintness(colour);
  if (faint === null) return colour;
  return new Misunderstood(`${faint.message}: text in it can't be read; the nearest that can is ${faint.darker}`);
}

export function readEmail(words: string): string | Misunderstood {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(words) ? words : new Misunderstood("this is no e-mail address");
}

/** The meaning of an option's words. Throws a CommandError (2) where they have none. */
export function meant<T>(read: (words: string) => T | Misunderstood): (words: string, name: string) => T {
  return (words, name) => understood(read(words), words, name);
}

export function understood<T>(found: T | Misunderstood, words: string, name: string): T {
  if (found instanceof Misunderstood) throw new CommandError(2, `--${name} ${words}: ${found.why}`);
  return found;
}

/** `usualYear`: the one that goes on. `readMark`: the text of an SVG file. */
export async function askUniversity(given: GivenAnswers, { asking, usualYear, readMark }: Asking): Promise<Answers> {
  const languages =
    given.languages ?? (await asking.ask("Languages of the reports, the first one leading", "nl, en", readLanguages));
  const each = languages.length === 1 ? "" : ` in ${languages.join(" | ")}`;
  const name = given.name ?? (await asking.ask(`Name of the university${each}`, null, named));
  const faculties = given.faculties ?? (await askFaculties(asking, each));
  const programmes = given.programmes ?? (given.faculties === null ? await askProgrammes(asking, faculties, each) : []);
  const priorities = given.priorities ?? (await askPriorities(asking, each));
  const accent = given.accent ?? (await asking.ask("House colour", "#0a2a6b", readColour));
  const mark = given.mark ?? (await asking.ask("File of the mark (logo) as SVG, - for none", "-", readMark));
  const email = given.email ?? (await asking.ask("E-mail address for questions", null, readEmail));
  const year = given.year ?? (await asking.ask("First year to report on", String(usualYear), readYear));
  return { languages, name, faculties, programmes, priorities, accent, mark: mark === "" ? null : mark, email, year };
}

export interface Asking {
  readonly asking: Conversation;
  readonly usualYear: Year;
  readonly readMark: (file: string) => string | Misunderstood;
}

function named(words: string): readonly string[] | Misunderstood {
  const names = namesOf(words);
  return names.length > 0 ? names : new Misunderstood("every university has a name");
}

async function askFaculties(asking: Conversation, each: string): Promise<Answers["faculties"]> {
  return namesInLines(
    await asking.askLines(`Faculties${each}, one a line (paste a list); an empty line ends, none at all is fine`),
  );
}

async function askProgrammes(
  asking: Conversation,
  faculties: Answers["faculties"],
  each: string,
): Promise<Answers["programmes"]> {
  if (faculties.length === 0) return [];
  const question = `Programmes, one a line: faculty; bachelor or master; name${each}. An empty line ends, none at all is fine`;
  for (;;) {
    const found = programmesInLines(await asking.askLines(question), faculties);
    if (found.kind === "programmes") return found.programmes;
    process.stderr.write(`  ${printable(found.why)}\n`);
  }
}

async function askPriorities(asking: Conversation, each: string): Promise<Answers["priorities"]> {
  const question = `Well-being priorities${each}, one a line; an empty line ends`;
  for (;;) {
    const found = namesInLines(await asking.askLines(question));
    if (found.length > 0) return found;
    process.stderr.write("  the reports are written by priority: name at least one\n");
  }
}

function readYear(words: string): Year | Misunderstood {
  return /^(199\d|20\d\d)$/.test(words) ? Number(words) : new Misunderstood("a year has four digits: 2025");
}
