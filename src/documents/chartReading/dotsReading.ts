/** Dots with intervals -> what they tell: lowest and highest where the rows are of one indicator, what differs from the rest by more than chance, then row by row. */
import type { DotsChart } from "../charts.ts";
import { clearWords, restWords } from "./besideRest.ts";
import { extremes } from "./extremes.ts";
import { overview } from "./overview.ts";
import { item, type Reading, type ReadingItem, type Untold } from "./reading.ts";
import { hiddenItem, shown, sinceBefore, type Telling, valueItem } from "./valueItem.ts";

type Row = DotsChart["rows"][number];

export function dotsReading(chart: Untold<DotsChart>, writing: Telling): Reading {
  const points = chart.rows.flatMap(({ label, point }) => (point === null ? [] : [{ ...point, name: label }]));
  const figures = points.map(({ estimate }) => shown(estimate, writing));
  const isOfOne = new Set(figures.map(({ indicator }) => indicator)).size === 1;
  const ends = isOfOne ? extremes(points, chart.wave, chart, writing) : [];
  const clear = clearWords(
    points.map(({ name, estimate }) => ({ label: name, estimate })),
    chart.wave,
    writing,
  );
  const caution = ends.length === 0 ? [] : [writing.say(clear.length === 0 ? "walk.untested" : "walk.testedRest")];
  return [
    overview(chart, [...ends, ...clear, ...caution], writing),
    ...chart.rows.map((row) => rowItem(row, chart.wave, writing)),
  ];
}

/** Its value; below it, how it stands beside the rest, and since the wave before. */
function rowItem({ label, hidden, point, beside, before }: Row, wave: number, writing: Telling): ReadingItem {
  const { say } = writing;
  if (point === null) return hiddenItem(label, hidden, writing);
  const name = say("own.ofWave", { name: label, wave: String(wave) });
  const rest = restWords(point.estimate, writing);
  const since = before == null ? null : sinceBefore(point.estimate, writing);
  const about = (words: string | null, of: string) =>
    words === null ? [] : [item(say("walk.about", { name: of, words }), label)];
  const items = [
    ...(beside == null ? [] : [valueItem(beside.estimate, { name: say("own.rest"), shownAs: label }, writing)]),
    ...about(since, say("own.change")),
    ...(before == null
      ? []
      : [valueItem(before.estimate, { name: earlier(before.estimate, label, writing), shownAs: label }, writing)]),
  ];
  return valueItem(point.estimate, { name, shownAs: label, besides: rest, items }, writing);
}

function earlier(of: Parameters<typeof shown>[0], name: string, writing: Telling): string {
  return writing.say("own.ofWave", { name, wave: String(shown(of, writing).wave) });
}
