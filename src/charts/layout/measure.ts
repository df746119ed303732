/** The fonts that a chart embeds -> the width of a text in them. Vega only estimates widths where there is no canvas, too wide for most texts. */
import type { FontFile } from "../../domain/index.ts";
import { lettersBeyond, openFont } from "../../fonts/index.ts";

/** Pixels of a text at a size, on one line. */
export type Measure = (text: string, size: number, weight?: number) => number;

/** In units of an em. Charts measure the same words over and over. */
const widths = new WeakMap<FontFile, Map<string, number>>();
const mostWidths = 20_000;

/** Throws where no font of the weight is given. */
export function createMeasure(fonts: readonly FontFile[]): Measure {
  return (text, size, weight = 400) => widthOf(text, fileOf(fonts, weight)) * size;
}

function widthOf(text: string, file: FontFile): number {
  const known = widths.get(file) ?? new Map<string, number>();
  const before = known.get(text);
  if (before !== undefined) return before;
  const width = runsOf(text, file).reduce((sum, { font, letters }) => {
    const opened = openFont(font);
    return sum + opened.layout(letters).advanceWidth / opened.unitsPerEm;
  }, 0);
  if (known.size >= mostWidths) known.clear();
  known.set(text, width);
  widths.set(file, known);
  return width;
}

interface Run {
  readonly font: Uint8Array;
  letters: string;
}

/** Letters that stand together and come out of the same font. */
function runsOf(text: string, { bytes, others }: FontFile): readonly Run[] {
  const beyond = lettersBeyond(text);
  if (beyond === "") return [{ font: bytes, letters: text }];
  const runs: Run[] = [];
  for (const letter of text) {
    const has = (font: Uint8Array) => openFont(font).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
    const font = beyond.includes(letter) ? (others.find(has) ?? bytes) : bytes;
    const last = runs.at(-1);
    if (last?.font === font) last.letters += letter;
    else runs.push({ font, letters: letter });
  }
  return runs;
}

function fileOf(fonts: readonly FontFile[], weight: number): FontFile {
  const file = fonts.find((each) => each.weight === weight && each.style === "normal");
  if (file === undefined) throw new Error(`no font of weight ${weight}`);
  return file;
}
