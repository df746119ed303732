/** What each language of a text says now, and what it said when somebody found them alike -> which languages lag behind. */
import type { Language } from "../domain/index.ts";

/** alike: nothing was changed since. behind: another language was changed, and this one was not. changed: this one was, and others too or not. unsaid: nobody has said yet that they say the same. */
export type Standing = "alike" | "behind" | "changed" | "unsaid";

/** Hashes of words; null of a language that has no such text. `alike` is undefined where nobody has said anything. */
export function standingOf(
  now: ReadonlyMap<Language, string | null>,
  alike: Readonly<Partial<Record<Language, string | undefined>>> | undefined,
): ReadonlyMap<Language, Standing> {
  const changed = new Set([...now].flatMap(([language, words]) => (alike?.[language] === words ? [] : [language])));
  return new Map(
    [...now.keys()].map((language) => {
      if (now.size < 2 || (alike !== undefined && changed.size === 0)) return [language, "alike"];
      if (alike === undefined) return [language, "unsaid"];
      return [language, changed.has(language) ? "changed" : "behind"];
    }),
  );
}

/** A text -> what of it is compared: notes to editors, line ends and spaces are no words. */
export function comparedWords(markdown: string): string {
  return markdown
    .replace(/^\uFEFF/, "")
    .replace(/<!--[\s\S]*?-->/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
