/** Words that files of somebody else may have a part in -> the same, fit for one line of a terminal or a page: no control characters, no turning of the direction of text, and no message without end. */

const longest = 2000;

export function printable(text: string): string {
  const shown = text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
  return shown.length <= longest ? shown : `${shown.slice(0, longest)} …`;
}
