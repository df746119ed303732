/** Two editions of a text -> what lies between what they begin and end with alike; and back. A page of megabytes, of which a word has changed, is told in a line. */

export interface TextChange {
  /** Of the text that it changes. */
  readonly base: string;
  readonly version: string;
  /** What stands between these places, from its beginning and from its end, is `words` now. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export function changeBetween(before: string, now: string): Pick<TextChange, "start" | "end" | "words"> {
  const fewest = Math.min(before.length, now.length);
  let start = 0;
  while (start < fewest && before.charCodeAt(start) === now.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < fewest - start && before.charCodeAt(before.length - 1 - end) === now.charCodeAt(now.length - 1 - end))
    end += 1;
  return { start, end, words: now.slice(start, now.length - end) };
}

export function changed(before: string, { start, end, words }: Pick<TextChange, "start" | "end" | "words">): string {
  return before.slice(0, start) + words + before.slice(before.length - end);
}
