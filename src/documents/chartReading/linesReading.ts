/** Lines over the waves -> what they tell: of each line its newest change, then wave by wave. Lowest and highest are not told: figures of several waves were not all tested against one another. */
import { changeOf, changeWords, type Words } from "../../statements/index.ts";
import type { Line, MultiplesChart, TrendChart } from "../charts.ts";
import { overview } from "./overview.ts";
import { item, type Reading, type ReadingItem, type Untold } from "./reading.ts";
import { isCount, shown, sinceBefore, type Telling, valueItem } from "./valueItem.ts";

export function trendReading(chart: Untold<TrendChart>, writing: Telling): Reading {
  return [
    overview(
      chart,
      chart.lines.flatMap((line) => trendOf(line, writing)),
      writing,
    ),
    ...linesOf(chart.lines, writing),
  ];
}

export function multiplesReading(chart: Untold<MultiplesChart>, writing: Telling): Reading {
  return [
    overview(
      chart,
      chart.panels.flatMap((line) => trendOf(line, writing)),
      writing,
    ),
    ...linesOf(chart.panels, writing),
  ];
}

/** Within a series that can be compared; else why not. */
function trendOf({ points }: Line, writing: Telling): readonly Words[] {
  const newest = points.at(-1);
  if (newest === undefined || isCount(newest.estimate, writing)) return [];
  return [changeWords(changeOf(shown(newest.estimate, writing), writing.index), "sentence", writing)];
}

function linesOf(lines: readonly Line[], writing: Telling): readonly ReadingItem[] {
  return lines.map((line) => item(lineWords(line, writing), null, wavesOf(line, writing)));
}

function lineWords({ label, points }: Line, writing: Telling): Words {
  const newest = points.at(-1);
  if (newest === undefined) return label;
  const value = writing.print(shown(newest.estimate, writing));
  return writing.say("facts.one", { name: label, value, wave: String(newest.wave) });
}

/** From the oldest to the newest. */
function wavesOf({ points, inWords }: Line, writing: Telling): readonly ReadingItem[] {
  const { say } = writing;
  const values = points.map(({ wave, estimate }) => ({
    wave,
    told: valueItem(
      estimate,
      { name: String(wave), shownAs: String(wave), besides: sinceBefore(estimate, writing) },
      writing,
    ),
  }));
  const words = inWords.map(({ wave, words }) => ({
    wave,
    told: item(say("walk.words", { wave: String(wave), words }), String(wave)),
  }));
  return [...values, ...words].toSorted((a, b) => a.wave - b.wave).map(({ told }) => told);
}
