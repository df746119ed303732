/** Words that count people or tell shares, by language. An article is none: "een" and "un" stand before everything, "één" and "one student" count. */
import type { Language } from "../domain/index.ts";

export interface NumberWords {
  readonly words: readonly string[];
  /** One, where it counts somebody. */
  readonly one: RegExp;
}

const byLanguage = {
  en: {
    words:
      "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen half third quarter nobody none everybody everyone".split(
        " ",
      ),
    one: /\b(?:one|a single) (?:student|respondent|person|woman|man|of (?:them|the (?:students|respondents)))\b/i,
  },
  nl: {
    words:
      "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd tiental dozijn helft derde kwart niemand geen iedereen allemaal".split(
        " ",
      ),
    one: /(?:(?<!\p{L})één(?!\p{L})|(?<!\p{L})een enkele (?:student|respondent|persoon))/iu,
  },
  fr: {
    words:
      "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent dizaine douzaine moitié tiers quart personne aucun aucune tous toutes".split(
        " ",
      ),
    one: /(?<!\p{L})(?:une? seule?|une? (?:étudiante?|répondante?))(?!\p{L})/iu,
  },
} satisfies Record<Language | "fr", NumberWords>;

/** Where number words stand in a text: compounds of Dutch ("drieëntwintig", "twaalfde") and of English ("twenty-three") begin or end with one. */
export function numberWordsIn(
  text: string,
  language: keyof typeof byLanguage,
): readonly { readonly word: string; readonly at: number }[] {
  const { words, one } = byLanguage[language];
  const known = new Set(words);
  const found = [...text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)].flatMap(({ 0: word, index }) => {
    const parts = word
      .toLowerCase()
      .split(/-|(?<=\p{L})(?:en|ën)(?=(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)$)/u);
    return parts.some((part) => known.has(part)) ? [{ word, at: index }] : [];
  });
  const single = one.exec(text);
  return single === null ? found : [...found, { word: single[0], at: single.index }];
}

/** A language of the audit; what people write in another one is read by its digits alone. */
export type CountedLanguage = keyof typeof byLanguage;
