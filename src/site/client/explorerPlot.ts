/** What a chart of figures is made of, whichever form it has. */
import type { Axis, LinearScale, Mark, Scale } from "vega";

/** Scales, axes and marks, in the words of Vega. */
export interface Plot {
  readonly scales: Scale[];
  readonly axes: Axis[];
  readonly marks: Mark[];
}

/** The axis of values, without its name and where it runs. */
export type ValueScale = Omit<LinearScale, "name" | "range">;
