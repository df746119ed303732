/** The names of rows -> their lines, and the width of the column at the left of the plot that holds them. */
import { type Drawing, labelRoom, nameLines } from "../look.ts";
import type { PlacedText, Row } from "./frame.ts";
import { wrap } from "./wrap.ts";

const leastWidth = 40;

export interface NameColumn {
  readonly names: readonly (readonly string[])[];
  readonly widthPx: number;
}

/** No wider than `mostPx`, and on a narrow chart than a share of it. */
export function nameColumn(names: readonly string[], mostPx: number, drawing: Drawing): NameColumn {
  const measure = (text: string) => drawing.measure(text, drawing.size.label);
  const wrapped = names.map((name) => wrap(name, labelRoom(mostPx, drawing), measure, drawing, nameLines(drawing)));
  return { names: wrapped, widthPx: Math.ceil(Math.max(leastWidth, ...wrapped.flat().map(measure))) };
}

/** The names of rows, ending `gapPx` before the plot. */
export function namesBeside(rows: readonly Row[], gapPx: number): readonly PlacedText[] {
  return rows.map(({ words, textTop }) => ({ words, x: -gapPx, y: textTop }));
}
