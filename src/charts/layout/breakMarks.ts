/** The waves at which a line's new series begin -> rules halfway to the wave before, each with its words. */
import type { Line } from "../../documents/index.ts";
import { type Drawing, line } from "../look.ts";
import type { Plot } from "./plot.ts";
import type { PlotAxis } from "./plotAxis.ts";
import { wrap } from "./wrap.ts";

const mostWordsWidth = 90;
const gap = 5;
/** Words may reach so far over the end of the plot. */
const beyond = 12;

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

/** Words stand in the room between two rules; where there is none on either side, the rule stands alone, and the note below the chart tells of it. */
export function breakMarks(own: Line, plot: Plot, x: PlotAxis, drawing: Drawing): readonly BreakMark[] {
  const { measure, size } = drawing;
  const width = (text: string) => measure(text, size.small);
  const waves = own.breaks.map((each) => (waveBefore(own, each.wave) + each.wave) / 2);
  let taken = 0;
  return own.breaks.flatMap((each, place) => {
    const wave = waves[place];
    if (wave === undefined) return [];
    const at = x.at(wave);
    const next = waves[place + 1];
    const after = (next === undefined ? plot.widthPx + beyond : x.at(next)) - at - 2 * gap;
    const sides = [
      { align: "left" as const, room: after },
      { align: "right" as const, room: at - taken - 2 * gap },
    ];
    const fits = sides
      .map(({ align, room }) => ({
        align,
        room,
        words: wrap(each.label, Math.min(mostWordsWidth, room), width, drawing, 2),
      }))
      .find(({ words, room }) => room > 0 && isWhole(words, each.label) && Math.max(...words.map(width)) <= room);
    taken = fits?.align === "left" ? at + gap + Math.max(...fits.words.map(width)) : at;
    const words = fits?.words ?? [];
    const align = fits?.align ?? "left";
    const y = plot.heightPx - 6 - line.height * (words.length - 1);
    return [{ wave, words, align, dx: align === "left" ? gap : -gap, y }];
  });
}

/** No word was cut. */
function isWhole(lines: readonly string[], text: string): boolean {
  return lines.join(" ").split(/\s+/).join(" ") === text.split(/\s+/).join(" ");
}

function waveBefore({ points, inWords }: Line, wave: number): number {
  const earlier = [...points, ...inWords].map((each) => each.wave).filter((each) => each < wave);
  return earlier.length === 0 ? wave - 1 : Math.max(...earlier);
}
