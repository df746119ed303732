/** Words that rank, by language: they say something of what is hidden, though they hold no number. */

import type { Language } from "../domain/index.ts";

export interface RankingWords {
  readonly superlative: RegExp;
  /** What the ranked cells are called, by the kind in their keys. */
  readonly kinds: Readonly<Record<string, RegExp>>;
}

const byLanguage = {
  en: {
    superlative: /\b(?:lowest|highest|(?<!at )(?:most|least)|best|worst|top|bottom|ranked)\b/i,
    kinds: { programme: /\bprogrammes?\b/i, faculty: /\bfacult(?:y|ies)\b/i },
  },
  nl: {
    superlative: /\b(?:laagste|hoogste|meeste|(?<!ten )minste|beste|slechtste|bovenaan|onderaan)\b/i,
    kinds: { programme: /\bopleiding(?:en)?\b/i, faculty: /\bfaculteit(?:en)?\b/i },
  },
  de: {
    superlative:
      /(?<!\p{L})(?:(?:niedrigste|höchste|beste|schlechteste|größte|schlimmste)[nmrs]?|d(?:er|ie|as|en|em) (?:kleinste|geringste)[nmrs]?|(?:die|der|den|am) (?:aller)?(?:meisten|wenigsten)|am (?:höchsten|niedrigsten|besten|schlechtesten|häufigsten|seltensten|stärksten|schwächsten)|(?:ganz )?(?:oben|unten)(?= (?:stehen|steht|liegt|liegen))|an (?:erster|letzter) stelle|spitzenreiter|schlusslicht|auf (?:dem )?(?:ersten|letzten) platz)(?!\p{L})/iu,
    kinds: {
      programme: /(?<!\p{L})(?:studiengang(?:e?s)?|studiengängen?)(?!\p{L})/iu,
      faculty: /(?<!\p{L})fakultät(?:en)?(?!\p{L})/iu,
    },
  },
  fr: {
    superlative: /(?<!\p{L})(?:(?:le|la|les) (?:plus|moins|meilleure?s?|pires?)|en tête|dernière?s?)(?!\p{L})/iu,
    kinds: { programme: /(?<!\p{L})(?:programmes?|formations?)(?!\p{L})/iu, faculty: /(?<!\p{L})facultés?(?!\p{L})/iu },
  },
} satisfies Record<Language | "fr", RankingWords>;

/** Does the text speak of cells of that kind: "which of the faculties". `facultyNouns`: what the university calls them besides. */
export function speaksOf(kind: string, text: string, facultyNouns: readonly string[]): boolean {
  if (rankings.some(({ kinds }) => kinds[kind]?.test(text) ?? false)) return true;
  const isIn = (noun: string) =>
    new RegExp(`(?<!\\p{L})${noun.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?!\\p{L})`, "iu").test(text);
  return kind === "faculty" && facultyNouns.some(isIn);
}

export const rankings: readonly RankingWords[] = Object.values(byLanguage);
