/** Which languages of a text say the same: as somebody has said in `translations/<year>.yaml`, compared with what they say now. */

import { parse } from "yaml";
import { type Language, Translations } from "../../../domain/index.ts";
import { comparedWords, type Standing, standingOf } from "../../../editors/index.ts";
import type { Asking } from "../../../preview/index.ts";
import { sha256 } from "../../../store/index.ts";
import type { DataFolder } from "../../dataFolder.ts";
import { type Reply, refused, value } from "../../reply.ts";
import type { Studio } from "../../studio.ts";
import { editYaml } from "../../yaml/index.ts";
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
    const text = withSame(before?.text ?? `${head}year: ${year}\n`, said, section, words);
    if (text === null) return refused(409, asking.say("studio.write.brokenFile", { file: nameOf(year) }));
    const saved = await files.write(nameOf(year), text, before?.version ?? null);
    if (saved.kind === "saved") return value({ alike: Object.keys(words) });
    return refused(409, asking.say("studio.write.changedMeanwhile"));
  });
}

const head = "# yaml-language-server: $schema=../schemas/translations.schema.json\n";

/** In the order of their names; what others wrote stays. Null where nothing can be written into the file. */
function withSame(
  text: string,
  { alike }: Translations,
  section: string,
  words: Translations["alike"][number]["words"],
): string | null {
  const entry = { text: section, words };
  const known = alike.findIndex((each) => each.text === section);
  const behind = alike.findIndex((each) => each.text > section);
  const edited = editYaml(
    text,
    known !== -1
      ? { kind: "set", path: ["alike", known, "words"], value: words }
      : alike.length === 0
        ? { kind: "set", path: ["alike"], value: [entry] }
        : { kind: "insert", path: ["alike"], place: behind === -1 ? null : behind, value: entry },
  );
  return edited.kind === "edited" ? edited.text : null;
}
