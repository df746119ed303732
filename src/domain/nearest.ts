/** A word that nobody knows -> the known word that was probably meant. */
import { closest, distance } from "fastest-levenshtein";

/** The known word with the fewest edits, if these are at most a third of its letters (and at least two may differ, but never all); else null. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const found = closest(word, known);
  const most = Math.min(Math.max(2, Math.floor(found.length / 3)), found.length - 1);
  return distance(word, found) <= most ? found : null;
}
