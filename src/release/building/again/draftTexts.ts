/** A draft -> what its texts are written with and judged by, while somebody writes them: the same figures, sentences and checks as in a release. */
import type { Finding, Language } from "../../../domain/index.ts";
import { checkLetter, checkText, proseFindings } from "../../../editors/index.ts";
import { readWrittenText } from "../../../sources/index.ts";
import { type Prose, startWriting, type Writing } from "../../../statements/index.ts";
import { proseOf } from "../composing/proseOf.ts";
import { sentencesIn } from "../worded.ts";
import type { Draft } from "./draft.ts";

export interface DraftTexts {
  readonly prose: Prose;
  /** Throws where the university does not speak the language. */
  readonly writingIn: (language: Language) => Writing;
}

/** Made once for each draft. */
const made = new WeakMap<Draft, DraftTexts>();

export function draftTexts(draft: Draft): DraftTexts {
  const known = made.get(draft);
  if (known !== undefined) return known;
  const prose = proseOf(draft);
  const writings = new Map<Language, Writing>();
  const writingIn = (language: Language) => {
    const writing =
      writings.get(language) ??
      startWriting(language, draft.year, draft.data, prose.index, sentencesIn(draft, language));
    writings.set(language, writing);
    return writing;
  };
  const texts = { prose, writingIn };
  made.set(draft, texts);
  return texts;
}

/** What a text or a letter has wrong by itself, before it is saved. `path`: below the folder of the data. */
export function foundInText(path: string, text: string, draft: Draft): readonly Finding[] {
  const { prose } = draftTexts(draft);
  const { texts, letters, findings } = readWrittenText(path, text);
  return [
    ...findings,
    ...texts.flatMap((each) => [...checkText(each, prose.index), ...proseFindings(each, prose)]),
    ...letters.flatMap((letter) => checkLetter(letter, prose)),
  ];
}
