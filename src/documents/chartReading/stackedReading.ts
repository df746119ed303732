/** Bars of shares that make up a whole -> what they tell: of each part the lowest and the highest, then row by row, part by part. */
import type { StackedChart } from "../charts.ts";
import { restWords } from "./besideRest.ts";
import { endsOf, isWhole } from "./extremes.ts";
import { overview } from "./overview.ts";
import { item, type Reading, type ReadingItem, type Untold } from "./reading.ts";
import { hiddenItem, shown, type Telling, valueItem } from "./valueItem.ts";

export function stackedReading(chart: Untold<StackedChart>, writing: Telling): Reading {
  const parts = chart.parts.flatMap((part, place) => partWords(part, place, chart, writing));
  return [
    overview(chart, parts.length === 0 ? [] : [...parts, writing.say("walk.untested")], writing),
    ...chart.rows.map((row) => rowItem(row, chart.parts, writing)),
  ];
}

function partWords(part: string, place: number, chart: Untold<StackedChart>, writing: Telling): readonly string[] {
  const values = chart.rows.flatMap(({ label, values }) => {
    const value = values?.[place];
    return value === undefined ? [] : [{ ...value, name: label }];
  });
  const ends = endsOf(values, writing);
  const [first] = values;
  if (ends === null || first === undefined) return [];
  return [
    writing.say("walk.part", {
      part,
      wave: String(shown(first.estimate, writing).wave),
      alike: ends.alike ? "yes" : "no",
      whole: isWhole(chart, writing) ? "yes" : "no",
      lowest: ends.lowest.value,
      lowestNames: ends.lowest.names,
      highest: ends.highest.value,
      highestNames: ends.highest.names,
    }),
  ];
}

function rowItem(
  { label, hidden, values }: StackedChart["rows"][number],
  parts: readonly string[],
  writing: Telling,
): ReadingItem {
  const [first] = values ?? [];
  if (values === null || first === undefined) return hiddenItem(label, hidden, writing);
  return item(
    writing.say("own.ofWave", { name: label, wave: String(shown(first.estimate, writing).wave) }),
    label,
    values.map(({ estimate }, place) =>
      valueItem(estimate, { name: parts[place] ?? "", shownAs: label, besides: restWords(estimate, writing) }, writing),
    ),
  );
}
