/** Placed cells with the squares in them -> Vega-Lite. */
import type { MatrixLayout } from "../layout/matrixCells.ts";
import { type Drawing, line } from "../look.ts";
import { layered } from "./layered.ts";
import { markLayers } from "./markLayers.ts";
import { corners, exampleLayer, ownColor, pixels, textLayer } from "./pixels.ts";
import { signLayers, signLegendLayers } from "./signLayers.ts";

export function matrixSpec(
  { frame, cells, signs, marks, names, heads, legend, example }: MatrixLayout,
  drawing: Drawing,
) {
  return layered(frame, [
    {
      data: { values: cells },
      mark: { type: "rect", strokeWidth: 1 },
      encoding: { ...corners, fill: ownColor("fill"), stroke: ownColor("edge") },
    },
    ...signLayers(signs, drawing),
    ...markLayers(marks, drawing),
    textLayer(names, "right"),
    {
      data: { values: heads },
      mark: { type: "text", align: "left", baseline: "top", lineHeight: line.height, fontWeight: 600 },
      encoding: { x: pixels("x"), y: pixels("y"), text: { field: "words" } },
    },
    ...signLegendLayers(legend, drawing),
    ...exampleLayer(example, drawing),
  ]);
}
