/** Names of what figures are about -> which of them stand in a text, and what is left of the text without them.
 *
 * The longest name that fits counts: "Master students" is no "Master", and the 2 of "Arts programme 2" is no figure. A name without letters ("2024", "1", "18–24") can't be told from a number in running text: it is known only where it stands at the head of a row or column. One of a single letter ("A") can't be told from a word where another word follows it. */
import { nameClose, nameOpen } from "./unit.ts";

export interface NameReader {
  readonly read: (text: string) => ReadNames;
  /** `text` begins with `head`, as a row or a column does: a name without letters, or of one before another word, counts where it is the head. */
  readonly readBelow: (head: string, text: string) => ReadNames;
  /** Leaves out names of which the text says, before the number, that their figure is hidden: the number belongs to another. */
  readonly untilHidden: (text: string, ways: readonly Way[], at: number) => readonly Way[];
}

export interface ReadNames {
  /** The names in the order in which they stand, each with the offset of its end. */
  readonly found: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  /** The text with every name, and every other known wording, blanked, so that offsets stay as they were. */
  readonly rest: string;
}

/** A way of naming that stands in a text: one name, or two that name something together. */
export interface Way {
  readonly written: string;
  /** Where its last name ends. */
  readonly to: number;
  readonly from: number;
}

/** The identity of a way of naming: its words in one order. */
export function wayOf(words: readonly string[]): string {
  return words.toSorted().join("\n");
}

/** `isStructured`: all of the text belongs together, as a row does. In other text two names belong together only where nothing but signs stands between them. */
export function waysIn(text: string, { found }: ReadNames, isStructured: boolean): readonly Way[] {
  const pairs = found.flatMap((first, place) =>
    found
      .slice(place + 1, isStructured ? undefined : place + 2)
      .filter((second) => isStructured || !/[\p{L}\p{N}]/u.test(text.slice(first.to, second.from)))
      .map((second) => ({ written: wayOf([first.name, second.name]), from: first.from, to: second.to })),
  );
  return [...pairs, ...found.map(({ name, from, to }) => ({ written: wayOf([name]), from, to }))];
}

/** The way of naming that a number is about where no mark says so: the nearest one before it, or else the first behind it. Where several end at one offset, the longest counts. */
export function wayBeside(ways: readonly Way[], at: number): readonly Way[] {
  const before = ways.filter(({ to }) => to <= at);
  if (ways.length === 0) return [];
  if (before.length > 0) {
    const last = Math.max(...before.map(({ to }) => to));
    return longest(before.filter(({ to }) => to === last));
  }
  const first = Math.min(...ways.map(({ from }) => from));
  return longest(ways.filter(({ from }) => from === first));
}

function longest(ways: readonly Way[]): readonly Way[] {
  const most = Math.max(...ways.map(({ from, to }) => to - from));
  return ways.filter(({ from, to }) => to - from === most);
}

/** Texts that are remembered: the same words stand in many documents, and several look for different things in them. */
const mostKnown = 10_000;

const markedName = new RegExp(`${nameOpen}[^${nameClose}]*${nameClose}`, "g");
const word = /[\p{L}\p{N}]+/gu;

/** `names` are told; `wordings` are only blanked: titles, questions, scales that the university's own data writes, and what the program's sentences are made of. `hidden`: the words that are printed instead of a hidden figure. */
export function createNameReader(
  names: readonly string[],
  wordings: readonly string[],
  hidden: readonly string[] = [],
): NameReader {
  const told = new Set(names.filter(isReadable));
  // A year is the head of a wave's column.
  const isNumber = (name: string) => !isReadable(name) && /\d/.test(name) && !/^(19|20)\d\d$/.test(name);
  const unspoken = new Set(names.filter((name) => isNumber(name) || isOneLetter(name)));
  const written = [...new Set([...told, ...wordings.filter(isReadable)])].map(writtenName);
  const byFirstWord = Map.groupBy(written, ({ first }) => first);
  for (const all of byFirstWord.values()) all.sort((a, b) => b.name.length - a.name.length);
  const known = new Map<string, ReadNames>();
  const read = (text: string) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= mostKnown) known.clear();
    const made = readNames(text, byFirstWord, told);
    known.set(text, made);
    return made;
  };
  return {
    read,
    readBelow: (head, text) => {
      if (!unspoken.has(head) || !text.startsWith(head)) return read(text);
      const blank = " ".repeat(head.length);
      const { found, rest } = read(blank + text.slice(head.length));
      return { found: [{ name: head, from: 0, to: head.length }, ...found], rest };
    },
    untilHidden: (text, ways, at) =>
      ways.filter(({ to }) => !hidden.some((words) => text.slice(to, Math.max(to, at)).includes(words))),
  };
}

