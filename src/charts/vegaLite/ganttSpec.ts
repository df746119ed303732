/** Placed bars over the years -> Vega-Lite. */
import type { GanttLayout } from "../layout/ganttLayout.ts";
import type { Drawing } from "../look.ts";
import { layered } from "./layered.ts";
import { corners, exampleLayer, ownColor, pixels, textLayer } from "./pixels.ts";
import { signLayers, signLegendLayers } from "./signLayers.ts";

export function ganttSpec(layout: GanttLayout, drawing: Drawing) {
  const { frame, years, yearTexts, bars, signs, names, heads, legend, example } = layout;
  return layered(frame, [
    {
      data: { values: years },
      mark: { type: "rule", color: drawing.grey.grid },
      encoding: { x: pixels("x"), y: pixels("y"), y2: { field: "y2" } },
    },
    textLayer(yearTexts, "left"),
    {
      data: { values: bars },
      mark: { type: "rect", strokeWidth: 1, cornerRadius: 2 },
      encoding: { ...corners, fill: ownColor("fill"), stroke: ownColor("ink") },
    },
    ...signLayers(signs, drawing),
    textLayer(names, "left"),
    {
      data: { values: heads },
      mark: { type: "text", align: "left", baseline: "top", fontWeight: 600 },
      encoding: { x: pixels("x"), y: pixels("y"), text: { field: "words" } },
    },
    ...signLegendLayers(legend, drawing),
    ...exampleLayer(example, drawing),
  ]);
}
