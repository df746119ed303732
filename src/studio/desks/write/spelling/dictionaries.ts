/** Languages whose words are known: where the dictionary of each lies. */
import type { Language } from "../../../../domain/index.ts";

interface Dictionary {
  readonly package: string;
  /** Beside the package's main file. */
  readonly file: string;
}

/** A language that is not here has none: texts in it are not looked at, and the studio says so once. */
export const dictionaries: Readonly<Partial<Record<Language, Dictionary>>> = {
  nl: { package: "@cspell/dict-nl-nl", file: "Dutch.trie.gz" },
  en: { package: "@cspell/dict-en-gb", file: "en_GB.trie.gz" },
  de: { package: "@cspell/dict-de-de", file: "de_DE.trie.gz" },
};
