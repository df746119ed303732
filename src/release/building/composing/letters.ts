/** All that documents are composed of -> the words of what goes with a file: a covering letter with its values and figures, and what earlier editions had wrong. */

import { type EditionWords, editionWords, mayRead } from "../../../documents/index.ts";
import type { Audience, Language, Letter, LetterValue } from "../../../domain/index.ts";
import { type WrittenLetter, writeLetter } from "../../../editors/index.ts";
import { plain, startWriting } from "../../../statements/index.ts";
import { sentencesIn, type Worded } from "../worded.ts";
import { everyonesIndex, figureIndex } from "./figureIndex.ts";

type Writable = Pick<Worded, "data" | "year" | "rounded" | "sentences">;

export function coveringLetter(
  worded: Writable,
  letter: Letter,
  values: Readonly<Record<LetterValue, string>>,
): WrittenLetter {
  const { data, year, rounded } = worded;
  const say = sentencesIn(worded, letter.language);
  const writing = startWriting(letter.language, year, data, everyonesIndex(rounded, data), say);
  return writeLetter(letter, values, writing);
}

/** What earlier editions had wrong, for readers of these audiences. `since`: the edition that they have. */
export function correctionsFor(
  worded: Writable,
  language: Language,
  audiences: readonly string[],
  isWanted: (estimate: string) => boolean,
  since: number,
): readonly EditionWords[] {
  const { data, year, rounded } = worded;
  const say = sentencesIn(worded, language);
  return audiences.flatMap((each) => {
    const audience = each as Audience;
    const readable = rounded.figures.filter(({ domain }) => mayRead(audience, domain));
    const writing = startWriting(language, year, data, figureIndex(rounded, data, readable), say);
    return editionWords(writing, audience, isWanted, since).map((words) => ({
      ...words,
      corrections: words.corrections.map(plain),
    }));
  });
}
