/** Everything that the program knows of a language beside its sentences, which stand in `templates/messages/<code>.yaml`. */
import type { AttackWords } from "./attackWords.ts";
import type { ClaimWords } from "./claimWords.ts";

/** A folder of this room exports one, named after its code (ISO 639-1). What is missing in it is an error of the compiler, and a finding of `check`. */
export interface LanguageRecord {
  /** The locale whose rules numbers, dates and plurals follow (BCP 47): "nl-NL". */
  readonly locale: string;
  /** What its readers call the language: "Nederlands". */
  readonly name: string;
  /** What findings, which are in English, call the language: "Dutch". */
  readonly english: string;
  /** The signs before and behind words that a chart quotes. */
  readonly quotes: readonly [string, string];
  readonly nouns: NounRules;
  /** Puts soft hyphens into the words of HTML. */
  readonly hyphenateHtml: (html: string, options: { readonly minWordLength: number }) => string;
  /** Words that speak of what may weigh on a reader. A page that has one gets a box that says where help is; one box too many is better than one too few. */
  readonly risks: Readonly<Record<"suicide" | "addiction" | "complaints" | "loneliness" | "support", RegExp>>;
  /** Words behind which a point ends no sentence; pieces of regular expressions, without the point. */
  readonly abbreviations: readonly string[];
  /** The words that follow a day or a term whose number has a point: "am 4. Juli"; null where ordinals have no point. */
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
  /** What a finding says where the university gives another article. */
  readonly articlesAre: string;
  /** The letters that become capitals together where the noun begins a sentence, if that is more than its first letter: "ij". */
  readonly capitals: RegExp | null;
  /** Gives the name as it stands behind a preposition: in German, adjectives before the noun take the ending of the dative. */
  readonly behindPreposition: (name: string, noun: string) => string;
  /** Whether a sentence says this name with the article: "at the School of Arts", but "at Leiden Law School". `noun`: as a piece of a regular expression. */
  readonly takesArticle: (name: string, noun: string) => boolean;
}

/** The words around digits that are a name, a time or a date; pieces of regular expressions. */
export interface WordsAroundNumbers {
  readonly percent: readonly string[];
  /** Words between the ends of a range: "from 3 to 5". */
  readonly to: readonly string[];
  readonly and: readonly string[];
  readonly or: readonly string[];
  /** Words behind the hour: "9 a.m.". */
  readonly hour: readonly string[];
  /** Words before a hyphen and a number that ranks: "top-10". */
  readonly ranks: readonly string[];
  /** Words before the number of a thing: "no", "number". */
  readonly number: readonly string[];
}
