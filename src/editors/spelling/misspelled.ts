/** A text in a language, a dictionary and words of the university -> what is not spelled right in it, each with its place. */
import type { Language } from "../../domain/index.ts";
import { type Has, isSpelledRight } from "./isSpelledRight.ts";
import { type SpellableWord, spellableWords } from "./spellableWords.ts";

export function misspelled(
  markdown: string,
  language: Language,
  dictionary: Has,
  own: ReadonlySet<string>,
): readonly SpellableWord[] {
  const has: Has = (word) => own.has(word) || dictionary(word);
  const known = new Map<string, boolean>();
  return spellableWords(markdown).filter(({ word }) => {
    const isRight = known.get(word) ?? isSpelledRight(word, language, has);
    known.set(word, isRight);
    return !isRight;
  });
}
