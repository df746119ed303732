/** A text -> the numbers in it that count and measure nothing: names, times, telephone numbers and the like, by kind. */
import type { Language } from "../../domain/index.ts";
import { type ClaimWords, languages, type WordsAroundNumbers } from "../../languages/index.ts";
import { quickClasses } from "./quickClasses.ts";

/** Names with a number in them that counts nobody, such as the 19 in COVID-19. */
export type NumberName =
  | "address"
  | "footnote"
  | "item"
  | "date"
  | "academic year"
  | "always"
  | "time"
  | "telephone"
  | "code"
  | "numbered thing";

type Patterns = (words: ClaimWords) => readonly string[];

/** The words around numbers are taken from all languages, since a text may quote another. */
const anyOf = (sign: keyof WordsAroundNumbers) =>
  [...new Set(Object.values(languages).flatMap(({ numbers }) => numbers[sign]))].join("|");
const percent = anyOf("percent");
const to = anyOf("to");
const and = anyOf("and");
const or = anyOf("or");
const hourSign = anyOf("hour");
const rank = anyOf("ranks");
const number = anyOf("number");

/** It matches where no figure follows: no decimals, no per cent, and nobody who is counted. */
const noFigureAfter = (words: ClaimWords) =>
  `(?![\\d]|[.,]\\d|\\s?(?:%|‰)|\\s+(?:${percent}|${[...words.person, ...words.anyone].join("|")})(?![\\p{L}\\p{N}]))`;
const hour = "(?:[01]?\\d|2[0-3])";
const clockAfter = (words: ClaimWords) => `\\s?(?:${words.clock.join("|")})(?![\\p{L}\\p{N}])`;
const edge = "(?<![\\p{L}\\p{N}])";

/** The patterns are tried in this order: a later one does not see what an earlier one has taken. */
const kinds: Readonly<Record<NumberName, Patterns>> = {
  address: () => [
    "https?://\\S+",
    "\\bwww\\.\\S+",
    "[^\\s<>()]+@[^\\s<>()]+",
    `${edge}[\\w-]+(?:\\.[\\w-]+)*\\.(?:nl|com|org|eu|net|uk|be|de|fr|edu|io|gov|info)(?![\\p{L}\\p{N}])(?:/\\S*)?`,
  ],
  footnote: () => ["\\[\\^[^\\]\\s]+\\]"],
  item: () => ["(?<=^[ \\t]*(?:#{1,6}[ \\t]+|[-*+>][ \\t]+)*)\\d{1,3}[.)](?=\\s)"],
  date: (words) => [
    `${edge}\\d{1,4}([-/.])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?!\\d|[-/.]\\d)`,
    // "1 and 2 March", "from 3 to 5 maart".
    `${edge}\\d{1,2}\\.?(?:\\s?(?:[-–]|${and}|${to})\\s?\\d{1,2}\\.?)*\\s+(?:${words.month.join("|")})(?![\\p{L}\\p{N}])`,
    `${edge}(?:${words.month.join("|")})\\s+\\d{1,2}(?:\\s?[-–]\\s?\\d{1,2})?(?![\\p{L}\\p{N}]|[.,]\\d|\\s?%)`,
  ],
  "academic year": () => [`${edge}(?:19|20)\\d\\d\\s?[/–-]\\s?(?:(?:19|20)\\d\\d|\\d\\d)(?![\\d%]|[.,]\\d)`],
  always: () => [`${edge}24/7(?!\\d)`],
  time: (words) => [
    `${edge}${hour}:[0-5]\\d(?::[0-5]\\d)?(?![\\d:])`,
    `${edge}${hour}\\.[0-5]\\d(?:\\s?(?:[-–]|${and}|${to})\\s?${hour}\\.[0-5]\\d)?${clockAfter(words)}`,
    `${edge}${hour}(?:\\s?(?:[-–]|${to})\\s?${hour})?\\s?(?:${hourSign})(?![\\p{L}\\p{N}])`,
  ],
  telephone: (words) => {
    const long =
      "(?=(?:[\\s()+-]*\\d){8})(?:\\+\\d{1,3}|0\\d{1,3})(?:[\\s-]?\\(0\\))?[\\s-]?\\d{1,4}(?:[\\s-]?\\d{2,4}){1,5}(?!\\d)";
    return [
      `(?<![\\p{L}\\p{N}.,])${long}`,
      // (071) 527 27 27; 1-800-555-0199.
      "(?<![\\p{L}\\p{N}.,])\\(0\\d{1,4}\\)[\\s-]?\\d{2,8}(?:[\\s-]?\\d{2,4}){0,4}(?!\\d)",
      `${edge}(?:1-)?\\d{3}-\\d{3}-\\d{4}(?!\\d)`,
      `${edge}\\d{3,4}(?=\\s*(?:,|/|${or}|${and})\\s*0\\d{2,3}[\\s-]?\\d{4})`,
      `${edge}(?:\\+\\d{1,3}|0\\d{2,3})[\\s-]\\d{3,8}(?:\\s*(?:,|/|${or}|${and})\\s*\\d{3,4}(?![\\d.,%]))?(?![\\d]|[.,]\\d)`,
      `${edge}(?:${words.call.join("|")})\\s*:?\\s+\\d{3,11}(?:\\s*(?:,|/|${or}|${and})\\s*\\d{3,11})*${noFigureAfter(words)}`,
    ];
  },
  code: (words) => [
    // B2.04, A4, CO2, mp3.
    `${edge}\\p{L}+\\d+(?:[.-]\\p{L}?\\d+)*\\p{L}{0,2}(?![\\p{L}\\p{N}])`,
    // COVID-19; not "top-10", of which something is said.
    `${edge}(?!(?:${rank})-)\\p{Lu}\\p{L}*-\\d+${noFigureAfter(words)}`,
    // 5G, 3D, 2FA; not 45K.
    `${edge}\\d(?![KM](?![\\p{L}\\p{N}]))\\p{Lu}{1,2}(?![\\p{L}\\p{N}])`,
    // SDG 3, ISO 9001; not "NSE 7.1".
    `${edge}\\p{Lu}{2,}\\s\\d{1,5}${noFigureAfter(words)}`,
  ],
  "numbered thing": (words) => {
    const one = "\\p{L}?\\d+(?:[.:]\\d+)*\\p{Ll}?(?![\\p{L}\\p{N}])";
    return [
      `${edge}(?:${words.numbered.join("|")})\\s+(?:(?:${number})\\.?\\s+)?${one}(?:\\s?(?:,|[-–]|${and}|${or}|${to}|&)\\s?${one})*${noFigureAfter(words)}`,
      `§{1,2}\\s?${one}`,
      `${edge}\\d+(?:${words.ordinal.join("|")})[\\s-]?(?:${words.numbered.join("|")})(?![\\p{N}])`,
    ];
  },
};

const compiled = new Map<Language, readonly RegExp[]>();

/** Gives the same text, as long as before, without the digits of such numbers. */
export function withoutNumberNames(text: string, language: Language): string {
  return patternsOf(language).reduce(
    (left, pattern) => left.replace(pattern, (found) => found.replace(/\d/g, " ")),
    text,
  );
}

function patternsOf(language: Language): readonly RegExp[] {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const made = Object.entries(kinds).flatMap(([kind, patterns]) =>
    // Capitals tell a code; every other kind is written in either.
    patterns(languages[language].claims).map(
      (pattern) => new RegExp(quickClasses(pattern), kind === "code" ? "gmu" : "gimu"),
    ),
  );
  compiled.set(language, made);
  return made;
}
