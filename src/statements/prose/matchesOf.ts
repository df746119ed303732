/** Patterns, the first before the others, and a text -> what one expression of them all would find, though each is prepared only where the text has the words that it needs. */
import type { NeededWords } from "./neededWords.ts";

export interface Pattern {
  readonly needed: NeededWords;
  /** Prepared when it is first asked for. Global. */
  readonly expression: () => RegExp;
}

export interface Match {
  readonly index: number;
  readonly words: string;
}

/** `has`: whether the text has a word, or one of a list. */
export function matchesOf(
  text: string,
  patterns: readonly Pattern[],
  has: (needed: NeededWords[number][number]) => boolean,
): readonly Match[] {
  const nexts = patterns
    .filter(({ needed }) => needed.every((list) => list.some(has)))
    .map(({ expression }) => finderOf(text, expression()));
  const found: Match[] = [];
  for (let from = 0; ; ) {
    let first: Match | null = null;
    for (const next of nexts) {
      const match = next(from);
      if (match !== null && (first === null || match.index < first.index)) first = match;
    }
    if (first === null) return found;
    found.push(first);
    from = first.index + Math.max(first.words.length, 1);
  }
}

/** Gives the first match at or after an offset; offsets are asked for in order. */
function finderOf(text: string, expression: RegExp): (from: number) => Match | null {
  let found: Match | null | undefined;
  return (from) => {
    if (found === null || (found !== undefined && found.index >= from)) return found;
    expression.lastIndex = from;
    const match = expression.exec(text);
    found = match === null ? null : { index: match.index, words: match[0] };
    return found;
  };
}
