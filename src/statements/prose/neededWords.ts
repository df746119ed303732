/** A pattern of a language's list -> words without which it finds nothing. Most sentences have them of few patterns, and a pattern of a hundred numbers in words costs more to prepare than to look through a text. */

/** A word as it stands, or a place such as {n} that stands for a list of words. */
export interface Needed {
  readonly kind: "word" | "place";
  readonly name: string;
}

/** Of each list the text must have one. */
export type NeededWords = readonly (readonly Needed[])[];

/** Shorter words stand in every text. */
const leastLetters = 3;

/** Gives none where the pattern may find what has no word of its own. `places`: the names of lists that are never found in nothing. */
export function neededWords(pattern: string, places: ReadonlySet<string>): NeededWords {
  const each = alternatives(pattern).map((sequence) => neededOf(sequence, places));
  const [only] = each;
  if (each.length === 1) return only ?? [];
  const picked = each.map((lists) => lists.toSorted(byUse)[0]);
  return picked.every((list) => list !== undefined) ? [picked.flat()] : [];
}

/** Words rather than lists of words, and the longest. */
function byUse(a: readonly Needed[], b: readonly Needed[]): number {
  const places = (list: readonly Needed[]) => list.filter(({ kind }) => kind === "place").length;
  const least = (list: readonly Needed[]) => Math.min(...list.map(({ name }) => name.length));
  return places(a) - places(b) || least(b) - least(a);
}

function neededOf(sequence: string, places: ReadonlySet<string>): NeededWords {
  const found: (readonly Needed[])[] = [];
  let word = "";
  const endWord = () => {
    if (word.length >= leastLetters) found.push([{ kind: "word", name: word }]);
    word = "";
  };
  for (const { part, times } of atoms(sequence)) {
    // "ß" is found as "ss", too.
    if (times === "once" && isSmallLetter(part) && part !== "ß") {
      word += part;
      continue;
    }
    endWord();
    if (times === "perhaps") continue;
    const place = part.startsWith("{") ? part.slice(1, -1) : null;
    if (place !== null && places.has(place)) found.push([{ kind: "place", name: place }]);
    const inner = part.startsWith("(") ? part.slice(1, -1) : null;
    if (inner?.startsWith("?:")) found.push(...neededWords(inner.slice(2), places));
    else if (inner !== null && !inner.startsWith("?")) found.push(...neededWords(inner, places));
  }
  endWord();
  return found;
}

interface Atom {
  /** A sign, an escape, a class, a group or a place. */
  readonly part: string;
  readonly times: "once" | "perhaps" | "often";
}

const quantifier = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y;

/** Patterns are hundreds, of many thousand signs: nearly all are told by themselves, without an expression. */
function isSmallLetter(sign: string): boolean {
  if (sign.length === 1 && sign < "\u0080") return sign >= "a" && sign <= "z";
  return /^\p{Ll}$/u.test(sign);
}

function atoms(sequence: string): readonly Atom[] {
  const found: Atom[] = [];
  for (let at = 0; at < sequence.length; ) {
    const part = sequence.slice(at, endOfPart(sequence, at));
    at += part.length;
    const times = timesAt(sequence, at);
    at += times.length;
    found.push({ part, times: times === "" ? "once" : /^(?:[?*]|\{0)/.test(times) ? "perhaps" : "often" });
  }
  return found;
}

function timesAt(sequence: string, at: number): string {
  if (!"?*+{".includes(sequence[at] ?? " ")) return "";
  quantifier.lastIndex = at;
  return quantifier.exec(sequence)?.[0] ?? "";
}

function alternatives(pattern: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < pattern.length; ) {
    if (pattern[at] === "|") {
      found.push(pattern.slice(from, at));
      from = at + 1;
    }
    at = endOfPart(pattern, at);
  }
  return [...found, pattern.slice(from)];
}

/** An escape, a class, a place, or one sign. */
const part = /\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\{[a-z]+\}|./isuy;

/** Gives where the sign, escape, class, group or place ends that begins there. */
function endOfPart(pattern: string, at: number): number {
  const sign = pattern[at] ?? "";
  if (sign !== "(") {
    if (sign < "\u0080" && !"\\[{".includes(sign)) return at + 1;
    part.lastIndex = at;
    return at + (part.exec(pattern)?.[0].length ?? 1);
  }
  let inner = at + 1;
  while (inner < pattern.length && pattern[inner] !== ")") inner = endOfPart(pattern, inner);
  return inner + 1;
}
