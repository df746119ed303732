/** A text of the folder -> what it says; saved, begun in every language, taken away. */
import { type Language, openQuestion } from "../../../domain/index.ts";
import { questionOf } from "../../../editors/index.ts";
import type { Asking } from "../../../preview/index.ts";
import { type Reply, refused, value } from "../../reply.ts";
import type { Studio } from "../../studio.ts";
import { OfSection, SavedText, taken } from "./sentTexts.ts";
import { letterFile, textFile, wordsFile } from "./textFiles.ts";

/** Null words of a file that is not there. */
export async function openText({ query, say }: Asking, { files }: Studio): Promise<Reply> {
  const file = query.get("file") ?? "";
  if (wordsFile(file) === null) return refused(404, say("studio.write.noText"));
  return value({ file, now: await files.read(file) });
}

export async function saveText(asking: Asking, { files }: Studio): Promise<Reply> {
  return await taken(asking, SavedText, async ({ file, text, base }) => {
    if (wordsFile(file) === null) return refused(403, asking.say("studio.write.noText"));
    const saved = await files.write(file, text, base);
    if (saved.kind === "saved") return value({ version: saved.version });
    if (saved.kind === "outside") return refused(403, asking.say("studio.write.outside"));
    return refused(409, asking.say("studio.write.changedMeanwhile"), null, { now: saved.now });
  });
}

/** In every language that has none yet, with the question that it should answer. */
export async function beginText(asking: Asking, studio: Studio): Promise<Reply> {
  return await taken(asking, OfSection, async ({ kind, year, section }) => {
    const { draft } = studio.preview;
    if (draft === null) return refused(404, asking.say("studio.write.notYet"));
    const begun: string[] = [];
    for (const language of draft.data.university.languages) {
      const say = draft.sentences.get(language) ?? asking.say;
      const [file, text] =
        kind === "text"
          ? [textFile(year, language, section), `${openQuestion(questionOf(section, language, draft.data, say))}\n`]
          : [
              letterFile(language, section),
              `# ${say("studio.write.letterSubject")}\n\n${openQuestion(say("studio.write.letterQuestion"))}\n`,
            ];
      const saved = await studio.files.write(file, text, null);
      if (saved.kind === "saved") begun.push(file);
      if (saved.kind === "outside") return refused(403, asking.say("studio.write.outside"));
    }
    return value({ begun });
  });
}

/** In every language or in none; what was removed is given back, so that it can be undone. */
export async function removeText(asking: Asking, { files, preview }: Studio): Promise<Reply> {
  return await taken(asking, OfSection, async ({ kind, year, section }) => {
    const languages: readonly Language[] = preview.draft?.data.university.languages ?? [];
    const removed: { readonly file: string; readonly text: string }[] = [];
    const putBack = async () => {
      for (const { file, text } of removed) await files.write(file, text, null);
    };
    try {
      for (const language of languages) {
        const file = kind === "text" ? textFile(year, language, section) : letterFile(language, section);
        const now = await files.read(file);
        if (now === null) continue;
        const gone = await files.remove(file, now.version);
        if (gone.kind !== "saved") {
          await putBack();
          return gone.kind === "changed"
            ? refused(409, asking.say("studio.write.changedMeanwhile"))
            : refused(403, asking.say("studio.write.outside"));
        }
        removed.push({ file, text: now.text });
      }
    } catch (error) {
      await putBack();
      throw error;
    }
    return value({ removed });
  });
}
