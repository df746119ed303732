/** Languages whose words are known: where the dictionary of each lies. */
import type { Language } from "../../../../domain/index.ts";

/** A language that is not here has none: texts in it are not looked at, and the studio says so once. */
export const dictionaries: Readonly<Partial<Record<Language, string>>> = {
  nl: "@cspell/dict-nl-nl/Dutch.trie.gz",
  en: "@cspell/dict-en-gb/en_GB.trie.gz",
  de: "@cspell/dict-de-de/de_DE.trie.gz",
};
