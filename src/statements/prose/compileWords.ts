/** A language's lists and the names that the data gives to what it follows -> regular expressions that find claims and what they are about. */
import { literally } from "../../domain/index.ts";
import type { ClaimRule, ClaimWords } from "../../languages/index.ts";
import type { Pattern } from "./matchesOf.ts";
import { type Needed, neededWords } from "./neededWords.ts";
import { quickClasses } from "./quickClasses.ts";

export interface CompiledWords {
  readonly words: ClaimWords;
  /** What the data gave to it: all that may differ between two of one language. */
  readonly given: readonly (readonly string[])[];
  readonly rules: readonly (ClaimRule & { readonly found: readonly Pattern[] })[];
  /** A text -> whether it has a word, or one of a list, of those that the rules need. */
  readonly hasIn: (text: string) => (needed: Needed) => boolean;
  /** It has the named groups counted (so many people, or so much of what is asked), otherCounted, compound, topic, person, other. */
  readonly nouns: RegExp;
  /** It ends where a noun begins that a preposition leads: "in the last". */
  readonly ledBy: RegExp;
  readonly ledByAbout: RegExp;
  readonly anyone: RegExp;
  /** Signs within words that are left out before anything is looked for; null where the language has none. */
  readonly readOver: RegExp | null;
  readonly breaks: RegExp;
  readonly aim: RegExp;
  readonly future: RegExp;
  readonly modal: RegExp;
  readonly infinitive: RegExp;
  readonly condition: RegExp;
  readonly occasion: RegExp;
  readonly subclause: RegExp;
  readonly denial: RegExp;
  readonly method: RegExp;
}

/** `names`: the names of indicators and topics, in that language. `nouns`: what the university calls its faculties. */
export function compileWords(
  words: ClaimWords,
  names: readonly string[],
  nouns: readonly string[] = [],
): CompiledWords {
  const topic = either([...ownTopics(names, words), ...words.topic]);
  const faculties = [...byLength(nouns.map(asWritten).filter((noun) => noun !== "")).map(literally), ...words.faculty];
  const other = either([...words.other, ...faculties]);
  const person = either(words.person);
  const number = `(?:${either(byLength(Object.keys(words.cardinal)))}|(?!(?:19|20)\\d\\d(?!\\d))\\d+(?:[.,]\\d+)*)`;
  const places: Readonly<Record<string, string>> = {
    n: number,
    part: either(byLength(Object.keys(words.part))),
    ratio: `(?:${number} (?:${either(byLength(words.ratioLink))}) ${number}|(?:${either(byLength(words.oneIn))}) ${number})`,
    adj: `(?:(?!(?:${either([...words.link, ...words.other, ...words.time])})(?![\\p{L}'-]))[\\p{L}'-]+ ){0,3}?`,
    person,
    anyone: either(words.anyone),
    topic,
    other,
    faculty: either(faculties),
    time: either(words.time),
  };
  const filled = (pattern: string) =>
    pattern.replace(/\{([a-z]+)\}/gi, (whole, name: string) => (name in places ? (places[name] ?? whole) : whole));
  const quantity = either(words.quantity);
  const counted = `${quantity} ${places.adj}(?:${person}|${topic})`;
  const staff = either(words.staff);
  const ofStaff = `${topic} (?:${either(words.whose)}) ${places.adj}${staff}|${staff} ${topic}`;
  const linked = `(?:${either(words.link)})${behind}`;
  const led = (list: readonly string[]) => expression(`${before}(?:${either(list)})(?: [\\p{L}'-]+){0,2} $`, "u");
  // What {adj} stands for may be nothing.
  const lists = new Map(Object.entries(places).filter(([name]) => name !== "adj"));
  const named = new Set(lists.keys());
  const theSame = eachOnce();
  const expressions = new Map([...lists].map(([name, list]) => [name, once(() => expression(list, "u"))]));
  return {
    words,
    given: [names, nouns],
    rules: words.rules.map((rule) => ({
      ...rule,
      found: rule.patterns.map((pattern) => ({
        needed: neededWords(pattern, named).map((list) => list.map(theSame)),
        expression: once(() => wholeWords([filled(pattern)])),
      })),
    })),
    hasIn: (text) => {
      const known = new Map<Needed, boolean>();
      return (needed) => {
        const before = known.get(needed);
        if (before !== undefined) return before;
        const { kind, name } = needed;
        const isThere = kind === "word" ? text.includes(name) : expressions.get(name)?.().test(text) === true;
        known.set(needed, isThere);
        return isThere;
      };
    },
    nouns: expression(
      `${before}(?:(?<counted>${counted})|(?<otherCounted>${quantity} (?!${linked})\\p{L}+)|(?<compound>${topic}[ -]${other}|${ofStaff})|(?<topic>${topic})|(?<person>${person})|(?<other>${other}))${behind}`,
      "gu",
    ),
    ledBy: led(words.preposition),
    ledByAbout: led(words.aboutPreposition),
    anyone: wholeWords([places.anyone ?? ""]),
    readOver: words.readOver === null ? null : new RegExp(`(?<=\\p{L})(?:${words.readOver.source})`, "giu"),
    breaks: wholeWords(words.breaks),
    aim: wholeWords(words.aim.map(filled)),
    future: wholeWords(words.future),
    modal: wholeWords(words.modal),
    infinitive: expression(`${before}(?:${either(words.infinitive)})(?: [\\p{L}'-]+)? $`, "u"),
    condition: wholeWords(words.condition),
    occasion: wholeWords(words.occasion),
    subclause: wholeWords(words.subclause),
    denial: wholeWords(words.denial),
    method: wholeWords(words.method),
  };
}

