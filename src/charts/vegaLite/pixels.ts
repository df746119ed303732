/** Marks at pixels of the plot instead of on a scale. */
import type { ExampleMark, PlacedText } from "../layout/frame.ts";
import { type Drawing, line } from "../look.ts";
import type { Layer } from "./layered.ts";

/** A position in pixels of the plot, without a scale. */
export function pixels(field: string) {
  return { field, type: "quantitative", scale: null, axis: null } as const;
}

/** A colour that each datum has of its own. */
export function ownColor(field: string) {
  return { field, scale: null, legend: null } as const;
}

/** From one corner to the other, in the fields `x`, `y`, `x2` and `y2`. */
export const corners = {
  x: pixels("x"),
  x2: { field: "x2" },
  y: pixels("y"),
  y2: { field: "y2" },
} as const;

/** Lines of text at pixels, hanging from their first line. */
export function textLayer(values: readonly PlacedText[], align: "left" | "right"): Layer {
  return {
    data: { values },
    mark: { type: "text", align, baseline: "top", lineHeight: line.height },
    encoding: { x: pixels("x"), y: pixels("y"), text: { field: "words" } },
  };
}

/** Lines of text that stand alone, hanging from `y`: a name beside a line, the title of a panel. */
export function nameLayer({ words, x, y }: PlacedText, color: string): Layer {
  return {
    data: { values: [{ words }] },
    mark: { type: "text", align: "left", baseline: "top", x, y, fontWeight: 600, color, lineHeight: line.height },
    encoding: { text: { field: "words" } },
  };
}

/** Nothing where nothing is made up. */
export function exampleLayer(example: ExampleMark | null, { size, grey }: Drawing): readonly Layer[] {
  if (example === null) return [];
  const { words, x, y } = example;
  return [
    {
      data: { values: [{ words }] },
      mark: {
        type: "text",
        align: "right",
        baseline: "bottom",
        x,
        y,
        fontSize: size.small,
        fontStyle: "italic",
        color: grey.quiet,
      },
      encoding: { text: { field: "words" } },
    },
  ];
}
