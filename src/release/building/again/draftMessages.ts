/** A draft -> every key message that was found in its printed figures, for who pins, drops and rewrites them. */
import { type FoundMessage, keyMessagesOf, mayRead } from "../../../documents/index.ts";
import { type Audience, facultyAudience, type Language } from "../../../domain/index.ts";
import { figureIndex } from "../composing/figureIndex.ts";
import type { Draft } from "./draft.ts";

/** Each in the words of the language, of figures that the readers of its report may read. */
export function draftMessages(draft: Draft, language: Language): readonly FoundMessage[] {
  const { data, year, rounded, sentences } = draft;
  const say = sentences.get(language);
  if (say === undefined) return [];
  const indexFor = (audience: Audience) =>
    figureIndex(
      rounded,
      data,
      rounded.figures.filter(({ domain }) => mayRead(audience, domain)),
    );
  const faculties = data.university.faculties.map(({ id }) => indexFor(facultyAudience(id)));
  return keyMessagesOf(year, data, { board: indexFor("board"), faculties }, say, language);
}