/** Gives one object for all that need the same, so that it is looked for once in a text. */
function eachOnce(): (needed: Needed) => Needed {
  const known = new Map<string, Needed>();
  return (needed) => {
    const key = `${needed.kind} ${needed.name}`;
    const first = known.get(key) ?? needed;
    known.set(key, first);
    return first;
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const before = "(?<![\\p{L}\\p{N}'-])";
const behind = "(?![\\p{L}\\p{N}])";

function wholeWords(patterns: readonly string[]): RegExp {
  return expression(`${before}(?:${either(patterns)})${behind}`, "gu");
}

/** A space that stands in no class of signs is any number of them: signs of emphasis became spaces. Swiss universities write "grösser" for "größer". */
function expression(source: string, flags: string): RegExp {
  return new RegExp(
    quickClasses(source)
      .replace(/\[[^\]]*\]| (?![?*+])/g, (part) => (part === " " ? " +" : part))
      .replaceAll("ß", "(?:ß|ss)"),
    flags,
  );
}

function either(patterns: readonly string[]): string {
  return `(?:${patterns.join("|")})`;
}

/** Sorts the longest words first, so that "twenty-one" is found before "twenty", and "out of every" before "out of". */
function byLength(list: readonly string[]): readonly string[] {
  return list.toSorted((a, b) => b.length - a.length);
}

/** Gives whole names, their halves around "and", and their words that say what they are about: "Homesickness, often" is known by "homesickness". */
function ownTopics(names: readonly string[], { common, other, person, time, link }: ClaimWords): readonly string[] {
  const ordinary = wholeWords([...common, ...other, ...person, ...time, ...link]);
  const plain = names.map(asWritten);
  const single = plain
    .flatMap((name) => name.split(/[^\p{L}'-]+/u))
    .filter((word) => word.length >= 5 && word.replace(ordinary, "") !== "");
  const whole = plain.filter((name) => name.length >= 5 && name.replace(ordinary, "").trim() !== "");
  return byLength([...new Set([...whole, ...single])]).map(literally);
}

/** Gives a name as it stands in the text that is looked through, without what it has in brackets. */
function asWritten(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/\([^)]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
