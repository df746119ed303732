/** The sign of a priority, with its number in it, around `x` and `y`. */
import type { PriorityMark } from "../../documents/index.ts";

export interface PlacedMark extends PriorityMark {
  readonly x: number;
  readonly y: number;
}

/** Half of its side. */
export const markRadius = 8;
