/** Placed dots -> Vega-Lite. */
import type { DotsLayout } from "../layout/dotsLayout.ts";
import type { Drawing } from "../look.ts";
import { onValueAxis } from "./axes.ts";
import { type Layer, layered } from "./layered.ts";
import { exampleLayer, pixels, textLayer } from "./pixels.ts";

export function dotsSpec(layout: DotsLayout, drawing: Drawing) {
  const { frame, points, valuesX, names, hidden, example } = layout;
  const { size, grey, accent } = drawing;
  const x = (field: string) => onValueAxis(field, layout.x, drawing);
  const data = { values: points };
  return layered(frame, [
    ...referenceLayer(layout, drawing),
    ...besideLayers(layout, drawing),
    {
      data,
      mark: { type: "rule", color: accent, strokeWidth: 2 },
      encoding: { x: x("lower"), x2: { field: "upper" }, y: pixels("middle") },
    },
    {
      data,
      mark: { type: "point", filled: true, opacity: 1, size: 80, color: accent },
      encoding: { x: x("value"), y: pixels("middle") },
    },
    {
      data,
      mark: {
        type: "text",
        align: "left",
        baseline: "middle",
        x: valuesX,
        fontWeight: 600,
        fontSize: size.value,
        color: grey.text,
      },
      encoding: { y: pixels("middle"), text: { field: "label" } },
    },
    textLayer(names, "right"),
    textLayer(hidden, "left"),
    ...exampleLayer(example, drawing),
  ]);
}

/** What a row is compared with, and where it stood: under its own dot, which is the newest. */
function besideLayers({ besides, befores, x }: DotsLayout, drawing: Drawing): readonly Layer[] {
  const lines: Layer = {
    data: { values: besides },
    mark: { type: "rule", color: drawing.comparison, strokeWidth: 3 },
    encoding: { x: onValueAxis("value", x, drawing), y: pixels("y"), y2: { field: "y2" } },
  };
  const dots: Layer = {
    data: { values: befores },
    mark: { type: "point", filled: false, opacity: 1, size: 70, strokeWidth: 1.5, color: drawing.accent },
    encoding: { x: onValueAxis("value", x, drawing), y: pixels("middle") },
  };
  return [...(besides.length === 0 ? [] : [lines]), ...(befores.length === 0 ? [] : [dots])];
}

function referenceLayer({ reference, x }: DotsLayout, drawing: Drawing): readonly Layer[] {
  if (reference === null) return [];
  return [
    {
      data: { values: [reference] },
      mark: { type: "rule", color: drawing.comparison, strokeWidth: 1.5, strokeDash: [5, 4] },
      encoding: { x: onValueAxis("value", x, drawing), y: pixels("y"), y2: { field: "y2" } },
    },
  ];
}
