/** Which languages of a text say the same: as somebody has said in `translations/<year>.yaml`, compared with what they say now. */

import { parse, stringify } from "yaml";
import { type Language, Translations } from "../../../domain/index.ts";
import { comparedWords, type Standing, standingOf } from "../../../editors/index.ts";
import type { Asking } from "../../../preview/index.ts";
import { sha256 } from "../../../store/index.ts";
import type { DataFolder } from "../../dataFolder.ts";
import { type Reply, refused, value } from "../../reply.ts";
import type { Studio } from "../../studio.ts";
import { OfSection, taken } from "./sentTexts.ts";
import { textFile } from "./textFiles.ts";

export function wordsHash(text: string): string {
  return sha256(comparedWords(text)).slice(0, 12);
}

/** `words`: what each language says now; null where it has no such text. */
export function standingsOf(
  section: string,
  words: ReadonlyMap<Language, string | null>,
  said: Translations | null,
): ReadonlyMap<Language, Standing> {
  const now = new Map(
    [...words].map(([language, text]) => [language, text === null ? null : wordsHash(text)] as const),
  );
  return standingOf(now, said?.alike.find(({ text }) => text === section)?.words);
}

/** Null where nobody has said anything yet, or the file can't be read: that has its finding. */
export async function readTranslations(year: number, files: DataFolder): Promise<Translations | null> {
  return translationsOf((await files.read(nameOf(year)))?.text ?? "");
}

function translationsOf(text: string): Translations | null {
  try {
    return Translations.safeParse(parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function nameOf(year: number): string {
  return `translations/${year}.yaml`;
}

/** "These say the same", of what the files say now. */
export async function saySame(asking: Asking, { files, preview }: Studio): Promise<Reply> {
  return await taken(asking, OfSection, async ({ year, section }) => {
    const words: Partial<Record<Language, string>> = {};
    for (const language of preview.draft?.data.university.languages ?? []) {
      const now = await files.read(textFile(year, language, section));
      if (now !== null) words[language] = wordsHash(now.text);
    }
    const before = await files.read(nameOf(year));
    const said = before === null ? { year, alike: [] } : translationsOf(before.text);
    if (said === null) return refused(409, asking.say("studio.write.brokenFile", { file: nameOf(year) }));
    const alike = [...said.alike.filter(({ text }) => text !== section), { text: section, words }];
    const text = written({ year, alike: alike.toSorted((a, b) => (a.text < b.text ? -1 : 1)) }, before?.text ?? head);
    const saved = await files.write(nameOf(year), text, before?.version ?? null);
    if (saved.kind === "saved") return value({ alike: Object.keys(words) });
    return refused(409, asking.say("studio.write.changedMeanwhile"));
  });
}

const head = "# yaml-language-server: $schema=../schemas/translations.schema.json\n";

/** Lines of comment above what the studio writes stay. */
function written(translations: Translations, before: string): string {
  const above = /^(?:#.*\n)*/.exec(before)?.[0] ?? "";
  return `${above}${stringify(translations, { flowCollectionPadding: true, lineWidth: 0 })}`;
}
