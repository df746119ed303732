/** What the page asks about spelling, and words that are added to those of the university. */

import { parse } from "yaml";
import { type Language, Spelling } from "../../../../domain/index.ts";
import { ownWords } from "../../../../editors/index.ts";
import type { Asking } from "../../../../preview/index.ts";
import { type Reply, refused, value } from "../../../reply.ts";
import type { Studio } from "../../../studio.ts";
import { AddedWord, AskedWord, LookedAt, taken } from "../sentTexts.ts";
import { wordsFile } from "../textFiles.ts";
import { dictionaries } from "./dictionaries.ts";
import { Speller } from "./speller.ts";
import { withWord } from "./withWord.ts";

const file = "spelling.yaml";

/** One for each studio, ended with it. */
const spellers = new WeakMap<Studio, Speller>();

function spellerOf(studio: Studio): Speller {
  const known = spellers.get(studio);
  if (known !== undefined) return known;
  const speller = new Speller();
  studio.effects.whenEnded(async () => await speller[Symbol.asyncDispose]());
  spellers.set(studio, speller);
  return speller;
}

export async function checkSpelling(asking: Asking, studio: Studio): Promise<Reply> {
  return await taken(asking, LookedAt, async ({ file: name, text }) => {
    const language = wordsFile(name)?.language;
    if (language === undefined) return refused(404, asking.say("studio.write.noText"));
    if (dictionaries[language] === undefined) return value({ hasDictionary: false, marked: [] });
    const own = [...(await ownOf(language, studio))];
    const { marked } = await spellerOf(studio).ask({ kind: "check", language, text, own });
    return value({ hasDictionary: true, marked });
  });
}

export async function suggestWords(asking: Asking, studio: Studio): Promise<Reply> {
  return await taken(asking, AskedWord, async ({ language, word }) => {
    const own = [...(await ownOf(language, studio))];
    const { suggested } = await spellerOf(studio).ask({ kind: "suggest", language, text: word, own });
    return value({ suggested });
  });
}

export async function addWord(asking: Asking, { files }: Studio): Promise<Reply> {
  return await taken(asking, AddedWord, async ({ language, word }) => {
    const before = await files.read(file);
    const text = withWord(before?.text ?? null, language ?? "all", word);
    if (text === null) return refused(409, asking.say("studio.write.brokenFile", { file }));
    const saved = await files.write(file, text, before?.version ?? null);
    return saved.kind === "saved" ? value({ word }) : refused(409, asking.say("studio.write.changedMeanwhile"));
  });
}

async function ownOf(language: Language, { files, preview }: Studio): Promise<ReadonlySet<string>> {
  const spelling = spellingOf((await files.read(file))?.text ?? "");
  const { draft } = preview;
  if (draft === null) return new Set([...(spelling?.all ?? []), ...(spelling?.[language] ?? [])]);
  return ownWords(draft.data, spelling, language);
}

/** Null of a file that can't be read: that has its finding. */
function spellingOf(text: string): Spelling | null {
  try {
    return Spelling.safeParse(parse(text) ?? {}).data ?? null;
  } catch {
    return null;
  }
}
