/** Letters as a page paints them -> lines as the eye reads them. */
import type { PrintedLine, PrintedPart } from "./printedDocument.ts";

/** In sizes of the letters: how far a raised mark may stand from the line that it is in. */
const raised = 0.5;
/** In sizes of the letters: text that stands further apart is another label or column. */
export const widestGap = { text: 3, picture: 0.6 };
/** In sizes of the letters: parts that stand closer are one word. */
const leastGap = 0.12;

/** In the order in which they are begun; a block that goes on in the next column begins a line there. */
export function linesOf(parts: readonly PrintedPart[], gap: number): readonly PrintedLine[] {
  const lines: PrintedPart[][] = [];
  for (const part of parts) {
    const line = lines.findLast((each) => each.some((other) => standsBeside(part, other, gap)));
    if (line === undefined) lines.push([part]);
    else line.push(part);
  }
  return lines.map(lineOf).filter(({ text }) => text !== "");
}

function standsBeside(part: PrintedPart, other: PrintedPart, gap: number): boolean {
  const size = Math.max(part.sizePt, other.sizePt);
  const apart = Math.max(part.left - other.right, other.left - part.right);
  return Math.abs(part.baseline - other.baseline) < raised * size && apart < gap * size;
}

function lineOf(unordered: readonly PrintedPart[]): PrintedLine {
  const parts = unordered.toSorted((a, b) => a.left - b.left);
  const visible = parts.filter(({ text }) => text.trim() !== "");
  const largest = visible.toSorted((a, b) => b.sizePt - a.sizePt)[0] ?? parts[0];
  let text = "";
  parts.forEach((part, place) => {
    const before = parts[place - 1];
    const isApart = before !== undefined && part.left - before.right > leastGap * part.sizePt;
    text += isApart ? ` ${part.text}` : part.text;
  });
  return {
    text: text.replace(/\s+/g, " ").trim(),
    left: Math.min(...parts.map(({ left }) => left)),
    right: Math.max(...parts.map(({ right }) => right)),
    baseline: largest?.baseline ?? 0,
    sizePt: largest?.sizePt ?? 0,
    parts: visible,
  };
}

/** Lines of one paragraph -> its words, those that were broken made whole. */
export function textOfLines(lines: readonly PrintedLine[]): string {
  let text = "";
  for (const line of lines) {
    const before = lines[lines.indexOf(line) - 1];
    if (before === undefined) text = line.text;
    else if (before.parts.at(-1)?.breaksWord === true) text = `${text.slice(0, -1)}${line.text}`;
    else text = /\p{L}[-/]$/u.test(text) ? `${text}${line.text}` : `${text} ${line.text}`;
  }
  return text;
}
