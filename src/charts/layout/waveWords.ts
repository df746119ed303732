/** Waves that are known in words only -> the words at their wave, in the lower part of the plot: plainly not a point. */
import { languages } from "../../languages/index.ts";
import type { Drawing } from "../look.ts";
import type { PlacedText } from "./frame.ts";
import type { Plot } from "./plot.ts";
import type { PlotAxis } from "./plotAxis.ts";
import { wrap } from "./wrap.ts";

const mostWidth = 120;
export const wordsLineHeight = 15;

/** `x` is their middle, `y` the foot of their first line. */
export function waveWords(plot: Plot, x: PlotAxis, { measure, language, size }: Drawing): readonly PlacedText[] {
  const room = Math.min(mostWidth, (plot.widthPx / Math.max(1, plot.waves.length)) * 0.9);
  const width = (text: string) => measure(text, size.small);
  const [open, close] = languages[language].quotes;
  const quoted = (text: string) => `${open}${text}${close}`;
  const [from, to] = x.domain;
  return plot.lines
    .flatMap(({ inWords }) => inWords)
    .map((each) => {
      const words = wrap(quoted(each.words), room, width, 4);
      const half = Math.max(...words.map(width)) / 2;
      const middle = (plot.widthPx * (each.wave - from)) / (to - from);
      return {
        // Within the plot: beside it stand the numbers of the axis.
        x: Math.max(half + 2, Math.min(middle, plot.widthPx - half)),
        words,
        y: plot.heightPx - 10 - (words.length - 1) * wordsLineHeight,
      };
    });
}
