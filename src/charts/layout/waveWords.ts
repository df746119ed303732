/** Waves that are known in words only -> the words below their year: at the axis, since words have no height. */
import { languages } from "../../languages/index.ts";
import { type Drawing, line } from "../look.ts";
import type { PlacedText } from "./frame.ts";
import type { Plot } from "./plot.ts";
import type { PlotAxis } from "./plotAxis.ts";
import { wrap } from "./wrap.ts";

const [mostWidth, leastWidth, mostLines] = [130, 44, 5];
export const wordsLineHeight = line.height;
/** From the axis to the first line: the years stand between. */
const belowYears = 28;
const between = 8;

/** `x` is their middle; they hang from `y`. Those of one wave stand together, those of several never touch. */
export function waveWords(plot: Plot, x: PlotAxis, { measure, language, size }: Drawing): readonly PlacedText[] {
  const width = (text: string) => measure(text, size.small);
  const [open, close] = languages[language].quotes;
  const told = plot.lines.flatMap(({ label, inWords }) => inWords.map((each) => ({ ...each, label })));
  const byWave = [...Map.groupBy(told, ({ wave }) => wave)].sort(([a], [b]) => a - b);
  const places = byWave.map(([wave]) => x.at(wave));
  const left = -plot.besidePx.left;
  const right = plot.widthPx + plot.besidePx.right;
  let free = left;
  return byWave.map(([, claims], place) => {
    const middle = places[place] ?? 0;
    const after = places[place + 1];
    const until = after === undefined ? right : (middle + after) / 2 - between / 2;
    const room = Math.max(leastWidth, Math.min(mostWidth, until - free, 2 * Math.min(middle - free, until - middle)));
    const isNamed = plot.lines.length > 1;
    const words = claims.flatMap(({ label, words }) =>
      wrap(`${isNamed ? `${label}: ` : ""}${open}${words}${close}`, room, width, mostLines),
    );
    const half = Math.max(...words.map(width)) / 2;
    const at = Math.max(free + half, Math.min(middle, right - half));
    free = at + half + between;
    return { words, x: at, y: plot.heightPx + belowYears };
  });
}
