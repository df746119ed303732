/** The program's sentences in a language -> the pieces of them, between what they are given, that have digits of their own: names of standards, levels, limits. What the studio says stands in no document. */
import type { Language, MessageTree } from "../domain/index.ts";
import { flatten } from "./messages.ts";
import { compiled, literalsIn } from "./sentenceValues.ts";

const found = new WeakMap<MessageTree, Map<Language, readonly string[]>>();

/** Without signs around them. A checker takes them for no figures, whoever says them. */
export function wordsWithDigits(tree: MessageTree, language: Language): readonly string[] {
  const ofTree = found.get(tree) ?? new Map<Language, readonly string[]>();
  found.set(tree, ofTree);
  const known = ofTree.get(language);
  if (known !== undefined) return known;
  const pieces = flatten(tree)
    .filter(([key, sentence]) => /\d/.test(sentence) && !key.startsWith("studio."))
    .flatMap(([, sentence]) => literalsIn(compiled(sentence, language).getAst()))
    .map((words) => words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ""))
    .filter((words) => /\d/.test(words) && /\p{L}/u.test(words));
  const own = [...new Set(pieces)];
  ofTree.set(language, own);
  return own;
}
