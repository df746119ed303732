/** The fonts that a chart embeds -> the width of a text in them. Vega only estimates widths where there is no canvas, too wide for most texts. */
import { create, type Font } from "fontkit";
import type { FontFile } from "../domain/index.ts";

/** Pixels of a text at a size, on one line. */
export type Measure = (text: string, size: number, weight?: number) => number;

const opened = new WeakMap<FontFile, Font>();
/** In units of the font. Charts measure the same words over and over. */
const widths = new WeakMap<Font, Map<string, number>>();
const mostWidths = 20_000;

/** Throws where no font of the weight is given. */
export function createMeasure(fonts: readonly FontFile[]): Measure {
  return (text, size, weight = 400) => {
    const font = fontOf(fonts, weight);
    return (widthOf(text, font) / font.unitsPerEm) * size;
  };
}

function widthOf(text: string, font: Font): number {
  const known = widths.get(font) ?? new Map<string, number>();
  const before = known.get(text);
  if (before !== undefined) return before;
  const width = font.layout(text).advanceWidth;
  if (known.size >= mostWidths) known.clear();
  known.set(text, width);
  widths.set(font, known);
  return width;
}

function fontOf(fonts: readonly FontFile[], weight: number): Font {
  const file = fonts.find((each) => each.weight === weight && each.style === "normal");
  if (file === undefined) throw new Error(`no font of weight ${weight}`);
  const before = opened.get(file);
  if (before !== undefined) return before;
  const font = create(Buffer.from(file.bytes));
  if (!("layout" in font)) throw new Error("a collection of fonts, where one was expected");
  opened.set(file, font);
  return font;
}

/** A text on as many lines as it needs, broken between words; a word that is wider than a line is cut. At most `most` lines, the last one ending in "…" where more were needed. */
export function wrap(text: string, widthPx: number, measure: (text: string) => number, most = 3): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, widthPx, measure))) {
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

function pieces(word: string, widthPx: number, measure: (text: string) => number): string[] {
  if (measure(word) <= widthPx) return [word];
  const found: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && measure(piece + letter) > widthPx) {
      found.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...found, piece];
}

function elide(text: string, widthPx: number, measure: (text: string) => number): string {
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join("")}…`) > widthPx) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
