/** Languages by their code, each with everything that the program knows of it. */
import * as all from "./all.ts";
import type { AttackWords } from "./attackWords.ts";
import { attackWords as french } from "./fr/attackWords.ts";
import type { LanguageRecord } from "./language.ts";
import { withoutGaps } from "./withoutGaps.ts";

export type { AttackWords, RankingWords } from "./attackWords.ts";
export type { ClaimKind, ClaimRule, ClaimWords } from "./claimWords.ts";
export type { LanguageRecord, WordsAroundNumbers } from "./language.ts";

export type LanguageCode = keyof typeof all;

/** The codes of all languages, in the order of the alphabet. */
export const languageCodes = Object.keys(all) as LanguageCode[] as [LanguageCode, ...LanguageCode[]];

export function isLanguageCode(text: string): text is LanguageCode {
  return Object.hasOwn(all, text);
}

/** Makes a value for each language. */
export function eachLanguage<T>(make: (code: LanguageCode) => T): Record<LanguageCode, T> {
  return Object.fromEntries(languageCodes.map((code) => [code, make(code)])) as Record<LanguageCode, T>;
}

const written: Readonly<Record<LanguageCode, LanguageRecord>> = all;
const completed = eachLanguage((code) => withoutGaps(written[code], all.en));

export const languages: Readonly<Record<LanguageCode, LanguageRecord>> = eachLanguage((code) => completed[code].record);

/** What languages lack of all that the program asks of one. */
export const languageGaps: readonly { readonly language: LanguageCode; readonly lacks: string }[] =
  languageCodes.flatMap((language) => completed[language].gaps.map((lacks) => ({ language, lacks })));

/** The codes as patterns of paths have them: "en|nl". */
export const anyCode = languageCodes.join("|");

/** French is here too: texts in it are attacked, though no reports are written in it. */
export const attackWords: Readonly<Record<LanguageCode | "fr", AttackWords>> = {
  ...eachLanguage((code) => languages[code].attack),
  fr: french,
};
