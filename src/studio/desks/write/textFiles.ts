/** The files of texts and letters: how they are named, and which there are. */

import type { Language } from "../../../domain/index.ts";
import { listFolder } from "../../../files/index.ts";
import { isLanguageCode } from "../../../languages/index.ts";

export type WordsFile =
  | { readonly kind: "text"; readonly year: number; readonly language: Language; readonly section: string }
  | { readonly kind: "letter"; readonly language: Language; readonly section: string };

/** Null of a file that is neither. */
export function wordsFile(name: string): WordsFile | null {
  const [, year, language = "", section] = /^texts\/(\d{4})\/([a-z]{2,3})\/([a-z0-9][a-z0-9-]*)\.md$/.exec(name) ?? [];
  if (section !== undefined && isLanguageCode(language)) return { kind: "text", year: Number(year), language, section };
  const [, letter, spoken = ""] = /^letters\/([a-z0-9][a-z0-9-]*)\.([a-z]{2,3})\.md$/.exec(name) ?? [];
  return letter !== undefined && isLanguageCode(spoken) ? { kind: "letter", language: spoken, section: letter } : null;
}

export function textFile(year: number, language: string, section: string): string {
  return `texts/${year}/${language}/${section}.md`;
}

export function letterFile(language: string, letter: string): string {
  return `letters/${letter}.${language}.md`;
}

/** The same text in another language. */
export function inLanguageOf(file: WordsFile, language: string): string {
  return file.kind === "text" ? textFile(file.year, language, file.section) : letterFile(language, file.section);
}

/** Names below the folder, of all years. */
export async function wordsFiles(folder: string): Promise<readonly string[]> {
  const listed = await listFolder(
    folder,
    undefined,
    (name) => /^(?:texts|letters)\//.test(name) && name.endsWith(".md"),
  );
  return listed.flatMap(({ path, odd }) => (odd === null && wordsFile(path) !== null ? [path] : []));
}
