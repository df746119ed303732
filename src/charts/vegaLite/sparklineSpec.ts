/** The placed points of a small line -> Vega-Lite, without axes: a break leaves a gap, the newest wave is a dot. */
import type { SparklineLayout } from "../layout/sparklineLayout.ts";
import { type Drawing, line } from "../look.ts";
import { type Layer, layered } from "./layered.ts";
import { pixels } from "./pixels.ts";

export function sparklineSpec({ frame, points }: SparklineLayout, { accent, grey }: Drawing) {
  const encoding = { x: pixels("x"), y: pixels("y") };
  const layers: readonly Layer[] = [
    {
      data: { values: points },
      mark: { type: "line", color: grey.rule, strokeWidth: line.thin * 2 },
      encoding: { ...encoding, detail: { field: "series" } },
    },
    {
      data: { values: points.slice(0, -1) },
      mark: { type: "point", filled: true, opacity: 1, size: 16, color: grey.rule },
      encoding,
    },
    {
      data: { values: points.slice(-1) },
      mark: { type: "point", filled: true, opacity: 1, size: 46, color: accent },
      encoding,
    },
  ];
  // The same room at all sides.
  return { ...layered(frame, layers), padding: frame.padding.left };
}
