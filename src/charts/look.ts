/** How charts look: sizes, greys, and what comes from the university's house style. */
import type { FontFile, Language } from "../domain/index.ts";
import type { Measure } from "./measure.ts";

export interface ChartLook {
  readonly language: Language;
  /** "#rrggbb", at least 4.5:1 on white. */
  readonly accent: string;
  readonly comparison: string;
  readonly fonts: readonly FontFile[];
  readonly widthPx: number;
}

export interface Drawing extends ChartLook {
  readonly measure: Measure;
}

export const family = "Source Sans 3";

/** Pixels at the width that charts are drawn in. */
export const size = { label: 14, value: 15, small: 12.5 } as const;
export const line = { height: 17, thick: 2.5, thin: 1 } as const;

/** Text is at least 4.5:1 on white, lines that carry meaning at least 3:1; the grid carries none. */
export const grey = { text: "#333a44", quiet: "#59616c", rule: "#767e89", grid: "#e3e6ea" } as const;

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
