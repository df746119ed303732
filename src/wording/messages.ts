/** The sentences that the program writes, from `templates/messages/<language>.yaml`, in ICU MessageFormat. */
import { IntlMessageFormat } from "intl-messageformat";
import type { Language, MessageTree } from "../domain/index.ts";
import { languages } from "../languages/index.ts";
import { isNamedByNoun, nameBehindPreposition, nounValues } from "./facultyNoun.ts";

export type MessageValues = Readonly<Record<string, string | number>>;

/** `say("chart.source", { source })`: the sentence at a key. Throws at a key that does not exist or a value that is missing. A number that counts things, or is an end of a scale, is given as a number; figures are given as marked words. */
export type Say = (key: string, values?: MessageValues) => string;

/** Every sentence may say what a faculty is called, and one that is given {faculty} may say {theFaculty}, its name behind a preposition.
 *
 * `own`: takes up what the sentences that are said are made of beside what they were given as text: their own words, and numbers that count things. A checker takes these for no figures, wherever they are printed. */
export function createMessages(language: Language, tree: MessageTree, own?: Set<string>): Say {
  const sentences = new Map(flatten(tree));
  const compiled = new Map<string, IntlMessageFormat>();
  const nouns = nounValues(tree, language);
  const named = ({ faculty }: MessageValues): MessageValues => {
    if (typeof faculty !== "string") return {};
    const noun = String(nouns.noun ?? "");
    if (!isNamedByNoun(faculty, noun, language)) return { theFaculty: faculty };
    return { theFaculty: say("noun.named", { name: nameBehindPreposition(faculty, noun, language) }) };
  };
  const say: Say = (key, values = {}) => {
    const sentence = sentences.get(key);
    if (sentence === undefined) throw new Error(`no ${language} message "${key}"`);
    let format = compiled.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(sentence, languages[language].locale, undefined, { ignoreTag: true });
      compiled.set(key, format);
    }
    const given = { ...named(values), ...values };
    if (own !== undefined) for (const words of ownWords(format, given, nouns)) own.add(words);
    return String(format.format({ ...nouns, ...given }));
  };
  return say;
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

/** Each sentence with its dotted key. */
export function flatten(tree: MessageTree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}
