/** Bars -> what they tell: the waves of one indicator with its newest change, or figures of one wave with the lowest and the highest. */
import { changeOf, changeWords, type Words } from "../../statements/index.ts";
import type { BarsChart } from "../charts.ts";
import { extremes } from "./extremes.ts";
import { overview } from "./overview.ts";
import type { Reading, Untold } from "./reading.ts";
import { isCount, shown, sinceBefore, type Telling, valueItem } from "./valueItem.ts";

export function barsReading(chart: Untold<BarsChart>, writing: Telling): Reading {
  const figures = chart.bars.map(({ estimate }) => shown(estimate, writing));
  const waves = new Set(figures.map(({ wave }) => wave));
  const [wave] = waves;
  const isOverWaves = waves.size > 1;
  const newest = figures.at(-1);
  const told: readonly Words[] =
    newest === undefined || wave === undefined
      ? []
      : isOverWaves
        ? isCount(newest.id, writing)
          ? []
          : [changeWords(changeOf(newest, writing.index), "sentence", writing)]
        : amongThemselves(
            chart,
            wave,
            figures.some(({ status }) => status !== "counted"),
            writing,
          );
  return [
    overview(chart, told, writing),
    ...chart.bars.map(({ label, estimate }, place) =>
      valueItem(
        estimate,
        {
          name: isOverWaves ? label : writing.say("own.ofWave", { name: label, wave: String(figures[place]?.wave) }),
          shownAs: label,
          besides: isOverWaves ? sinceBefore(estimate, writing) : null,
        },
        writing,
      ),
    ),
  ];
}

/** Nobody tested them against one another; numbers that were counted need no test. */
function amongThemselves(
  chart: Untold<BarsChart>,
  wave: number,
  areEstimates: boolean,
  writing: Telling,
): readonly Words[] {
  const values = chart.bars.map(({ label, value, valueLabel, estimate }) => ({
    name: label,
    value,
    label: valueLabel,
    estimate,
  }));
  const ends = extremes(values, wave, chart, writing);
  return ends.length > 0 && areEstimates ? [...ends, writing.say("walk.untested")] : ends;
}
