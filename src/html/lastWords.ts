/** HTML for print -> the same, in which the last word of a paragraph, an item or a cell never stands alone on a line. */

/** A longer word fills enough of a line. */
const longestLetters = 14;

/** The last space, the last word, and what is closed behind it. */
const end = new RegExp(
  ` ([^\\s<>]{1,${longestLetters * 2}})((?:</(?:span|a|em|strong|sup)>)*)(?=</(?:p|li|td|th|div)>|\\s*$)`,
  "g",
);

/** The space before it does not break, and neither does the word. */
export function lastWordsKept(html: string): string {
  return html.replace(end, (whole, word: string, closed: string) => {
    const plain = word.replaceAll("\u00AD", "");
    return plain.length > longestLetters ? whole : `\u00A0${plain}${closed}`;
  });
}
