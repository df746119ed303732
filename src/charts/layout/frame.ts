/** A plot and the room around it, and what every picture may place there; in pixels of the plot, from its upper left corner. */
import { line } from "../look.ts";

export interface Frame {
  /** Of the plot alone. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly padding: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** Lines of text that hang from `y`. */
export interface PlacedText {
  readonly words: readonly string[];
  readonly x: number;
  readonly y: number;
}

/** Above the plot, ending at `x`: pictures travel alone, so what is made up says so inside them. */
export interface ExampleMark {
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

/** Null where nothing is made up. `risePx`: higher, above what stands there. */
export function exampleMark(words: string | null, rightPx: number, risePx = 0): ExampleMark | null {
  return words === null ? null : { words, x: rightPx, y: exampleFoot - risePx };
}

/** Between the plot and the mark. */
export const exampleFoot = -8;

/** A row of a picture that has rows: `top` and `height` are its own, `textTop` is where its name hangs from. */
export interface Row {
  readonly words: readonly string[];
  readonly top: number;
  readonly height: number;
  readonly middle: number;
  readonly textTop: number;
}

/** Rows below one another, each with its name in the middle of its height -> the rows, and where the next one would begin. */
export function stackRows(
  rows: readonly { readonly words: readonly string[]; readonly height: number }[],
  { from = 0, gap = 0 }: { readonly from?: number; readonly gap?: number } = {},
): { readonly rows: readonly Row[]; readonly next: number } {
  let next = from;
  const stacked = rows.map(({ words, height }) => {
    const top = next;
    next += height + gap;
    return { words, top, height, middle: top + height / 2, textTop: top + (height - textHeight(words)) / 2 + 1 };
  });
  return { rows: stacked, next };
}

export function textHeight(words: readonly string[]): number {
  return words.length * line.height;
}

/** What is read in place of a hidden row's figures. */
export function hiddenText(words: string, { middle }: Row): PlacedText {
  return { words: [words], x: 8, y: middle - 8 };
}
