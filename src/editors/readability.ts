/** A text as it is written -> how easily it is read: a well-known measure of its language, and its long sentences. A hint for its author, never a finding. */
import { type Language, withoutEditorNotes } from "../domain/index.ts";

/** ease = a - b · words a sentence - c · syllables a word; 0 is hard, 100 is easy. */
interface ReadingEase {
  readonly constant: number;
  readonly sentence: number;
  readonly word: number;
  /** Letters that make a syllable together. */
  readonly syllable: RegExp;
  /** An ending with a vowel that nobody says. */
  readonly silent?: RegExp;
}

/** English: Flesch (1948), A new readability yardstick, Journal of Applied Psychology 32(3). Dutch: Douma (1960), De leesbaarheid van landbouwbladen. German: Amstad (1978), Wie verständlich sind unsere Zeitungen? */
const measures: Readonly<Partial<Record<Language, ReadingEase>>> = {
  en: {
    constant: 206.835,
    sentence: 1.015,
    word: 84.6,
    syllable: /[aeiouy]+/giu,
    silent: /[^aeiouyl]es?$|[^aeiouytd]ed$/iu,
  },
  nl: {
    constant: 206.84,
    sentence: 0.93,
    word: 77,
    syllable: /aai|ooi|oei|eeu|ieu|auw|ouw|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|[aeiouyáéíóúàèäëïöü]/giu,
  },
  de: { constant: 180, sentence: 1, word: 58.5, syllable: /eau|aa|ee|oo|ie|ei|ai|au|eu|äu|[aeiouyäöüé]/giu },
};

export const mostWordsASentence = 25;

export interface LongSentence {
  /** Where it begins in the text, and where it ends. */
  readonly from: number;
  readonly to: number;
  readonly words: number;
}

export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Null where the language has no measure here, or there is too little to measure. */
  readonly ease: number | null;
  readonly long: readonly LongSentence[];
}

const fewestWords = 30;

export function readability(markdown: string, language: Language): Readability {
  const text = plainly(markdown);
  const sentences = sentencesIn(text, language).map(({ from, to }) => ({
    from,
    to,
    words: wordsIn(text.slice(from, to)),
  }));
  const told = sentences.filter(({ words }) => words.length > 0);
  const words = told.flatMap((each) => each.words);
  return {
    words: words.length,
    sentences: told.length,
    ease: easeOf(words, told.length, measures[language]),
    long: told
      .filter((each) => each.words.length > mostWordsASentence)
      .map(({ from, to, words: own }) => ({ from, to, words: own.length })),
  };
}

function easeOf(words: readonly string[], sentences: number, measure: ReadingEase | undefined): number | null {
  if (measure === undefined || words.length < fewestWords) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, measure), 0);
  const ease =
    measure.constant - (measure.sentence * words.length) / sentences - (measure.word * syllables) / words.length;
  return Math.round(Math.min(100, Math.max(0, ease)));
}

function syllablesOf(word: string, { syllable, silent }: ReadingEase): number {
  return Math.max(1, (word.match(syllable)?.length ?? 1) - (silent?.test(word) === true ? 1 : 0));
}

/** Each sign keeps its place: a call becomes one word, marks become spaces, and a line that goes on is no end. */
function plainly(markdown: string): string {
  const asOneWord = (call: string) => `7${"_".repeat(call.length - 1)}`;
  return withoutEditorNotes(markdown)
    .replace(/\{\{[^}]*\}\}/g, asOneWord)
    .replace(/\]\([^)]*\)|\[\^[^\]\s]*\]:?/g, (part) => " ".repeat(part.length))
    .replace(/^\s*\|.*$/gm, (row) => " ".repeat(row.length))
    .replace(/[*_[\]>#`|](?!_)/g, (sign) => (sign === "_" ? "_" : " "))
    .replace(/\r/g, " ");
}

/** Paragraphs, headings and points of lists end a sentence as a full stop does. */
function sentencesIn(text: string, language: Language): readonly { readonly from: number; readonly to: number }[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return [...text.matchAll(/(?:(?!\n[ \t]*(?:\n|[-+•]\s|\d+[.)]\s))[\s\S])+/g)].flatMap(({ 0: block, index }) =>
    [...segmenter.segment(block.replaceAll("\n", " "))].map(({ segment, index: at }) => {
      const from = index + at + (segment.length - segment.trimStart().length);
      return { from, to: from + segment.trim().length };
    }),
  );
}

function wordsIn(sentence: string): readonly string[] {
  return sentence.match(/7_+|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
}
