/** The sentences that the program writes, from `templates/messages/<language>.yaml`, in ICU MessageFormat. */
import { IntlMessageFormat } from "intl-messageformat";
import { type Language, localeOf, type MessageTree } from "../domain/index.ts";

export type MessageValues = Readonly<Record<string, string | number>>;

/** `say("chart.source", { source })`: the sentence at a key. Throws at a key that does not exist or a value that is missing. */
export type Say = (key: string, values?: MessageValues) => string;

export function createMessages(language: Language, tree: MessageTree): Say {
  const sentences = new Map(flatten(tree));
  const compiled = new Map<string, IntlMessageFormat>();
  return (key, values = {}) => {
    const sentence = sentences.get(key);
    if (sentence === undefined) throw new Error(`no ${language} message "${key}"`);
    let format = compiled.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(sentence, localeOf[language], undefined, { ignoreTag: true });
      compiled.set(key, format);
    }
    return String(format.format(values));
  };
}

/** Each sentence with its dotted key. */
export function flatten(tree: MessageTree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}
