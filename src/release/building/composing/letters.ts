/** All that documents are composed of -> the words of what goes with a file: a covering letter with its values and figures, and what earlier editions had wrong. */

import {
  type EditionWords,
  editionWords,
  type Headlines,
  headlinesOf,
  mayRead,
  reportKeys,
} from "../../../documents/index.ts";
import {
  type Audience,
  audienceOf,
  facultyAudience,
  type Language,
  type Letter,
  type LetterValue,
} from "../../../domain/index.ts";
import { type WrittenLetter, writeLetter } from "../../../editors/index.ts";
import { plain, startWriting } from "../../../statements/index.ts";
import { sentencesIn, type Worded } from "../worded.ts";
import { composedReport } from "./composedReport.ts";
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

/** The few figures and the first finding that a letter tells its reader, who reads for this audience: of figures that are theirs, and of no others. Nothing while theirs are held: they may get what is everybody's. */
export function headlinesFor(
  worded: Writable & Parameters<typeof composedReport>[0],
  language: Language,
  audience: Audience,
): Headlines {
  const { data, year, rounded } = worded;
  const key = reportKeys(data).find((each) => audienceOf(each) === audience);
  if (key === undefined && [...data.heldFaculties].some((each) => facultyAudience(each) === audience))
    return { table: null, finding: null, madeUp: "none" };
  if (key === undefined) throw new Error(`no report is made for ${audience}`);
  const readable = rounded.figures.filter(({ domain }) => mayRead(audience, domain));
  const say = sentencesIn(worded, language);
  const writing = startWriting(language, year, data, figureIndex(rounded, data, readable), say);
  return headlinesOf(audience, composedReport(worded, key, language), writing);
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
      rows: words.rows.map((row) => ({ ...row, now: plain(row.now) })),
    }));
  });
}
