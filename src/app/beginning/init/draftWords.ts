/** Sentences in each language of a university -> words that stand in its files: said as they are, or asked where only it can say them. */
import { type Language, openQuestion } from "../../../domain/index.ts";
import type { Say } from "../../../wording/index.ts";

/** In the university's order. */
export type SayIn = ReadonlyMap<Language, Say>;

type Words = Readonly<Record<string, string>>;

export function said(sayIn: SayIn, words: (say: Say) => string): Words {
  return Object.fromEntries([...sayIn].map(([language, say]) => [language, words(say)]));
}

export function asked(sayIn: SayIn, words: (say: Say) => string): Words {
  return said(sayIn, (say) => openQuestion(words(say)));
}
