/** What runs in a thread beside the studio: dictionaries, which take a second to read and much memory, and the words that they have. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { gunzipSync } from "node:zlib";
import { decodeTrie } from "cspell-trie-lib";
import { misspelled } from "../../../../editors/index.ts";
import { dictionaries } from "./dictionaries.ts";
import type { AskedSpelling, ToldSpelling } from "./speller.ts";

type Dictionary = ReturnType<typeof decodeTrie>;

const port = parentPort;
if (port === null) throw new Error("this file runs in a thread");

const { resolve } = createRequire(import.meta.url);
const known = new Map<string, Dictionary>();

port.on("message", (asked: AskedSpelling) =>
  port.postMessage({ id: asked.id, ...answer(asked) } satisfies ToldSpelling),
);

function answer(asked: AskedSpelling): Omit<ToldSpelling, "id"> {
  const dictionary = dictionaryOf(asked.language);
  if (dictionary === null) return { marked: [], suggested: [] };
  const own = new Set(asked.own);
  if (asked.kind === "check")
    return { marked: misspelled(asked.text, asked.language, (word) => dictionary.has(word), own), suggested: [] };
  return { marked: [], suggested: suggestions(asked.text, dictionary, asked.own) };
}

function dictionaryOf(language: AskedSpelling["language"]): Dictionary | null {
  const name = dictionaries[language];
  if (name === undefined) return null;
  const [folder, file] = [path.dirname(resolve(name.package)), name.file];
  const found = known.get(language) ?? decodeTrie(gunzipSync(readFileSync(path.join(folder, file))));
  known.set(language, found);
  return found;
}

const mostSuggestions = 5;

/** With a capital where the word has one. */
function suggestions(word: string, dictionary: Dictionary, own: readonly string[]): readonly string[] {
  const small = word.toLowerCase();
  const isCapital = word !== small;
  const asked = [
    ...own.filter((each) => each.toLowerCase() === small),
    ...dictionary.suggest(word, { numSuggestions: 8 }),
  ];
  if (isCapital) asked.push(...dictionary.suggest(small, { numSuggestions: 8 }));
  const fit = asked
    .filter((each) => !each.endsWith("-") && each !== word)
    .map((each) => (isCapital ? each.charAt(0).toUpperCase() + each.slice(1) : each));
  return [...new Set(fit)].slice(0, mostSuggestions);
}
