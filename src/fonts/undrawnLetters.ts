/** A text -> letters in it that nobody would see: those that no font here has, and invisible ones, each with its offset, its name and how to mend it. */
import { codeOf, type FontFile, oddCharacter } from "../domain/index.ts";
import { lettersBeyond } from "./letters.ts";
import { hasLetter } from "./openFont.ts";

export interface OddLetter {
  /** Offset in the text of the first one. */
  readonly at: number;
  /** As written. */
  readonly letter: string;
  readonly message: string;
  readonly hint: string;
}

/** Nearly every text has no others, and they are neither missing nor odd: looked at first, since each save has all texts looked at. */
const everyday = /^[\n\r\t\x20-\x7E\u00C0-\u00FF€–—‘’“”„…]*$/;

/** `fonts`: asked for only where a letter is not one of the usual ones. */
export async function undrawnLetters(
  text: string,
  fonts: () => Promise<readonly FontFile[]>,
): Promise<readonly OddLetter[]> {
  if (everyday.test(text)) return [];
  const beyond = [...lettersBeyond(text)];
  const drawn = beyond.length === 0 ? [] : await fonts();
  const missing = new Set(beyond.filter((letter) => !isDrawn(letter, drawn)));
  const odd = new Set([...new Set(text)].filter((letter) => oddCharacter(letter) !== null));
  if (missing.size === 0 && odd.size === 0) return [];
  const found = new Map<string, OddLetter>();
  for (const { segment, index } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)) {
    // A picture of several characters, such as a flag, is one sign to its writer.
    const wrong = [...segment].find((letter) => missing.has(letter) && oddCharacter(letter) === null);
    const strange = [...segment].find((letter) => odd.has(letter));
    const letter = wrong !== undefined ? segment : strange;
    if (letter === undefined || found.has(letter)) continue;
    const at = index + Math.max(0, segment.indexOf(letter));
    found.set(letter, { at, letter, ...(wrong === undefined ? nameless(letter) : undrawable(letter)) });
  }
  return [...found.values()];
}

/** Every face must have the letter: a title is bold, an emphasis slanted. Letters that join to their neighbours, as in Arabic, are not judged here. */
function isDrawn(letter: string, fonts: readonly FontFile[]): boolean {
  return scripts.test(letter) && fonts.every(({ others }) => others.some((font) => hasLetter(font, letter)));
}

const scripts = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

function nameless(letter: string): Pick<OddLetter, "message" | "hint"> {
  return {
    message: `this text holds ${oddCharacter(letter)}`,
    hint: "it often comes along when copying from Word, a web page or a PDF: delete it, or type the words around it again",
  };
}

function undrawable(letter: string): Pick<OddLetter, "message" | "hint"> {
  const codes = [...letter].map(codeOf).join(" ");
  const isPicture = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(letter);
  return {
    message: `"${letter}" (${codes}) can't be printed: no font of the program has it`,
    hint: isPicture
      ? "say it in words, or with a sign such as ✓ ✗ → ★"
      : "the fonts have Latin, Greek and Cyrillic letters and the usual signs: write it in these",
  };
}
