/** Waves that are known in words only -> the words below their year: at the axis, since words have no height. */
import { languages } from "../../languages/index.ts";
import { type Drawing, line } from "../look.ts";
import type { PlacedText } from "./frame.ts";
import type { Plot } from "./plot.ts";
import type { PlotAxis } from "./plotAxis.ts";
import { holdsWords, wrap } from "./wrap.ts";

const [mostWidth, leastWidth, mostLines] = [130, 44, 5];
export const wordsLineHeight = line.height;
/** From the axis to the first line: the years stand between. */
export const belowYears = 28;
const between = 8;

interface Told {
  readonly wave: number;
  /** Each with the name of its line where there are several, in quotation marks. */
  readonly claims: readonly string[];
}

/** `x` is their middle; they hang from `y`. Those of one wave stand together below it, those of several never touch; where there is no room to do so with their words whole, they stand below one another, each with its year. */
export function waveWords(plot: Plot, x: PlotAxis, drawing: Drawing): readonly PlacedText[] {
  const told = toldOf(plot, drawing);
  return belowWaves(told, plot, x, drawing) ?? belowOneAnother(told, plot, drawing);
}

function toldOf({ lines }: Plot, { language }: Drawing): readonly Told[] {
  const [open, close] = languages[language].quotes;
  const all = lines.flatMap(({ label, inWords }) => inWords.map((each) => ({ ...each, label })));
  return [...Map.groupBy(all, ({ wave }) => wave)]
    .sort(([a], [b]) => a - b)
    .map(([wave, claims]) => ({
      wave,
      claims: claims.map(({ label, words }) => `${lines.length > 1 ? `${label}: ` : ""}${open}${words}${close}`),
    }));
}

/** Null where a word would be broken, or words left out. */
function belowWaves(told: readonly Told[], plot: Plot, x: PlotAxis, drawing: Drawing): readonly PlacedText[] | null {
  const width = (text: string) => drawing.measure(text, drawing.size.small);
  const places = told.map(({ wave }) => x.at(wave));
  const right = plot.widthPx + plot.besidePx.right;
  let free = -plot.besidePx.left;
  const placed: PlacedText[] = [];
  for (const [place, { claims }] of told.entries()) {
    const middle = places[place] ?? 0;
    const after = places[place + 1];
    const until = after === undefined ? right : (middle + after) / 2 - between / 2;
    const room = Math.max(leastWidth, Math.min(mostWidth, until - free, 2 * Math.min(middle - free, until - middle)));
    const lines = claims.map((words) => wrap(words, room, width, drawing, Number.POSITIVE_INFINITY));
    const isWhole = claims.every((words) => holdsWords(words, room, width));
    if (!isWhole || lines.some(({ length }) => length > mostLines)) return null;
    const words = lines.flat();
    const half = Math.max(...words.map(width)) / 2;
    const at = Math.max(free + half, Math.min(middle, right - half));
    free = at + half + between;
    placed.push({ words, x: at, y: plot.heightPx + belowYears });
  }
  return placed;
}

function belowOneAnother(told: readonly Told[], plot: Plot, drawing: Drawing): readonly PlacedText[] {
  const width = (text: string) => drawing.measure(text, drawing.size.small);
  const left = -plot.besidePx.left;
  const room = plot.widthPx + plot.besidePx.right - left;
  let y = plot.heightPx + belowYears;
  return told.flatMap(({ wave, claims }) =>
    claims.map((claim) => {
      const words = wrap(`${wave}: ${claim}`, room, width, drawing, Number.POSITIVE_INFINITY);
      const placed = { words, x: left + Math.max(...words.map(width)) / 2, y };
      y += words.length * wordsLineHeight;
      return placed;
    }),
  );
}
