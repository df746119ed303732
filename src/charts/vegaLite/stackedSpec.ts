/** Placed parts of bars -> Vega-Lite. */
import type { StackedLayout } from "../layout/stackedLayout.ts";
import type { Drawing } from "../look.ts";
import { layered } from "./layered.ts";
import { corners, exampleLayer, ownColor, pixels, textLayer } from "./pixels.ts";

export function stackedSpec(
  { frame, segments, names, hidden, under, legend, example }: StackedLayout,
  drawing: Drawing,
) {
  const { size, grey } = drawing;
  const rect = { mark: { type: "rect" }, encoding: { ...corners, fill: ownColor("fill") } } as const;
  return layered(frame, [
    { data: { values: segments }, ...rect },
    {
      data: { values: segments },
      mark: { type: "text", baseline: "middle", align: "center", fontSize: size.small, fontWeight: 600 },
      encoding: { x: pixels("middle"), y: pixels("centre"), text: { field: "text" }, color: ownColor("ink") },
    },
    textLayer(names, "right"),
    textLayer(hidden, "left"),
    {
      data: { values: under },
      mark: { type: "text", align: "center", baseline: "top", fontSize: size.small, color: grey.text },
      encoding: { x: pixels("x"), y: pixels("y"), text: { field: "words" } },
    },
    { data: { values: legend }, ...rect },
    {
      data: { values: legend },
      mark: { type: "text", align: "left", baseline: "top", fontSize: size.small, color: grey.text },
      encoding: { x: pixels("textX"), y: pixels("y"), text: { field: "text" } },
    },
    ...exampleLayer(example, drawing),
  ]);
}
