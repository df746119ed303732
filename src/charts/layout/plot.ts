/** What a plot of lines shows, and how large it is. */

import type { Line } from "../../documents/index.ts";
import type { Unit, Year } from "../../domain/index.ts";

export interface Plot {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly unit: Unit;
  readonly waves: readonly Year[];
  readonly range: readonly [number, number];
  readonly lines: readonly Line[];
  /** Beside the plot, where words below its axis may reach. */
  readonly besidePx: { readonly left: number; readonly right: number };
}