/** A name, and what is asked of it wherever it may stand. */
interface WrittenName {
  readonly name: string;
  /** With a capital at its beginning. */
  readonly capital: string;
  readonly first: string;
  /** Signs before its first word: a bracket, a quotation mark. */
  readonly lead: number;
  /** Of a single letter, as an article is, or a pronoun. */
  readonly isLetter: boolean;
  readonly endsInWord: boolean;
  readonly endsInDigit: boolean;
  readonly beginsWithDigit: boolean;
}

function writtenName(name: string): WrittenName {
  return {
    name,
    capital: name.charAt(0).toUpperCase() + name.slice(1),
    first: (/[\p{L}\p{N}]+/u.exec(name)?.[0] ?? "").toLowerCase(),
    lead: name.search(/[\p{L}\p{N}]/u),
    isLetter: isOneLetter(name),
    endsInWord: /[\p{L}\p{N}]$/u.test(name),
    endsInDigit: /\d$/.test(name),
    beginsWithDigit: /^\d/.test(name),
  };
}

function readNames(
  text: string,
  byFirstWord: ReadonlyMap<string, readonly WrittenName[]>,
  told: ReadonlySet<string>,
): ReadNames {
  const found: { name: string; from: number; to: number }[] = [];
  let rest = "";
  let end = 0;
  for (const match of text.matchAll(word)) {
    if (match.index < end) continue;
    const fitting = byFirstWord.get(match[0].toLowerCase())?.find((each) => standsAt(each, text, match));
    if (fitting === undefined) continue;
    const from = match.index - fitting.lead;
    const to = from + fitting.name.length;
    if (told.has(fitting.name)) found.push({ name: fitting.name, from, to });
    rest += `${text.slice(end, Math.max(end, from))}${" ".repeat(to - Math.max(end, from))}`;
    end = to;
  }
  return { found, rest: blankMarked(rest + text.slice(end)) };
}

/** What is marked as a name has no loose number in it, whatever it is called. */
function blankMarked(text: string): string {
  return text.replaceAll(markedName, (all) => " ".repeat(all.length));
}

/** As written, or with a capital at its beginning, as at the beginning of a sentence. */
function standsAt(written: WrittenName, text: string, { index }: { readonly index: number }): boolean {
  const from = index - written.lead;
  if (from < 0 || !(text.startsWith(written.name, from) || text.startsWith(written.capital, from))) return false;
  const after = text.slice(from + written.name.length, from + written.name.length + 2);
  if (written.isLetter && /^\s\p{L}/u.test(after)) return false;
  return !(written.endsInWord && /^[\p{L}\p{N}]/u.test(after)) && !breaksNumber(written, text, from, after);
}

/** "Track 1" is not said by "Track 1.5". `after`: two signs or more. */
function breaksNumber(written: WrittenName, text: string, from: number, after: string): boolean {
  return (
    (written.endsInDigit && /^[.,]\d/.test(after)) ||
    (written.beginsWithDigit && /\d[.,]$/.test(text.slice(Math.max(0, from - 2), from)))
  );
}

function isReadable(name: string): boolean {
  return /\p{L}/u.test(name);
}

function isOneLetter(name: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Script=Latin}[^\p{L}\p{N}]*$/u.test(name);
}
