/** Placed bars -> Vega-Lite. */
import type { BarsLayout } from "../layout/barsLayout.ts";
import { type Drawing, tint } from "../look.ts";
import { onScale } from "./axes.ts";
import { type Layer, layered } from "./layered.ts";
import { exampleLayer, pixels, textLayer } from "./pixels.ts";

export function barsSpec({ frame, x, bars, names, example }: BarsLayout, drawing: Drawing) {
  const { size, grey, accent } = drawing;
  const zero: Layer = {
    data: { values: [{}] },
    mark: { type: "rule", x: 0, y: -4, y2: frame.heightPx + 4, color: grey.rule },
    encoding: {},
  };
  const rects: Layer = {
    data: { values: bars },
    mark: { type: "rect" },
    encoding: {
      x: onScale("value", x),
      x2: { field: "zero" },
      y: pixels("top"),
      y2: { field: "bottom" },
      color: { condition: { test: "datum.emphasis", value: accent }, value: tint(accent, 0.45) },
    },
  };
  const values: Layer = {
    data: { values: bars },
    mark: { type: "text", align: "left", dx: 7, baseline: "middle", fontWeight: 600, fontSize: size.value },
    encoding: { x: onScale("end", x), y: pixels("middle"), text: { field: "label" } },
  };
  // On a light edge, since half of it lies on a dark bar.
  const whiskers = [
    { color: "#ffffff", strokeWidth: 5 },
    { color: grey.text, strokeWidth: 1.5 },
  ].map(
    (ink): Layer => ({
      data: { values: bars.filter(({ lower }) => lower !== null) },
      mark: { type: "rule", ...ink },
      encoding: { x: onScale("lower", x), x2: { field: "upper" }, y: pixels("middle") },
    }),
  );
  return layered(frame, [
    zero,
    rects,
    values,
    ...whiskers,
    textLayer(names, "right"),
    ...exampleLayer(example, drawing),
  ]);
}
