/** Characters that nobody sees or that have no meaning outside the program they came from -> what they are called. */

const names: Readonly<Record<number, string>> = {
  9: "a tab",
  11: "a line break of Word",
  12: "a page break",
  127: "a delete character",
  133: "a line break of a mainframe",
  847: "an invisible joiner",
  1564: "an invisible mark of writing direction",
  4447: "an invisible Hangul filler",
  4448: "an invisible Hangul filler",
  6158: "an invisible Mongolian separator",
  8203: "an invisible space without width",
  8204: "an invisible non-joiner",
  8205: "an invisible joiner",
  8206: "an invisible mark of writing direction",
  8207: "an invisible mark of writing direction",
  8232: "an invisible line separator",
  8233: "an invisible paragraph separator",
  8288: "an invisible word joiner",
  12644: "an invisible Hangul filler",
  65279: "an invisible byte order mark",
  65532: "the place of a picture or object that was not copied along",
  65533: "the sign � for a letter that a program could not read: the text was saved in another encoding once",
};

/** Of Word's Symbol and Wingdings fonts, which put their signs into private use. */
const symbolFont = (code: number) => code >= 0xf020 && code <= 0xf0ff;

const invisible =
  /[\u034F\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\u3164\uFEFF\uFFF9-\uFFFD\u{E0000}-\u{E007F}]/u;

/** "an invisible space without width (U+200B)", of a character that a reader would not see or a font can't have; null of every other. */
export function oddCharacter(letter: string): string | null {
  const code = letter.codePointAt(0) ?? 0;
  const known = names[code];
  if (invisible.test(letter)) return `${known ?? "an invisible character"} (${codeOf(letter)})`;
  if (symbolFont(code)) return `a bullet or sign of Word's Symbol font (${codeOf(letter)})`;
  if (/\p{Co}/u.test(letter)) return `a character of private use (${codeOf(letter)})`;
  if (/\p{Cs}/u.test(letter)) return `half a character (${codeOf(letter)})`;
  if (/\p{Cn}/u.test(letter)) return `a character that does not exist (${codeOf(letter)})`;
  if (/\p{Cc}/u.test(letter) && letter !== "\n" && letter !== "\r" && letter !== "\t")
    return `${known ?? "a control character"} (${codeOf(letter)})`;
  return null;
}

/** "U+2011". */
export function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
