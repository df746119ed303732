/** Parts of YAML files that are written anew. */
import type { Document } from "yaml";
import { type Language, type Localized, openQuestion } from "../../../domain/index.ts";
import type { Say } from "../../../wording/index.ts";

/** A question in each language, on one line. */
export function questionIn(
  document: Document,
  sayIn: ReadonlyMap<Language, Say>,
  key: "draft.achieved" | "draft.outcome",
): unknown {
  const words = [...sayIn].map(([language, say]) => [language, openQuestion(say(key))] as const);
  return document.createNode(Object.fromEntries(words), { flow: true });
}

/** The words in the order of the university's languages, on one line. */
export function inWords(document: Document, words: Localized, languages: readonly Language[]): unknown {
  const own = languages.flatMap((each) => (words[each] === undefined ? [] : [[each, words[each]] as const]));
  return document.createNode(Object.fromEntries(own), { flow: true });
}

/** As people write it: no line is broken. */
export function toText(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Lines of a comment. */
export function commented(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `# ${line}`.trimEnd())
    .join("\n");
}
