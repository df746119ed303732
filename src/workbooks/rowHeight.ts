/** A row of cells and the widths of its columns -> how high it has to be for its wrapped words: some programs don't look for themselves when they open a file. */
import { type Look, looks, textPt } from "./looks.ts";
import type { PlacedCell } from "./rows.ts";

/** Of a line, in heights of its letters. */
const lineHeight = 1.32;

const lookOf = new Map(looks.map((each) => [each.name, each]));

export function rowHeightPt(cells: readonly PlacedCell[], widths: readonly number[]): number {
  const heights = cells.map(({ look, value }, place) => {
    const { sizePt, wraps } = lookOf.get(look) ?? { sizePt: textPt, wraps: false };
    const lines = wraps ? linesIn(String(value), lettersIn(widths[place] ?? 0, { sizePt })) : 1;
    return lines * sizePt * lineHeight;
  });
  return Number(Math.max(...heights).toFixed(2));
}

/** Widths count letters of the size of the text. */
function lettersIn(width: number, { sizePt }: Pick<Look, "sizePt">): number {
  return Math.max(1, Math.floor(width * (textPt / sizePt)));
}

/** Words stay whole, unless one is longer than a line. */
function linesIn(text: string, most: number): number {
  let [lines, left] = [1, most];
  for (const { length } of text.split(" ")) {
    if (length <= left) left -= length + 1;
    else {
      // A word that is longer than a line is cut; the first word begins the first line.
      lines += Math.ceil(length / most) - (left === most && lines === 1 ? 1 : 0);
      left = most - (length % most) - 1;
    }
  }
  return lines;
}
