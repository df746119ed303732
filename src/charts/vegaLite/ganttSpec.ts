/** Placed bars over the years -> Vega-Lite. */
import type { GanttLayout } from "../layout/ganttLayout.ts";
import { type Drawing, line } from "../look.ts";
import { type Layer, layered } from "./layered.ts";
import { markLayers } from "./markLayers.ts";
import { exampleLayer, pixels, textLayer } from "./pixels.ts";
import { signLayers, signLegendLayers, swatchLayers } from "./signLayers.ts";

export function ganttSpec(layout: GanttLayout, drawing: Drawing) {
  const { frame, years, yearTexts, bars, later, signs, names, heads, marks, legend, example } = layout;
  return layered(frame, [
    {
      data: { values: years },
      mark: { type: "rule", color: drawing.grey.grid },
      encoding: { x: pixels("x"), y: pixels("y"), y2: { field: "y2" } },
    },
    textLayer(yearTexts, "left"),
    ...swatchLayers(bars),
    ...swatchLayers(later),
    ...todayLayers(layout, drawing),
    ...signLayers(signs, drawing),
    textLayer(names, "left"),
    {
      data: { values: heads },
      mark: { type: "text", align: "left", baseline: "top", fontWeight: 600 },
      encoding: { x: pixels("x"), y: pixels("y"), text: { field: "words" } },
    },
    ...markLayers(marks, drawing),
    ...signLegendLayers(legend, drawing),
    ...exampleLayer(example, drawing),
  ]);
}

/** Over the bars, so that it is seen which of them it cuts. */
function todayLayers({ today }: GanttLayout, { grey }: Drawing): readonly Layer[] {
  if (today === null) return [];
  return [
    {
      data: { values: [today] },
      mark: { type: "rule", color: grey.text, strokeWidth: 1.5 },
      encoding: { x: pixels("x"), y: pixels("y"), y2: { field: "y2" } },
    },
    {
      data: { values: [today.name] },
      mark: { type: "text", align: "center", baseline: "top", fontWeight: 600, lineHeight: line.height },
      encoding: { x: pixels("x"), y: pixels("y"), text: { field: "words" } },
    },
  ];
}
