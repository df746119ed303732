/** A text -> the lines that it takes in a given width. */
import type { Language } from "../../domain/index.ts";
import { languages } from "../../languages/index.ts";
import type { Drawing } from "../look.ts";

/** In pixels, at the size and weight that the text is drawn in. */
type Width = (text: string) => number;

/** A text on as many lines as it needs, broken between words; a word that is wider than a line is broken between syllables, with a hyphen. At most `most` lines, the last one ending in "…" where more were needed. */
export function wrap(
  text: string,
  widthPx: number,
  measure: Width,
  { language }: Pick<Drawing, "language">,
  most = 3,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of wordsOf(text).flatMap((each) => fitting(each, widthPx, measure, language))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > widthPx) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), elide(lines.slice(most - 1).join(" "), widthPx, measure)];
}

/** Whether no word of the text would be broken. */
export function holdsWords(text: string, widthPx: number, measure: Width): boolean {
  return text.split(/\s+/).every((word) => measure(word) <= widthPx);
}

/** A space that keeps words together is part of one. */
function wordsOf(text: string): readonly string[] {
  return text.trim().split(/[ \t\n\r]+/);
}

function fitting(word: string, widthPx: number, measure: Width, language: Language): readonly string[] {
  if (measure(word) <= widthPx) return [word];
  return word
    .split(/\s+/)
    .flatMap((each) => (measure(each) <= widthPx ? [each] : pieces(each, widthPx, measure, language)));
}

/** Parts of a word, each but the last with a hyphen at its end. */
function pieces(word: string, widthPx: number, measure: Width, language: Language): readonly string[] {
  const found: string[] = [];
  const ended = (part: string) => (part.endsWith("-") ? part : `${part}-`);
  let piece = "";
  const parts = syllables(word, language).flatMap((each) => (measure(ended(each)) <= widthPx ? [each] : [...each]));
  for (const part of parts) {
    if (piece !== "" && measure(ended(piece + part)) > widthPx) {
      found.push(ended(piece));
      piece = part;
    } else piece += part;
  }
  return [...found, piece];
}

/** Of a word without letters of HTML, where its language may break it, and after each of its own hyphens. */
function syllables(word: string, language: Language): readonly string[] {
  if (/[<>&]/.test(word)) return [word];
  const broken = languages[language].hyphenateHtml(word, { minWordLength: 5 });
  return broken.split(/\u00AD|(?<=\p{L}-)(?=\p{L})/u).filter((part) => part !== "");
}

function elide(text: string, widthPx: number, measure: Width): string {
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join("")}…`) > widthPx) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
