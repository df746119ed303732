/** A placed trend -> Vega-Lite. */
import type { TrendLayout } from "../layout/trendLayout.ts";
import type { Drawing } from "../look.ts";
import { layered } from "./layered.ts";
import { exampleLayer, nameLayer } from "./pixels.ts";
import { plotLayers } from "./plotLayers.ts";

export function trendSpec({ frame, plot, endNames, example }: TrendLayout, drawing: Drawing) {
  return layered(frame, [
    ...plotLayers(plot, drawing),
    ...endNames.map((name) => nameLayer(name, name.color)),
    ...exampleLayer(example, drawing),
  ]);
}
