/** Everything that the program knows of a language beside its sentences, which stand in `templates/messages/<code>.yaml`. */
import type { AttackWords } from "./attackWords.ts";
import type { ClaimWords } from "./claimWords.ts";

/** A folder of this room exports one, named after its code (ISO 639-1). All that is missing in it is an error of the compiler. */
export interface LanguageRecord {
  /** Whose rules numbers, dates and plurals follow (BCP 47): "nl-NL". */
  readonly locale: string;
  /** As its readers call it: "Nederlands". */
  readonly name: string;
  /** As findings call it, which are in English: "Dutch". */
  readonly english: string;
  /** Before and behind words that a chart quotes. */
  readonly quotes: readonly [string, string];
  readonly nouns: NounRules;
  /** HTML -> the same with soft hyphens in its words. */
  readonly hyphenateHtml: (html: string, options: { readonly minWordLength: number }) => string;
  /** Words that speak of what may weigh on a reader, in whatever form: better a box too many than one too few. */
  readonly risks: Readonly<Record<"suicide" | "addiction", RegExp>>;
  /** Behind which a point ends no sentence; pieces of regular expressions, without the point. */
  readonly abbreviations: readonly string[];
  /** What follows a day or a term whose number has a point: "am 4. Juli"; null where ordinals have none. */
  readonly behindOrdinalPoint: RegExp | null;
  readonly numbers: WordsAroundNumbers;
  /** How texts claim that something rose, is most, or is so many. */
  readonly claims: ClaimWords;
  /** How a text may tell of hidden groups. */
  readonly attack: AttackWords;
}

/** What sentences must know of the word for a faculty, which each university chooses. */
export interface NounRules {
  /** What sentences choose their words by: the noun's gender, or the sound that it begins with. */
  readonly articles: readonly [string, ...string[]];
  /** Told where another one is given. */
  readonly articlesAre: string;
  /** What becomes a capital together where the noun begins a sentence, if more than its first letter: "ij". */
  readonly capitals: RegExp | null;
  /** The name as it stands behind a preposition: in German, adjectives before the noun take the ending of the dative. */
  readonly behindPreposition: (name: string, noun: string) => string;
  /** Whether a sentence says this name with the article: "at the School of Arts", but "at Leiden Law School". `noun`: as a piece of a regular expression. */
  readonly takesArticle: (name: string, noun: string) => boolean;
}

/** What stands around digits that are a name, a time or a date. Pieces of regular expressions. */
export interface WordsAroundNumbers {
  readonly percent: readonly string[];
  /** Between the ends of a range: "from 3 to 5". */
  readonly to: readonly string[];
  readonly and: readonly string[];
  readonly or: readonly string[];
  /** Behind the hour: "9 a.m.". */
  readonly hour: readonly string[];
  /** Before a hyphen and a number of which something is said: "top-10". */
  readonly ranks: readonly string[];
  /** "no", "number" before the number of a thing. */
  readonly number: readonly string[];
}
