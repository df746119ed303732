/** The sentences that the program writes, from `templates/messages/<language>.yaml`, in ICU MessageFormat. */
import type { IntlMessageFormat } from "intl-messageformat";
import type { Language, MessageTree } from "../domain/index.ts";
import { isNamedByNoun, nameBehindPreposition, nounValues } from "./facultyNoun.ts";
import type { messageTable } from "./messageTable.ts";
import { compiled } from "./sentenceValues.ts";

type Table = typeof messageTable;

/** "chart.source": where a sentence stands in each language's file. */
export type MessageKey = keyof Table;

/** The keys below a part of the file: "mean" and "share" below "chart.measured". */
export type KeyBelow<Part extends string> = MessageKey extends infer Key
  ? Key extends `${Part}.${infer Below}`
    ? Below
    : never
  : never;

export type MessageValues = Readonly<Record<string, string | number>>;

type NameOf<Key extends MessageKey> = Key extends MessageKey ? keyof Table[Key] : never;

type KindOf<Key extends MessageKey, Name> = Key extends MessageKey
  ? Name extends keyof Table[Key]
    ? Table[Key][Name]
    : never
  : never;

type ValueOf<Kind> = "number" extends Kind ? number : "choice" extends Kind ? string : string | number;

/** What a sentence must be given; of several, what all of them must be given together. */
type ValuesOf<Key extends MessageKey> = { readonly [Name in NameOf<Key>]: ValueOf<KindOf<Key, Name>> };

/** The values of `say` behind the key: none where the sentence needs none. */
export type Given<Key extends MessageKey> = [NameOf<Key>] extends [never] ? [] : [ValuesOf<Key>];

/** `say("chart.source", { source })`: the sentence at a key. A number that counts things, or is an end of a scale, is given as a number; figures are given as marked words. */
export interface Say {
  <Key extends MessageKey>(key: Key, ...values: Given<Key>): string;
  /** Says a sentence for a template, whose keys and values the compiler does not see: `checkTemplates` judges them. Throws at a key that does not exist or a value that is missing. */
  readonly forTemplate: (key: string, values: MessageValues) => string;
}

/** Every sentence may say what a faculty is called, and one that is given {faculty} may say {theFaculty}, its name behind a preposition.
 *
 * `own`: takes up what the sentences that are said are made of beside what they were given as text: their own words, and numbers that count things. A checker takes these for no figures, wherever they are printed. */
export function createMessages(language: Language, tree: MessageTree, own?: Set<string>): Say {
  const sentences = sentencesOf(tree);
  const said = saidOf(tree, language);
  const nouns = nounValues(tree, language);
  const named = ({ faculty }: MessageValues): readonly [MessageValues, readonly string[]] => {
    if (typeof faculty !== "string") return nothingNamed;
    const noun = String(nouns.noun ?? "");
    if (!isNamedByNoun(faculty, noun, language)) return [{ theFaculty: faculty }, []];
    const { words, ownWords } = sentenceOf("noun.named", { name: nameBehindPreposition(faculty, noun, language) });
    return [{ theFaculty: words }, ownWords ?? []];
  };
  const sentenceOf = (key: string, values: MessageValues): Said => {
    const before = nameOfSaid(key, values);
    const known = said.get(before);
    if (known !== undefined && (own === undefined || known.ownWords !== null)) return known;
    const sentence = sentences.get(key);
    if (sentence === undefined) throw new Error(`no ${language} message "${key}"`);
    const format = compiled(sentence, language);
    const [name, nameWords] = named(values);
    const given = { ...name, ...values };
    const words = String(format.format({ ...nouns, ...given }));
    const now = { words, ownWords: own === undefined ? null : [...nameWords, ...ownWords(format, given, nouns)] };
    if (said.size >= mostSaid) said.clear();
    said.set(before, now);
    return now;
  };
  const saying = (key: string, values: MessageValues): string => {
    const sentence = sentenceOf(key, values);
    if (own !== undefined) for (const words of sentence.ownWords ?? []) own.add(words);
    return sentence.words;
  };
  return Object.assign((key: string, values: MessageValues = {}) => saying(key, values), { forTemplate: saying });
}

const nothingNamed = [{}, []] as const;

/** A sentence as it was said. `ownWords`: null as long as nobody has asked for them. */
interface Said {
  readonly words: string;
  readonly ownWords: readonly string[] | null;
}

/** No two that differ have one name: how long each value is stands before it. */
function nameOfSaid(key: string, values: MessageValues): string {
  let name = key;
  for (const [each, value] of Object.entries(values)) {
    const text = String(value);
    name += ` ${each} ${typeof value} ${text.length}:${text}`;
  }
  return name;
}

/** Many are said again, in the same words, in the next report. */
const mostSaid = 20_000;

/** By what all sentences are, and by language. */
const remembered = new WeakMap<MessageTree, Map<Language, Map<string, Said>>>();

function saidOf(tree: MessageTree, language: Language): Map<string, Said> {
  const ofTree = remembered.get(tree) ?? new Map<Language, Map<string, Said>>();
  remembered.set(tree, ofTree);
  const said = ofTree.get(language) ?? new Map<string, Said>();
  ofTree.set(language, said);
  return said;
}

const flattened = new WeakMap<MessageTree, ReadonlyMap<string, string>>();

function sentencesOf(tree: MessageTree): ReadonlyMap<string, string> {
  const known = flattened.get(tree) ?? new Map(flatten(tree));
  flattened.set(tree, known);
  return known;
}

/** The sentence without the texts that it was given: each stands for itself in a select, and is a part of its own elsewhere. */
function ownWords(format: IntlMessageFormat, values: MessageValues, nouns: MessageValues): readonly string[] {
  const given = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? { toString: () => value } : value,
    ]),
  );
  const parts = format.formatToParts<unknown>({ ...nouns, ...given });
  return parts
    .flatMap((part) =>
      typeof part.value === "string" ? [part.value.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, "")] : [],
    )
    .filter((words) => /\p{L}/u.test(words) && (parts.length === 1 || /\d|\S\s+\S/.test(words)));
}

/** Gives each sentence with its dotted key. */
export function flatten(tree: MessageTree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}
