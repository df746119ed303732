/** A key figure's waves -> a small line without axes, for its tile: a break leaves a gap, the newest wave is a dot. */
import type { TopLevelSpec } from "vega-lite";
import type { Sparkline } from "../documents/index.ts";
import { type Drawing, line } from "./look.ts";
import { pixels } from "./pixels.ts";

const [widthPx, heightPx, margin] = [110, 26, 5];

export function sparklineSpec({ points }: Sparkline, { accent, grey }: Drawing): TopLevelSpec {
  const waves = points.map(({ wave }) => wave);
  const values = points.map(({ value }) => value);
  const [first, last] = [Math.min(...waves), Math.max(...waves)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const placed = points.map(({ wave, value, series }) => ({
    x: last === first ? widthPx / 2 : ((wave - first) / (last - first)) * widthPx,
    y: high === low ? heightPx / 2 : heightPx * (1 - (value - low) / (high - low)),
    series,
  }));
  const encoding = { x: pixels("x"), y: pixels("y") };
  return {
    width: widthPx,
    height: heightPx,
    autosize: "none",
    padding: margin,
    layer: [
      {
        data: { values: placed },
        mark: { type: "line", color: grey.rule, strokeWidth: line.thin * 2 },
        encoding: { ...encoding, detail: { field: "series" } },
      },
      {
        data: { values: placed.slice(0, -1) },
        mark: { type: "point", filled: true, opacity: 1, size: 16, color: grey.rule },
        encoding,
      },
      {
        data: { values: placed.slice(-1) },
        mark: { type: "point", filled: true, opacity: 1, size: 46, color: accent },
        encoding,
      },
    ],
  } as unknown as TopLevelSpec;
}
