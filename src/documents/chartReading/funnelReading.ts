/** Values by how many answered -> what they tell: lowest and highest, then each with its base and whether it lies in the range that is usual for its size. */
import type { EstimateId } from "../../domain/index.ts";
import type { FunnelChart } from "../charts.ts";
import { extremes } from "./extremes.ts";
import { overview } from "./overview.ts";
import type { Reading, ReadingItem, Untold } from "./reading.ts";
import { hiddenItem, shown, type Telling, valueItem } from "./valueItem.ts";

/** `zoneOf`: what was released of the zone that a figure lies in, in words. */
export function funnelReading(
  chart: Untold<FunnelChart>,
  zoneOf: (estimate: EstimateId) => string,
  writing: Telling,
): Reading {
  const { say, label } = writing;
  const values = chart.points.map((point) => ({
    name: point.label,
    value: point.value,
    label: label(shown(point.estimate, writing)),
    estimate: point.estimate,
  }));
  const [first] = chart.points;
  const wave = first === undefined ? null : shown(first.estimate, writing).wave;
  return [
    overview(chart, wave === null ? [] : extremes(values, wave, chart, writing), writing),
    ...chart.points.map((point) =>
      valueItem(
        point.estimate,
        {
          name: say("own.ofWave", { name: point.label, wave: String(wave) }),
          shownAs: point.label,
          besides: say("walk.about", { name: say("funnel.limits"), words: zoneOf(point.estimate) }),
        },
        writing,
      ),
    ),
    ...hiddenRows(chart, writing),
  ];
}

/** No dot is drawn of them; the table has their rows. */
function hiddenRows({ table }: Untold<FunnelChart>, writing: Telling): readonly ReadingItem[] {
  const hidden = writing.say("value.hidden");
  return table.rows.flatMap(([name = "", value]) => (value === hidden ? [hiddenItem(name, hidden, writing)] : []));
}
