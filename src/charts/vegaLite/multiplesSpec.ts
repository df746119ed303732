/** Placed panels -> Vega-Lite. */
import type { TopLevelSpec } from "vega-lite";
import type { MultiplesLayout } from "../layout/multiplesLayout.ts";
import type { Drawing } from "../look.ts";
import { exampleLayer, nameLayer } from "./pixels.ts";
import { plotLayers } from "./plotLayers.ts";

export function multiplesSpec({ frame, columns, spacing, panels }: MultiplesLayout, drawing: Drawing): TopLevelSpec {
  return {
    autosize: "none",
    padding: frame.padding,
    columns,
    bounds: "flush",
    spacing,
    concat: panels.map(({ plot, title, example }) => ({
      width: plot.widthPx,
      height: plot.heightPx,
      layer: [...plotLayers(plot, drawing), nameLayer(title, drawing.grey.text), ...exampleLayer(example, drawing)],
    })),
  };
}
