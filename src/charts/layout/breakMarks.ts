/** The waves at which a line's new series begin -> rules halfway to the wave before, each with its words. */
import type { Line } from "../../documents/index.ts";
import { type Drawing, line } from "../look.ts";
import type { Plot } from "./plot.ts";
import type { PlotAxis } from "./plotAxis.ts";
import { wrap } from "./wrap.ts";

const mostWordsWidth = 90;
const gap = 5;

export interface BreakMark {
  /** Between the last wave of the old series and the first of the new one. */
  readonly wave: number;
  readonly words: readonly string[];
  /** Beside the rule: right of it, or left of it where the words would leave the plot. */
  readonly align: "left" | "right";
  readonly dx: number;
  /** The foot of the first line. */
  readonly y: number;
}

export function breakMarks(own: Line, plot: Plot, x: PlotAxis, { measure, size }: Drawing): readonly BreakMark[] {
  const width = (text: string) => measure(text, size.small);
  return own.breaks.map((each) => {
    const words = wrap(each.label, mostWordsWidth, width, 2);
    const wave = (waveBefore(own, each.wave) + each.wave) / 2;
    const [from, to] = x.domain;
    const room = plot.widthPx * ((to - wave) / (to - from)) + 12;
    const fits = Math.max(...words.map(width)) + gap <= room;
    return {
      wave,
      words,
      align: fits ? "left" : "right",
      dx: fits ? gap : -gap,
      y: plot.heightPx - 6 - line.height * (words.length - 1),
    };
  });
}

function waveBefore({ points, inWords }: Line, wave: number): number {
  const earlier = [...points, ...inWords].map((each) => each.wave).filter((each) => each < wave);
  return earlier.length === 0 ? wave - 1 : Math.max(...earlier);
}
