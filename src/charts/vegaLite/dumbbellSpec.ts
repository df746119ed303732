/** Placed pairs of dots -> Vega-Lite. */
import type { DumbbellLayout } from "../layout/dumbbellLayout.ts";
import type { Drawing } from "../look.ts";
import { tickLabels } from "./axes.ts";
import { type Layer, layered } from "./layered.ts";
import { exampleLayer, pixels, textLayer } from "./pixels.ts";

export function dumbbellSpec(layout: DumbbellLayout, drawing: Drawing) {
  const { frame, pairs, names, hidden, legend, example } = layout;
  return layered(frame, [
    ...axisLayers(layout, drawing),
    ...dotLayers(layout, drawing),
    valueTexts(pairs, "before", true, drawing),
    valueTexts(pairs, "before", false, drawing),
    valueTexts(pairs, "after", true, drawing),
    valueTexts(pairs, "after", false, drawing),
    textLayer(names, "right"),
    textLayer([...hidden, ...legend.texts], "left"),
    ...exampleLayer(example, drawing),
  ]);
}

function axisLayers({ grid, ticks, x }: DumbbellLayout, { grey, size }: Drawing): readonly Layer[] {
  return [
    {
      data: { values: grid },
      mark: { type: "rule", color: grey.grid },
      encoding: { x: pixels("x"), y: pixels("y"), y2: { field: "y2" } },
    },
    {
      data: { values: ticks },
      transform: [{ calculate: tickLabels(x.ticks), as: "words" }],
      mark: { type: "text", align: "center", baseline: "top", fontSize: size.label, color: grey.quiet },
      encoding: { x: pixels("x"), y: pixels("y"), text: { field: "words" } },
    },
  ];
}

/** The way from one wave to the other, then the dots: the legend's among them. */
function dotLayers({ pairs, legend }: DumbbellLayout, { grey, accent }: Drawing): readonly Layer[] {
  const { beforeX, afterX, middle } = legend;
  const dot = { type: "point", filled: true, opacity: 1 } as const;
  return [
    {
      data: { values: pairs },
      mark: { type: "rule", color: grey.rule, strokeWidth: 2 },
      encoding: { x: pixels("before"), x2: { field: "after" }, y: pixels("middle") },
    },
    {
      data: { values: [...pairs, { before: beforeX, middle }] },
      mark: { ...dot, size: 70, color: "#ffffff", stroke: grey.quiet, strokeWidth: 1.5 },
      encoding: { x: pixels("before"), y: pixels("middle") },
    },
    {
      data: { values: [...pairs, { after: afterX, middle }] },
      mark: { ...dot, size: 90, color: accent },
      encoding: { x: pixels("after"), y: pixels("middle") },
    },
  ];
}

/** Outside their dots: the lower value at the left of its own. */
function valueTexts(
  pairs: DumbbellLayout["pairs"],
  wave: "before" | "after",
  rising: boolean,
  { size, grey, accent }: Drawing,
): Layer {
  const bold = wave === "after";
  return {
    data: { values: pairs.filter((pair) => pair.rising === rising) },
    mark: {
      type: "text",
      align: rising === bold ? "left" : "right",
      baseline: "middle",
      fontSize: bold ? size.value : size.label,
      fontWeight: bold ? 600 : 400,
      color: bold ? accent : grey.quiet,
    },
    encoding: { x: pixels(`${wave}Text`), y: pixels("middle"), text: { field: `${wave}Label` } },
  };
}
