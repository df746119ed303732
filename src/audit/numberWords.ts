/** A text in a language -> the numbers and words in it that may count people or tell what they said, and its clauses. */
import { attackWords } from "../languages/index.ts";

/** A language of the audit. */
export type CountedLanguage = keyof typeof attackWords;

/** A language without words can't be guarded. */
export function hasNumberWords(language: string): language is CountedLanguage {
  return Object.hasOwn(attackWords, language);
}

/** Of all languages: a text may quote another. */
const every = Object.values(attackWords).map(({ counting }) => counting);

interface Found {
  /** The number as it is written, in digits or words. */
  readonly number: string;
  readonly at: number;
}

/** `facultyNouns`: what the university calls its faculties, which are no people either. `digits`: as they stand in the text. Those and the number words in it that can count people or tell what they said. */
export function countsIn(
  text: string,
  digits: readonly Found[],
  language: CountedLanguage,
  facultyNouns: readonly string[] = [],
): readonly Found[] {
  const { words, within, phrases } = attackWords[language].counting;
  const [known, parts] = [new Set<string>(words), new Set<string>([...words, ...within])];
  const counted = [...text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)].flatMap(({ 0: word, index }): Found[] =>
    isCount(word.toLowerCase(), known, parts) ? [{ number: word, at: index }] : [],
  );
  const said = [...text.matchAll(phrases)].map(({ 0: number, index }): Found => ({ number, at: index }));
  return [...digits, ...counted, ...said]
    .filter((each) => !countsThings(text, each, language, facultyNouns))
    .sort((a, b) => a.at - b.at);
}

/** A word that counts, or several in one: "twenty-three", "drieëntwintig", "tweehonderd", "zestal". */
function isCount(word: string, known: ReadonlySet<string>, parts: ReadonlySet<string>): boolean {
  if (known.has(word)) return true;
  const reached = new Map([[0, false]]);
  for (let from = 0; from < word.length; from += 1) {
    const counts = reached.get(from);
    if (counts === undefined) continue;
    for (let to = from + 1; to <= word.length; to += 1) {
      const part = word.slice(from, to);
      if (part === "-" || parts.has(part)) reached.set(to, (reached.get(to) ?? false) || counts || known.has(part));
    }
  }
  return reached.get(word.length) === true;
}

/** "two hours", "€ 2,000", "week 12", "3 September", "the first half of the year". */
function countsThings(
  text: string,
  { number, at }: Found,
  language: CountedLanguage,
  facultyNouns: readonly string[],
): boolean {
  const { numbered, months, things, hours } = attackWords[language].counting;
  const nouns = facultyNouns.map((noun) => noun.toLowerCase().split(/\s+/).at(-1) ?? "");
  const before = text.slice(0, at).trimEnd();
  const last = /\p{L}+\.?$/u.exec(before)?.[0].toLowerCase().replace(".", "") ?? "";
  if (/[€$£]$/.test(before) || (/^\d/.test(number) && numbered.includes(last))) return true;
  const behind = [...text.slice(at + number.length).matchAll(/\s*(%)?(?:\p{L}+|[^\s\p{L}]+)/gu)].map(([each]) =>
    each.trim().toLowerCase(),
  );
  const [next = "", second = ""] = behind;
  const isMonth = months.includes(next === "." ? second : next);
  if (isMonth || hours.includes(next) || next === "€" || /^o['’]/.test(next + second)) return true;
  // No grade and no share counts hours.
  if (/[.,]\d/.test(number) || next.startsWith("%")) return false;
  for (const word of behind.slice(0, 4)) {
    if ([...things, ...nouns].some((thing) => word.startsWith(thing))) return true;
    if (!/^\p{L}+$/u.test(word) || (!(share.test(number) && partOf.has(word)) && ends.test(word))) return false;
  }
  return false;
}

/** "The first half of the year". */
const share = new RegExp(every.flatMap(({ shares }) => shares).join("|"), "i");
const partOf = new Set(every.flatMap((each) => each.partOf));
/** Words behind which no other belongs to the number. */
const ends = new RegExp(`^(?:${every.flatMap((each) => each.ends).join("|")})`, "u");

export interface Clause {
  readonly from: number;
  readonly to: number;
  /** A word began it that sets it apart from the next: "while", "unlike". */
  readonly isApart: boolean;
  /** A word began it behind which stands what something else is compared with: "than", "unlike". */
  readonly isCompared: boolean;
}

const coordinating = new Set(every.flatMap((each) => each.coordinating));
const comparing = new Set(every.flatMap((each) => each.comparing));

/** The offsets at which one clause ends and another begins: at a sign, or a word that joins. */
export function clausesOf(text: string, language: CountedLanguage): readonly Clause[] {
  const { joins } = attackWords[language].counting;
  const boundary = new RegExp(`[,;:()–—](?=\\s|$)|(?<!\\p{L})(?:${joins.join("|")})(?!\\p{L})`, "giu");
  const clauses: Clause[] = [];
  let [from, isApart, isCompared] = [0, false, false];
  for (const match of text.matchAll(boundary)) {
    clauses.push({ from, to: match.index, isApart, isCompared });
    from = match.index + match[0].length;
    isCompared = comparing.has(match[0].toLowerCase());
    isApart = /\p{L}/u.test(match[0]) && !coordinating.has(match[0].toLowerCase());
  }
  return [...clauses, { from, to: text.length, isApart, isCompared }];
}
