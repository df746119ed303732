/** The letters that the embedded files of the font have: nearly every text here consists of them. */

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, place) => String.fromCodePoint(from + place));

/** Of the Latin part of `@fontsource/source-sans-3`; a test compares it with the files. */
export const embeddedLetters: ReadonlySet<string> = new Set([
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  ..."\u0131\u0152\u0153\u02BB\u02BC\u02C6\u02DA\u02DC\u0300\u0301\u0303\u0304\u0308\u0309\u0323\u0329",
  ..."\u2009\u200B\u2013\u2014\u2018\u2019\u201A\u201C\u201D\u201E\u2022\u2026\u2032\u2033\u2039\u203A\u2044",
  ..."\u20AC\u2122\u2191\u2193\u2212\u2215\uFEFF",
]);

/** Letters of a text that the embedded files lack, each once, in the order of their codes. */
export function lettersBeyond(text: string): string {
  return [...new Set(text.match(beyondLatin1))]
    .filter((letter) => !embeddedLetters.has(letter) && !silent.test(letter))
    .sort()
    .join("");
}

/** All of Latin-1 is embedded, or a control character; a page has tens of thousands of the marks around numbers, which are in private use. */
const beyondLatin1 = /[^\0-\u{ff}\u{e000}-\u{f8ff}]/gu;

/** Control characters, characters in private use and the selectors between two looks of a sign are never drawn. */
const silent = /[\p{Cc}\p{Co}]|\uFE0E|\uFE0F/u;
