/** A call of `say` in a template -> what is wrong with the sentence that it asks for, or with the values that it gives. */
import { type Design, nearest } from "../domain/index.ts";
import { languageCodes } from "../languages/index.ts";
import { flatten, readSentence } from "../wording/index.ts";

/** The values that each sentence needs in some language, by its key. */
export type Sentences = ReadonlyMap<string, ReadonlySet<string>>;

/** A sentence that can't be read is told of where the sentences are read. */
export function sentencesOf(messages: Design["messages"]): Sentences {
  const needed = new Map<string, Set<string>>();
  for (const language of languageCodes)
    for (const [key, sentence] of flatten(messages[language])) {
      const read = readSentence(sentence, language);
      const names = needed.get(key) ?? new Set();
      needed.set(key, names);
      for (const name of read.kind === "read" ? Object.keys(read.values) : []) names.add(name);
    }
  return needed;
}

/** `key`: null where the template does not write it as a text. */
export function saidProblem(
  key: string | null,
  values: readonly string[],
  sentences: Sentences,
): { readonly message: string; readonly hint: string } | null {
  if (key === null)
    return {
      message: "say has no key of a sentence",
      hint: 'write the key in quotation marks: {{say "page.contents"}}',
    };
  const needed = sentences.get(key);
  if (needed === undefined) {
    const meant = nearest(key, [...sentences.keys()]);
    return {
      message: `there is no sentence "${key}"${meant === null ? "" : `: did you mean "${meant}"?`}`,
      hint: "sentences stand in templates/messages, in every language",
    };
  }
  const missing = [...needed].find((name) => !values.includes(name));
  return missing === undefined
    ? null
    : { message: `"${key}" is not given {${missing}}`, hint: `write {{say "${key}" ${missing}=…}}` };
}
