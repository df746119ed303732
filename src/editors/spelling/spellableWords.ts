/** A text as it is written -> the words in it that a dictionary is asked for, each with its place. */
import { withoutEditorNotes } from "../../domain/index.ts";

export interface SpellableWord {
  readonly word: string;
  /** Where it begins in the text. */
  readonly at: number;
}

/** What is no word of its author: calls, questions to the author, addresses, signs of footnotes. */
const noWords = [
  /\{\{[^}]*\}\}/g,
  /\[\?[^\]]*\]/g,
  /\]\([^)]*\)/g,
  /\[\^[^\]\s]*\]:?/g,
  /(?:https?:\/\/|www\.)\S+/gi,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|net|eu|de|uk|edu)(?:\/\S*)?(?![\w-])/gi,
  /(?<=\s|^)#[\w-]+/g,
  /^(?:Table|Tabel|Tabelle):/gim,
];

/** Letters, with hyphens and apostrophes within. */
const word = /[\p{L}\p{M}]+(?:['’‑-][\p{L}\p{M}]+)*/gu;

/** Words that stand at a digit are names or numbers: COVID-19, 2e, B2. */
export function spellableWords(markdown: string): readonly SpellableWord[] {
  const text = noWords.reduce(blanked, withoutEditorNotes(markdown));
  return [...text.matchAll(word)].flatMap(({ 0: found, index }) =>
    found.length < 2 || isAtNumber(text, index, found.length) ? [] : [{ word: found, at: index }],
  );
}

/** The same length, so that what stands behind keeps its place. */
function blanked(text: string, part: RegExp): string {
  return text.replace(part, (found) => found.replace(/[^\n]/g, " "));
}

function isAtNumber(text: string, at: number, length: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + length, at + length + 2)];
  return /[\d_@/\\]$/.test(before) || /^(?:[\d_@\\]|[-‑.]\d)/.test(after);
}
