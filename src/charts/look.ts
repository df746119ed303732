/** How charts look: sizes and colours from the tokens that the pages use too, accent and comparison from the university's house style. */

import type { Report } from "../documents/index.ts";
import { type Design, type FontFile, type Language, legibleInks, Tokens } from "../domain/index.ts";
import { fallbackFamily, family } from "../fonts/index.ts";
import type { Measure } from "./layout/measure.ts";

export interface ChartLook {
  readonly language: Language;
  /** "#rrggbb", at least 4.5:1 on white. */
  readonly accent: string;
  readonly comparison: string;
  readonly tokens: Tokens;
  readonly fonts: readonly FontFile[];
  readonly widthPx: number;
}

/** Pixels of a chart's own coordinate system, in which 640 are the 170 mm of a printed page. column: as wide as the text, 128 mm, with its notes in the margin beside it; narrow: drawn anew for a phone, where a wider one could not be read. */
const widths = { page: 640, column: 482, narrow: 360 } as const;
export type ChartWidth = keyof typeof widths;

/** The university's own tokens win over the program's. */
export function chartLook(
  { fonts, tokens }: Design,
  { language, style }: Pick<Report, "language" | "style">,
  width: ChartWidth = "page",
): ChartLook {
  const { accent, comparison } = style;
  const named = { ...tokens, ...style.tokens };
  const all = Tokens.parse({ ...named, ...legibleInks(named) });
  return { language, accent, comparison, tokens: all, fonts, widthPx: widths[width] };
}

/** Room for names beside a plot: so many pixels, and on a narrow chart no more than a share of it. */
export function labelRoom(mostPx: number, { widthPx }: ChartLook): number {
  return Math.min(mostPx, widthPx * 0.4);
}

/** For a phone: nothing that a wide chart prints is left out there, however many lines it takes. */
export function isNarrow({ widthPx }: Pick<ChartLook, "widthPx">): boolean {
  return widthPx <= widths.narrow;
}

/** Lines that a name takes at most. */
export function nameLines(drawing: Pick<ChartLook, "widthPx">, wide = 3): number {
  return isNarrow(drawing) ? Number.POSITIVE_INFINITY : wide;
}

export interface Drawing extends ChartLook {
  readonly measure: Measure;
  /** Of text, in pixels at the width that charts are drawn in. */
  readonly size: { readonly label: number; readonly value: number; readonly small: number };
  /** Text is at least 7:1 on white, lines that carry meaning at least 3:1; the grid carries none. */
  readonly grey: { readonly text: string; readonly quiet: string; readonly rule: string; readonly grid: string };
}

/** As a picture names them. Quoted: a name with a word that begins with a digit is no CSS identifier. */
export const families = `"${family}", "${fallbackFamily}"`;

/** A rem of the pages in a chart's own pixels. */
const remPx = 14;
/** 8.5 pt as printed: nothing is smaller. */
const leastPx = (8.5 / 72) * 25.4 * (widths.page / 170) + 0.01;

export const line = { height: 16, thick: 2.5, thin: 1 } as const;

export function drawingOf(look: ChartLook, measure: Measure): Drawing {
  const { tokens } = look;
  return {
    ...look,
    measure,
    size: {
      label: tokens["--text-s"] * remPx,
      value: tokens["--text-m"] * remPx,
      small: Math.max(leastPx, tokens["--text-xs"] * remPx),
    },
    grey: {
      text: tokens["--ink"],
      quiet: tokens["--ink-quiet"],
      rule: tokens["--rule-strong"],
      grid: tint(tokens["--rule"], 0.4),
    },
  };
}

/** A colour lightened towards white: 0 is the colour itself, 1 is white. */
export function tint(colour: string, share: number): string {
  const part = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16);
    return Math.round(value + (255 - value) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
